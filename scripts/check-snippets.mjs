// Type-checks every TypeScript example that a reader may copy: TSDoc `@example`s and the ```ts blocks of the manuals.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const filesOf = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
const sources = [...filesOf('src', '.ts'), 'README.md', 'CONTRIBUTING.md', ...filesOf('docs', '.md')].sort();

/** Snippets of a file: path of a module that does not exist → its text. A comment's leading ` * ` is taken off. */
function snippetsOf(path) {
  const text = path.endsWith('.ts') ? readFileSync(path, 'utf8').replace(/^ *\* ?/gm, '') : readFileSync(path, 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code], index) => [
    resolve(`${path}.snippet-${index + 1}.ts`),
    `${code}\nexport {};\n`,
  ]);
}

const snippets = new Map(sources.flatMap(snippetsOf));
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);
Object.assign(options, {
  noUnusedLocals: false,
  noUnusedParameters: false,
  paths: {
    ...options.paths,
    'edubadge-credentials': [resolve('src/index.ts')],
    'edubadge-credentials/node': [resolve('src/node.ts')],
    'edubadge-credentials/cross-check': [resolve('src/cross-check.ts')],
  },
});

const host = ts.createCompilerHost(options);
const { fileExists, readFile } = host;
host.fileExists = (path) => snippets.has(resolve(path)) || fileExists(path);
host.readFile = (path) => snippets.get(resolve(path)) ?? readFile(path);

const ambient = filesOf('src', '.d.ts').map((path) => resolve(path));
const program = ts.createProgram([...snippets.keys(), ...ambient], options, host);
const diagnostics = [...snippets.keys()].flatMap((path) => [
  ...ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
]);
if (diagnostics.length > 0) {
  console.error(
    ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
} else {
  console.log(`${snippets.size} snippets type-check`);
}

// Installs a packed tarball in an empty folder and uses it as a stranger would: node scripts/try-package.mjs <tarball>
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tarball = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'edubadge-package-'));
const run = (command, args, input) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
const edubadge = (args, input) => run(join(folder, 'node_modules/.bin/edubadge'), args, input);

function expect(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`);
  console.log(`  ${what}`);
}

/** What a user needs, and nothing else: no tests, no sources, no maps. */
const wanted =
  /^package\/(package\.json|README\.md|LICENSE|(?:CHANGELOG|CONTRIBUTING|SECURITY)\.md|docs\/[\w-]+\.md|examples\/[\w/.-]+|schemas\/[\w-]+\.json|dist\/[\w/.-]+\.(c?js|d\.ts))$/;

const imports = {
  'edubadge-credentials': [
    'createEdubadge',
    'validate',
    'validateInput',
    'sign',
    'verify',
    'verifyProof',
    'generateKey',
    'importSigner',
    'EdubadgeError',
  ],
  'edubadge-credentials/node': [],
  'edubadge-credentials/cross-check': ['crossCheck'],
};

function checkContents() {
  const files = run('tar', ['-tzf', tarball]).trim().split('\n');
  expect(
    files.filter((file) => !wanted.test(file)).join() === '',
    `${files.length} files, each of a kind that users need`,
  );
}

function install() {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  // What `npm ci` put into the cache is enough as a rule; the registry fills in what is not there.
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball]);
  expect(true, 'installs in an empty folder');
}

function importAll() {
  for (const [name, members] of Object.entries(imports)) {
    const missing = `const all = await import('${name}'); console.log(${JSON.stringify(members)}.filter((name) => typeof all[name] !== 'function').join())`;
    expect(run('node', ['--input-type=module', '--eval', missing]).trim() === '', `imports ${name}`);
  }
  const schema =
    "import schema from 'edubadge-credentials/schemas/edubadge-input.json' with { type: 'json' }; console.log(schema.$schema)";
  expect(
    run('node', ['--no-warnings', '--input-type=module', '--eval', schema]).includes('2020-12'),
    'imports a schema',
  );
}

/** Types hold where only those of Node are there, and where only those of browsers are; nobody is to skip ours. */
function checkTypes() {
  const types = resolve('node_modules/@types');
  const compilers = {
    node: { module: 'nodenext', lib: ['ES2023'], types: ['node'], typeRoots: [types] },
    web: { module: 'esnext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] },
  };
  for (const [platform, own] of Object.entries(compilers)) {
    const names = Object.keys(imports).filter((name) => platform === 'node' || !name.endsWith('/node'));
    writeFileSync(join(folder, `${platform}.ts`), names.map((name) => `export * from '${name}';\n`).join(''));
    const compilerOptions = { ...own, target: 'ES2023', strict: true, skipLibCheck: false, noEmit: true };
    const config = `tsconfig.${platform}.json`;
    writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files: [`${platform}.ts`] }));
    run('node', [resolve('node_modules/typescript/bin/tsc'), '-p', config]);
    expect(true, `types, for ${platform}`);
  }
}

function useCommand() {
  expect(/\bverify\b/.test(edubadge(['--help'])), 'edubadge --help');
  const { issuer } = JSON.parse(edubadge(['keygen', '--output', 'key.json', '--format', 'json', '--quiet']));
  const pair = JSON.parse(readFileSync('test/credential/pairs/microcredential.input.json', 'utf8'));
  const input = JSON.stringify({ ...pair, issuer: { ...pair.issuer, id: issuer } });
  for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020', 'vc-jwt']) {
    const signed = edubadge(['sign', '-', '--key', 'key.json', '--suite', suite], edubadge(['create', '-'], input));
    const { summary } = JSON.parse(edubadge(['verify', '-', '--format', 'json', '--cross-check'], signed));
    expect(summary.passed === 1, `create | sign --suite ${suite} | verify`);
  }
}

try {
  checkContents();
  install();
  importAll();
  checkTypes();
  useCommand();
} catch (error) {
  console.error(error.message, error.stdout ?? '', error.stderr ?? '');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

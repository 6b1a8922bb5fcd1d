/**
 * What runs of the problem table, src/problems/table.ts → src/problems/generated/ (git-ignored): which codes are
 * warnings, which every room may ask, and the rows in each language, loaded where there is something to say.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = new URL('../src/problems/generated/', import.meta.url);
const languages = ['en', 'nl'];

const { outputFiles } = await build({
  entryPoints: ['src/problems/table.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const { problems } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const rowIn = (language, { title, detail, help, ...row }) => ({
  ...row,
  title: title[language],
  detail: detail?.[language],
  help: help[language],
});

const warnings = Object.keys(problems).filter((code) => problems[code].severity === 'warning');

const files = {
  'warnings.ts': `import type { ProblemCode } from '../table.js';

/** Codes whose severity is \`warning\`. */
export const warnings: ReadonlySet<ProblemCode> = new Set(${JSON.stringify(warnings)});
`,
};
for (const language of languages) {
  const rows = Object.fromEntries(Object.entries(problems).map(([code, row]) => [code, rowIn(language, row)]));
  files[`words-${language}.ts`] = `import type { Words } from '../in-words.js';

/** The problem table in one language. */
export const words: Words = ${JSON.stringify({ language, rows })};
`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
console.log(`words: ${Object.keys(problems).length} problems in ${languages.join(', ')}`);

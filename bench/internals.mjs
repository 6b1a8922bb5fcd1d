// What the package does not export and the bench measures apart: built from src/ as the package is.
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

const file = new URL('../out/bench/internals.mjs', import.meta.url);

const source = `
export { canonicalize, canonicalizeSync } from './src/canonical/canonicalize.ts';
export { contextDocuments } from './src/canonical/generated/documents.ts';
`;

/** The internal functions, bundled. */
export async function loadInternals() {
  await mkdir(new URL('.', file), { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    alias: { '#platform': './src/platform/node.ts' },
    external: ['jsonld'],
    outfile: file.pathname,
  });
  return import(file.href);
}

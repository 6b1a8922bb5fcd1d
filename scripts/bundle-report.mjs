// `npm run size`: what a bundler makes of one function of the package, against the limits, and what a cold start of the
// command costs above a bare node (`npm run build && npm run size -- badge.json`). Built from src/ with esbuild, minified and split as an application would.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entries, with the most that they may weigh in kB: entry and static imports, without the compiled schemas. */
const entries = {
  verify: { from: './src/verify/verify.ts', minified: 160, gzip: 40 },
  verifyProof: { from: './src/proof/verify-proof.ts', minified: 60, gzip: 18 },
  validate: { from: './src/validate/validate.ts' },
  sign: { from: './src/proof/sign.ts' },
};

/** Bundles one export; gives its chunks and which of them load at once. */
async function bundle(name, from, platform = 'web') {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { ${name} } from '${from}';`, resolveDir: root, sourcefile: 'entry.ts' },
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: platform === 'node' ? 'node' : 'browser',
    target: 'es2023',
    outdir: 'out/bundle',
    absWorkingDir: root,
    alias: { '#platform': `./src/platform/${platform}.ts` },
  });
  const texts = new Map(outputFiles.map(({ path, contents }) => [path.slice(root.length), contents]));
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === 'entry.ts');
  const atOnce = new Set();
  const visit = (path) => {
    if (atOnce.has(path) || metafile.outputs[path] === undefined) return;
    atOnce.add(path);
    for (const { path: imported, kind } of metafile.outputs[path].imports)
      if (kind === 'import-statement') visit(imported);
  };
  visit(entry);
  return { metafile, texts, atOnce: [...atOnce] };
}

/** Source files in the chunks that load at once, with the bytes that each takes there. */
function inputsOf({ metafile, atOnce }) {
  const inputs = new Map();
  for (const path of atOnce)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path].inputs))
      if (bytesInOutput > 0) inputs.set(input, (inputs.get(input) ?? 0) + bytesInOutput);
  return inputs;
}

const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

async function reportSizes() {
  console.log('bundle          minified    gzip   of it schemas   limit');
  let over = 0;
  for (const [name, { from, minified, gzip }] of Object.entries(entries)) {
    const made = await bundle(name, from);
    const contents = made.atOnce.map((path) => made.texts.get(path));
    const bytes = contents.reduce((sum, content) => sum + content.length, 0);
    const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    const schemas = [...inputsOf(made)].filter(([input]) => input.startsWith('src/schema/generated/'));
    const ofSchemas = schemas.reduce((sum, [, size]) => sum + size, 0);
    const isOver = minified !== undefined && (bytes - ofSchemas) / 1000 > minified;
    if (isOver) over += 1;
    const limit = minified === undefined ? '' : `${minified} / ${gzip} kB${isOver ? '  over' : ''}`;
    console.log(`${name.padEnd(14)} ${kilo(bytes)} ${kilo(zipped)} ${kilo(ofSchemas)}         ${limit}`);
    if (process.argv.includes('--inputs')) {
      const largest = [...inputsOf(made)].sort(([, a], [, b]) => b - a).slice(0, 25);
      for (const [input, size] of largest) console.log(`    ${kilo(size)}  ${input}`);
    }
  }
  return over;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** Milliseconds that a process takes, medians of interleaved starts. */
function coldStarts(commands, rounds = 15) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    commands.forEach((args, index) => {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { cwd: root });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
      times[index].push(performance.now() - start);
    });
  }
  return times.map(median);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await reportSizes();
  const badge = process.argv.find((argument) => argument.endsWith('.json'));
  if (badge !== undefined) {
    const [bare, verify] = coldStarts([
      ['-e', ''],
      ['dist/cli/main.js', 'verify', badge],
    ]);
    console.log(`cold start: bare node ${bare.toFixed(0)} ms, edubadge verify +${(verify - bare).toFixed(0)} ms`);
  }
}

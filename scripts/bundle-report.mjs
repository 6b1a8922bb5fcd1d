// `npm run build && npm run size`: what a bundler makes of one function of the built package, against the limits: esbuild,
// minified, split, for the web, as an application would. With `-- badge.json` also what the command costs above a bare node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Functions, with the most that they may weigh in kB: entry and static imports, without the compiled schemas. */
const limits = {
  verify: { minified: 160, gzip: 40 },
  verifyProof: { minified: 60, gzip: 18 },
  validate: undefined,
  sign: undefined,
};

/** What `verify` comes to load for an edubadge of a did:key issuer with eddsa-rdfc-2022, when all is well. */
const met = /\/(verify-data-integrity|over-rdf|open-badge-document|edubadge)\.js$/;

/** Bundles one export; gives its chunks, and which of them load at once, or when a badge is met. */
async function bundle(name) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { ${name} } from 'edubadge-credentials';`, resolveDir: root, sourcefile: 'entry.js' },
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

async function reportSizes() {
  console.log(
    'bundle        at once: minified    gzip  schemas   limit            with a badge: minified    gzip  schemas',
  );
  for (const [name, limit] of Object.entries(limits)) {
    const made = await bundle(name);
    const entry = weigh(made, made.atOnce);
    const all = weigh(made, made.whenMet);
    const isOver =
      limit && ((entry.minified - entry.schemas) / 1000 > limit.minified || entry.gzip / 1000 > limit.gzip);
    const told = limit === undefined ? '' : `${limit.minified} / ${limit.gzip} kB${isOver ? '  over' : ''}`;
    const row = ({ minified, gzip, schemas }) => [minified, gzip, schemas].map(kilo).join(' ');
    console.log(`${name.padEnd(21)} ${row(entry)}   ${told.padEnd(30)} ${row(all)}`);
    if (process.argv.includes('--inputs')) {
      const largest = [...inputsOf(made, made.atOnce)].sort(([, a], [, b]) => b - a).slice(0, 25);
      for (const [input, size] of largest) console.log(`    ${kilo(size)}  ${input}`);
    }
  }
}

/** Makes a process tell its CPU time, in microseconds, on the last line of standard error. */
const telling = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, '\\n' + (userCPUTime + systemCPUTime));
});`)}`;

/** Milliseconds of CPU time that processes take, the least of interleaved starts: the clock measures the neighbours. */
function coldStarts(commands, rounds = 15) {
  const least = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    commands.forEach(({ args, env }, index) => {
      const { status, stderr } = spawnSync(process.execPath, ['--import', telling, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
      least[index] = Math.min(least[index], Number(stderr.split('\n').at(-1)) / 1000);
    });
  }
  return least;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await reportSizes();
  const badge = process.argv.find((argument) => argument.endsWith('.json'));
  if (badge !== undefined) {
    const args = ['dist/cli/main.cjs', 'verify', badge];
    const [bare, verify, first] = coldStarts([
      { args: ['-e', ''] },
      { args },
      { args, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
    ]);
    const above = (time) => `+${(time - bare).toFixed(0)} ms`;
    console.log(
      `cold start, CPU time: bare node ${bare.toFixed(0)} ms, edubadge verify ${above(verify)}, without its compile cache ${above(first)}`,
    );
  }
}

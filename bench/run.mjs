// `npm run bench` (quick) or `npm run bench -- full`: the whole library beside its peers and the LIMIT, in one run.
// Runs over dist/, so build first. Prints tables and writes out/bench/<mode>.json.
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parts } from './parts.mjs';

const modes = {
  quick: {
    rounds: 41,
    peerRounds: 9,
    warm: 1_200,
    credentials: 20_000,
    // Ten thousand values are the limit: what is larger has longer texts.
    grownTo: [[1], [8], [64], [512], [850, 24]],
    batch: { rounds: 7, count: 3_000, turns: 1e8 },
  },
  full: {
    rounds: 201,
    peerRounds: 31,
    warm: 4_000,
    credentials: 1_000_000,
    grownTo: [[1], [4], [16], [64], [256], [850], [850, 4], [850, 8], [850, 24]],
    batch: { rounds: 31, count: 10_000, turns: 5e8 },
  },
};

const [name = 'quick', part] = process.argv.slice(2);
const mode = modes[name];
if (mode === undefined) throw new Error(`bench knows ${Object.keys(modes).join(' and ')}`);

/** Measures a part in a process of its own. */
function measured(part) {
  return new Promise((done, fail) => {
    const child = fork(new URL(import.meta.url), [name, part]);
    child.once('message', done);
    child.once('exit', (code) => fail(new Error(`${part} ended with ${code}`)));
  });
}

async function run() {
  const results = { mode: name, node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length, load: loadavg() };
  for (const part of Object.keys(parts)) results[part] = await measured(part);
  const folder = new URL('../out/bench/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nwritten to out/bench/${name}.json`);
}

if (part === undefined) await run();
else {
  const result = await parts[part](mode);
  process.send?.(result, () => process.exit());
}

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a process dies. */
export interface Death {
  /** Among all that it does to the disk, or only where it adds to a file. */
  of: 'change' | 'append';
  /** At which of them, from 1. */
  at: number;
  /** How much of it is done by then, from 0 to 1. */
  share: number;
}

/** Kills its own process, by SIGKILL, in the middle of something that it does to the disk. Without a death it only counts. */
const preload = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { death, counts } = JSON.parse(process.env.KILLED);
const done = { change: 0, append: 0 };
const handle = await fs.promises.open(process.execPath);
const fileHandle = Object.getPrototypeOf(handle);
await handle.close();

function isTime(kinds) {
  for (const kind of kinds) done[kind] += 1;
  return kinds.includes(death?.of) && done[death.of] === death.at;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function around(object, name, kinds, data) {
  const real = object[name];
  object[name] = function (...given) {
    if (!isTime(kinds)) return real.apply(this, given);
    if (data !== undefined) {
      const bytes = Buffer.from(given[data]);
      given[data] = bytes.subarray(0, Math.round(bytes.length * death.share));
    }
    if (data === undefined && death.share < 0.5) die();
    const result = real.apply(this, given);
    return result instanceof Promise ? result.then(die) : die();
  };
}

around(fs, 'writeFileSync', ['change'], 1);
around(fs, 'appendFileSync', ['change', 'append'], 1);
around(fileHandle, 'appendFile', ['change', 'append'], 0);
for (const name of ['renameSync', 'linkSync', 'mkdirSync', 'rmSync']) around(fs, name, ['change']);
syncBuiltinESMExports();
process.on('exit', () => {
  fs.writeSync(fs.openSync(counts, 'w'), JSON.stringify(done));
});
`;

/** Runs Node programs that die where they are told. */
export function executioner(folder: string) {
  const file = join(folder, 'killed.mjs');
  const counts = join(folder, 'counts.json');
  writeFileSync(file, preload);
  const run = (args: readonly string[], death?: Death) =>
    spawnSync(process.execPath, ['--import', pathToFileURL(file).href, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', KILLED: JSON.stringify({ death, counts }) },
    });
  return {
    run,
    /** How often the program that ended last did each. */
    counted: (): Record<Death['of'], number> => JSON.parse(readFileSync(counts, 'utf8')),
  };
}

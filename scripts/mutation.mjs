// Mutation testing of the rooms that decide what is verified: `npm run mutation`, or `npm run mutation -- status did`.
// Each room is held by its own unit tests, `test/<room>`: few enough to run for each mutant. Incremental: a mutant is run
// again only where its code or its tests changed. It takes its time, so CI does not run it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const rooms = ['verify', 'proof', 'keys', 'did', 'status'];
const least = 85;
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(', ')}; there are ${rooms.join(', ')}`);

const chosen = asked.length === 0 ? rooms : asked;
const scores = chosen.map((room) => [room, ...countsOf(room, mutated(room))]);
for (const [room, caught, all] of scores) {
  console.log(`${room.padEnd(8)} ${percent(caught, all).toFixed(1).padStart(5)} %  ${caught} of ${all} mutants caught`);
}
process.exitCode = scores.every(([, caught, all]) => percent(caught, all) >= least) ? 0 : 1;
if (process.exitCode === 1) console.error(`each room needs ${least} %`);

/** What came of each mutant of a room, by file. */
function mutated(room) {
  const options = ['--mutate', `src/${room}/**/*.ts`, '--incrementalFile', `reports/mutation/${room}.json`];
  const env = { ...process.env, MUTATION_ROOM: room };
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run', ...options], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync('reports/mutation/report.json', 'utf8')).files;
}

/** Mutants of a room that a test caught, and all that count: those that no test can tell (static, not compiling) do not. */
function countsOf(room, files) {
  const outcomes = Object.entries(files)
    .filter(([path]) => path.startsWith(`src/${room}/`))
    .flatMap(([, { mutants }]) => mutants.map((mutant) => mutant.status));
  const caught = outcomes.filter((outcome) => outcome === 'Killed' || outcome === 'Timeout').length;
  const missed = outcomes.filter((outcome) => outcome === 'Survived' || outcome === 'NoCoverage').length;
  return [caught, caught + missed];
}

function percent(part, whole) {
  return whole === 0 ? 100 : (100 * part) / whole;
}

// Interleaved rounds: every case runs a short batch in turn, so that what else the machine does falls on all alike.
// What is told is CPU time of the process, all threads, with the garbage collector and the compiler in it: what a badge
// takes of a machine that is busy. Beside it stands the ratio by the clock, which is how long a caller waits: what V8's
// helping threads do meanwhile on another core is not in that, and what the neighbours of a shared machine do is.

/** A batch takes about this many milliseconds: the garbage of our cases is collected every 20, and is to be in most batches. */
const batch = 25;

/** What one run takes, in µs. */
async function timed(run, times) {
  const began = performance.now();
  const start = process.cpuUsage();
  for (let count = 0; count < times; count += 1) {
    const pending = run();
    if (pending instanceof Promise) await pending;
  }
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / times, clock: (1000 * (performance.now() - began)) / times };
}

/** Runs a case for so many milliseconds, until the compiler has done with it; gives how many runs make a batch. */
async function warmUp(run, duration) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < duration * 1000; ) {
    const { cpu } = await timed(run, 8);
    fastest = Math.min(fastest, cpu);
    spent += cpu * 8;
  }
  return Math.max(1, Math.round((batch * 1000) / fastest));
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median times of each case, in µs: of CPU, and by the clock. Cases are functions by name, synchronous or not. */
export async function measure(cases, { rounds, warm }) {
  const entries = Object.entries(cases);
  const times = new Map(entries.map(([name]) => [name, []]));
  const batches = new Map();
  for (const [name, run] of entries) batches.set(name, await warmUp(run, warm));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of entries) times.get(name).push(await timed(run, batches.get(name)));
  const medianOf = (name, kind) => median(times.get(name).map((time) => time[kind]));
  return Object.fromEntries(
    entries.map(([name]) => [name, { cpu: medianOf(name, 'cpu'), clock: medianOf(name, 'clock') }]),
  );
}

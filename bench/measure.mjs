// Interleaved rounds: every case runs a short batch in turn, so that what else the machine does falls on all alike.
// What counts is CPU time of the process, all threads: garbage collector and compiler are in it, waiting is not. On a
// machine of its own it is a little more than the clock says, on a shared one it is all that can be compared.

/** A batch takes about this many milliseconds: the garbage of our cases is collected every 20, and is to be in most batches. */
const batch = 25;

async function timed(run, times) {
  const start = process.cpuUsage();
  for (let count = 0; count < times; count += 1) {
    const pending = run();
    if (pending instanceof Promise) await pending;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
}

/** Runs a case for so many milliseconds, until the compiler has done with it; gives how many runs make a batch. */
async function warmUp(run, duration) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < duration * 1000; ) {
    const time = await timed(run, 8);
    fastest = Math.min(fastest, time);
    spent += time * 8;
  }
  return Math.max(1, Math.round((batch * 1000) / fastest));
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median time of each case, in µs. Cases are functions by name, synchronous or not. */
export async function measure(cases, { rounds, warm }) {
  const entries = Object.entries(cases);
  const times = new Map(entries.map(([name]) => [name, []]));
  const batches = new Map();
  for (const [name, run] of entries) batches.set(name, await warmUp(run, warm));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of entries) times.get(name).push(await timed(run, batches.get(name)));
  return Object.fromEntries(entries.map(([name]) => [name, median(times.get(name))]));
}

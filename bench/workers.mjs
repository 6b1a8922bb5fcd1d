// What a second thread brings: badges issued on one thread and on two, beside a plain loop on one and on two, in turn.
import { Worker } from 'node:worker_threads';
import { issueAllInWorkers } from 'edubadge-credentials/node';
import { edubadgeAward } from './badges.mjs';
import { median } from './measure.mjs';

const loop = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (turns) => {
    let x = 0;
    for (let turn = 0; turn < turns; turn += 1) x = (x * 31 + turn) | 0;
    parentPort.postMessage(x);
  });`;

/** By the clock: how many times as fast two threads are as one, for a plain loop and for badges. */
export async function scalingOver({ rounds, count, turns }, { template, key, suite }) {
  const loops = [1, 2].map(() => new Worker(new URL(`data:text/javascript,${encodeURIComponent(loop)}`)));
  const spin = (worker) => new Promise((done) => worker.once('message', done) && worker.postMessage(turns));
  // They go on from round to round: starting threads, compiling and a heap that still grows are in neither figure.
  const lines = [1, 2].map((workers) => issueAllInWorkers(inputs(template), key, { suite, workers }));
  const issue = async (line) => {
    // What was made ahead since the round before does not count.
    await take(line, count / 10);
    return timeOf(() => take(line, count));
  };
  for (const line of lines) await take(line, 4 * count);
  const plain = [];
  const badges = [];
  const perSecond = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push((2 * (await timeOf(() => spin(loops[0])))) / (await timeOf(() => Promise.all(loops.map(spin)))));
    const [one, two] = [await issue(lines[0]), await issue(lines[1])];
    badges.push(one / two);
    perSecond.push((1000 * count) / two);
  }
  for (const line of lines) await line.return();
  for (const worker of loops) await worker.terminate();
  const scaling = { plain: median(plain), badges: median(badges), perSecond: median(perSecond) };
  return { ...scaling, ratio: scaling.badges / scaling.plain };
}

/** Put together so that it takes a microsecond: with what is spread last, for V8 gives each of the others a class of its own. */
function* inputs({ variant, issuer, achievement }) {
  for (let number = 1; ; number += 1) yield { variant, issuer, achievement, ...edubadgeAward(number) };
}

async function take(line, count) {
  for (let taken = 0; taken < count; taken += 1) {
    const { value } = await line.next();
    if (!value.ok) throw new Error('a badge failed');
  }
}

async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

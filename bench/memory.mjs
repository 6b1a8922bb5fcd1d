const mebibyte = 2 ** 20;

function settled() {
  globalThis.gc?.();
  return process.memoryUsage().rss / mebibyte;
}

/** RSS while a job is done many times: what it grows by after the first tenth. */
export async function memoryOver(times, job) {
  const warm = Math.floor(times / 10);
  for (let count = 0; count < warm; count += 1) await job(count);
  const before = settled();
  for (let count = warm; count < times; count += 1) await job(count);
  const after = settled();
  return { credentials: times, before, after, growth: after - before };
}

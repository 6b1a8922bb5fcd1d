import type { Random } from '../credential/write/random.js';

/** Some different indices. */
export function someOf(length: number, count: number, random: Random): number[] {
  if (count >= length) return shuffled(length, random);
  const chosen = new Set<number>();
  const draw = drawing(random);
  while (chosen.size < count) chosen.add(draw(length));
  return [...chosen];
}

/** All indices in random order (Fisher and Yates). */
export function shuffled(length: number, random: Random): number[] {
  const indices = Array.from({ length }, (_, index) => index);
  const draw = drawing(random);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [indices[last], indices[other]] = [indices[other] ?? 0, indices[last] ?? 0];
  }
  return indices;
}

/** Draws a whole number below a bound, each as likely as another. */
export function drawing(random: Random): (bound: number) => number {
  let page = new DataView(new ArrayBuffer(0));
  let at = 0;
  return (bound) => {
    const fair = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      if (at + 4 > page.byteLength) {
        page = new DataView(Uint8Array.from(random(64)).buffer);
        at = 0;
      }
      const number = page.getUint32(at);
      at += 4;
      if (number < fair) return number % bound;
    }
  };
}

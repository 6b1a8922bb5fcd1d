import { expect, it } from 'vitest';
import { someAtOnce } from '../../src/encoding/some-at-once.js';

it('gives what comes of each, in their order, with some under way at once', async () => {
  let underWay = 0;
  let most = 0;
  const items = Array.from({ length: 100 }, (_, index) => index);
  const results = await someAtOnce(items, async (item) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((done) => setTimeout(done, item % 3));
    underWay -= 1;
    return item * 2;
  });
  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBe(32);
});

it('begins nothing more once one has failed', async () => {
  let begun = 0;
  const work = async (item: number) => {
    begun += 1;
    if (item === 5) throw new Error('five');
  };
  await expect(someAtOnce([...Array(100).keys()], work)).rejects.toThrow('five');
  expect(begun).toBe(32);
});

import { describe, expect, it } from 'vitest';
import { loadOnce } from '../../src/platform/load-once.js';

describe('what is loaded on demand', () => {
  it('is loaded once, however many ask for it before it is there, and then used at once', async () => {
    let loads = 0;
    const room = loadOnce(async () => ({ number: ++loads }));
    const numbers = () => room(async ({ number }) => number);
    expect(await Promise.all([numbers(), numbers()])).toEqual([1, 1]);
    let used = false;
    const use = room(async () => {
      used = true;
    });
    expect(used).toBe(true);
    await use;
    expect(loads).toBe(1);
  });

  it('is loaded anew after a failure', async () => {
    const answers = [Promise.reject(new Error('no network')), Promise.resolve('here')];
    const room = loadOnce(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await expect(room(async (found) => found)).rejects.toThrow('no network');
    expect(await room(async (found) => found)).toBe('here');
    expect(await room(async (found) => found)).toBe('here');
  });
});

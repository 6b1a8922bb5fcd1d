import { describe, expect, it } from 'vitest';
import { whenThere } from '../../src/platform/when-there.js';

describe('whenThere', () => {
  it('goes on at once with what is there, and throws at once', () => {
    expect(whenThere(1, (value) => value + 1)).toBe(2);
    expect(whenThere(undefined, () => 'nothing')).toBe('nothing');
    expect(() =>
      whenThere(1, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
  });

  it('goes on later with what comes later, and rejects then', async () => {
    const later = whenThere(Promise.resolve(1), async (value) => value + 1);
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toBe(2);
    await expect(whenThere(Promise.reject(new Error('no')), () => 1)).rejects.toThrow('no');
  });
});

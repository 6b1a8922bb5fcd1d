import { afterEach, describe, expect, it, vi } from 'vitest';
import { handedIn, rationed } from '../../src/did/rationed.js';

const answering = async () => new Response('{}');

describe('the fetch of one call', () => {
  afterEach(() => vi.restoreAllMocks());

  it('asks a hundred times, and refuses the next', async () => {
    const fetch = vi.fn(answering);
    const ours = rationed(fetch);
    for (let count = 0; count < 100; count += 1) await ours('https://a.example/', { redirect: 'error' });
    expect(fetch).toHaveBeenLastCalledWith('https://a.example/', { redirect: 'error' });
    await expect(ours('https://a.example/')).rejects.toThrow(new RangeError('too many requests'));
    expect(fetch).toHaveBeenCalledTimes(100);
  });

  it('asks no more fifteen seconds after it first asked', async () => {
    const clock = vi.spyOn(performance, 'now');
    const ours = rationed(answering);
    for (const moment of [70_000, 80_000, 85_000]) {
      clock.mockReturnValue(moment);
      expect(await ours('https://a.example/')).toBeInstanceOf(Response);
    }
    clock.mockReturnValue(85_001);
    await expect(ours('https://a.example/')).rejects.toThrow(RangeError);
  });

  it('is known by the one that was handed in', () => {
    expect(handedIn(rationed(answering))).toBe(answering);
    expect(handedIn(answering)).toBe(answering);
    expect(handedIn(undefined)).toBeUndefined();
  });
});

import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { abortable } from '../../src/encoding/abortable.js';

const never = new Promise<never>(() => undefined);

it('gives what the work gives, and leaves no listener behind', async () => {
  const { signal } = new AbortController();
  expect(await abortable(Promise.resolve(1), undefined)).toBe(1);
  expect(await abortable(Promise.resolve(1), signal)).toBe(1);
  await expect(abortable(Promise.reject(new Error('work')), signal)).rejects.toThrow('work');
  await new Promise(setImmediate);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('waits no longer than until the signal, before it or while it waits', async () => {
  const stop = new AbortController();
  const waiting = abortable(never, stop.signal);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(abortable(never, stop.signal)).rejects.toThrow('enough');
});

it('lets work that nobody waits for fail unheard', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  await expect(abortable(Promise.reject(new Error('work')), AbortSignal.abort(new Error('enough')))).rejects.toThrow(
    'enough',
  );
  await new Promise(setImmediate);
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { nodeInput, nodeOutput } from '../../src/cli/node-io.js';

it('opens the streams of the process when they are first asked for, and once', async () => {
  const opened = vi.fn(() => new PassThrough());
  const input = nodeInput(opened);
  const output = nodeOutput(opened);
  expect(opened).not.toHaveBeenCalled();
  expect(input.isTTY).toBe(false);
  expect(opened).toHaveBeenCalledTimes(1);
  expect([output.isTTY, output.columns]).toEqual([false, undefined]);
  await output.write('one');
  await output.write('two');
  expect(opened).toHaveBeenCalledTimes(2);
  const [, stream] = opened.mock.results;
  expect(stream?.value.listenerCount('error')).toBe(1);
  expect(await text(stream?.value.end())).toBe('onetwo');
});

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { guardedFetch } from '../../src/node.js';

const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  if (request.url === '/slow') return;
  if (request.url === '/begun') return void response.write('{');
  if (request.url?.startsWith('/long'))
    return void response.end(Buffer.alloc(Number(request.url.slice('/long'.length))));
  response.end('{}');
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (...given: Parameters<typeof fetch>) => guardedFetch({ allowHosts: [host] })(...given);

describe('guardedFetch', () => {
  it('takes what a Request says as what init says, which goes before', async () => {
    const request = new Request(`http://${host}/a`, { headers: { accept: 'text/plain' } });
    expect(await (await ask(request)).text()).toBe('{}');
    await ask(request, { headers: { accept: 'application/json' } });
    await ask(new URL(`http://${host}/b`), { headers: { accept: '*/*' } });
    expect(asked.map(({ url, headers }) => [url, headers.accept])).toEqual([
      ['/a', 'text/plain'],
      ['/a', 'application/json'],
      ['/b', '*/*'],
    ]);
  });

  it('only gets', async () => {
    asked.length = 0;
    const url = `http://${host}/`;
    const posts: Parameters<typeof fetch>[] = [
      [url, { method: 'POST' }],
      [new Request(url, { method: 'POST', body: '{}' })],
    ];
    for (const post of posts) await expect(ask(...post)).rejects.toThrow('guardedFetch only gets');
    expect(asked).toEqual([]);
  });

  it('ends when the signal of a Request says so', async () => {
    const stop = new AbortController();
    const waiting = ask(new Request(`http://${host}/slow`, { signal: stop.signal }));
    stop.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it.each([
    ['says nothing', '/slow'],
    ['does not end', '/begun'],
  ])('waits five seconds for a host that %s', async (_, path) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const received = asked.length;
      const waiting = ask(`http://${host}${path}`).then((response) => response.text());
      const refused = expect(waiting).rejects.toThrow();
      await vi.waitUntil(() => asked.length > received);
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(5000);
      await refused;
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads twelve mebibytes and no more', async () => {
    const most = 12 * 1024 * 1024;
    const length = async (bytes: number) => (await (await ask(`http://${host}/long${bytes}`)).bytes()).length;
    expect(await length(most)).toBe(most);
    await expect(length(most + 1)).rejects.toThrow('more than 12 MiB');
  });

  it('asks nothing of a host that was not allowed', async () => {
    await expect(guardedFetch()(`http://${host}/`)).rejects.toMatchObject({ code: 'DID_FETCH_REFUSED' });
  });
});

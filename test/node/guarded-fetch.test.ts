import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetch } from '../../src/node.js';

const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  if (request.url === '/slow') return;
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

  it('asks nothing of a host that was not allowed', async () => {
    await expect(guardedFetch()(`http://${host}/`)).rejects.toMatchObject({ code: 'DID_FETCH_REFUSED' });
  });
});

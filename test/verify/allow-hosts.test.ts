import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStatusList, setStatus, statusEntry, verify } from '../../src/index.js';
import { guardedFetch } from '../../src/node.js';
import { badge, controllerOf, now, signed, testSigner } from './fixtures.js';

const signer = await testSigner();
const pages = new Map<string, { status?: number; type?: string; location?: string; body: string }>();
const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '');
  const headers = {
    'content-type': page?.type ?? 'application/json',
    ...(page?.location && { location: page.location }),
  };
  response.writeHead(page?.status ?? (page === undefined ? 404 : 200), headers).end(page?.body ?? '');
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('guardedFetch on a real connection', () => {
  it('gets from a host that is allowed by name and port, and from no other of its kind', async () => {
    pages.set('/a', { body: '{"a":1}' });
    const allowed = guardedFetch({ allowHosts: [host] });
    expect(await (await allowed(`http://${host}/a`)).json()).toEqual({ a: 1 });
    await expect(guardedFetch()(`http://${host}/a`)).rejects.toThrow('DID_FETCH_REFUSED');
    await expect(guardedFetch({ allowHosts: ['127.0.0.1:1'] })(`http://${host}/a`)).rejects.toThrow(
      'DID_FETCH_REFUSED',
    );
  });

  it('follows no redirect and only gets', async () => {
    pages.set('/r', { status: 302, location: 'https://evil.example/', body: '' });
    const fetch = guardedFetch({ allowHosts: [host] });
    await expect(fetch(`http://${host}/r`)).rejects.toThrow('redirects');
    await expect(fetch(`http://${host}/a`, { method: 'POST' })).rejects.toThrow(TypeError);
  });

  it('ends when it is aborted', async () => {
    const fetch = guardedFetch({ allowHosts: [host] });
    await expect(fetch(`http://${host}/a`, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('serves a status check', async () => {
    const url = `http://${host}/status`;
    const list = await createStatusList({ id: url, issuer: controllerOf(signer), validFrom: '2026-01-01T00:00:00Z' });
    pages.set('/status', { body: JSON.stringify(await signed(await setStatus(list, 4, true), signer)) });
    const allowHosts = [host];
    const judge = async (index: number) => {
      const made = await signed(badge(signer, 'regular', { credentialStatus: statusEntry(list, index) }), signer);
      return verify(made, { now, allowHosts, fetch: guardedFetch({ allowHosts }) });
    };
    expect((await judge(3)).verified).toBe(true);
    expect((await judge(4)).problems.map(({ code }) => code)).toEqual(['STATUS_REVOKED']);
  });
});

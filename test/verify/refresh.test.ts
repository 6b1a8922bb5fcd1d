import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { badge, changed, now, signed, testSigner } from './fixtures.js';

const signer = await testSigner();
const url = 'https://hogeschool.example/refresh';
const refreshService = { id: url, type: '1EdTechCredentialRefresh' };
const old = badge(signer, 'regular', { refreshService, name: 'Oud' });
const newer = { ...old, name: 'Nieuw' };

async function judge(page: unknown, document: object = old, options: object = { refresh: true }) {
  const asked: string[] = [];
  const fetch = async (input: unknown) => {
    asked.push(String(input));
    return page === undefined
      ? new Response('', { status: 404 })
      : new Response(JSON.stringify(page), { headers: { 'content-type': 'application/json' } });
  };
  const made = await signed(document, signer);
  const report = await verify(made, { now, fetch: fetch as typeof globalThis.fetch, ...options });
  return { asked, report, name: report.credential?.name, codes: report.problems.map(({ code }) => code) };
}

describe('a refresh', () => {
  it('gives the report of the newer credential, once', async () => {
    const { asked, report, name, codes } = await judge(await signed(newer, signer));
    expect([report.verified, name, codes, asked]).toEqual([true, 'Nieuw', [], [url]]);
  });

  it('happens only when it is asked for', async () => {
    const { asked, name } = await judge(await signed(newer, signer), old, {});
    expect([name, asked]).toEqual(['Oud', []]);
  });

  it('that brings an altered credential is reported as that', async () => {
    const { report, name } = await judge(changed(await signed(newer, signer), '/name', 'Vals'));
    expect([report.verified, name]).toEqual([false, 'Vals']);
  });

  it.each([
    ['nothing', async () => undefined],
    [
      'another credential',
      async () => signed({ ...newer, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' }, signer),
    ],
    ['no credential', async () => ({})],
  ])('that brings %s leaves the old one as it is, with a warning', async (_, make) => {
    const { report, name, codes } = await judge(await make());
    expect([report.verified, name, codes]).toEqual([true, 'Oud', ['DATA_NOT_REFRESHED']]);
  });

  it('takes no credential without id for another without id', async () => {
    const nameless = { ...old, id: undefined, type: ['VerifiableCredential'], credentialSubject: { id: 'urn:x:1' } };
    const other = { ...nameless, credentialSubject: { id: 'urn:x:2' } };
    const { report, codes } = await judge(await signed(other, signer), nameless);
    expect([report.credential?.credentialSubject, codes]).toEqual([{ id: 'urn:x:1' }, ['DATA_NOT_REFRESHED']]);
  });

  it('waits for the proof', async () => {
    const made = changed(await signed(old, signer), '/name', 'Vals');
    const asked: unknown[] = [];
    const fetch = async (input: unknown) => {
      asked.push(input);
      return new Response('');
    };
    await verify(made, { now, refresh: true, fetch: fetch as typeof globalThis.fetch });
    expect(asked).toEqual([]);
  });
});

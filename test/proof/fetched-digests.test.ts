import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchedDigestFindings } from '../../src/proof/fetched-digests.js';
import { sign } from '../../src/proof/sign.js';
import { codeOf } from '../keys/code-of.js';
import { credential, signer } from './fixtures.js';

const page = 'a page';
const digestSRI = `sha256-${createHash('sha256').update(page).digest('base64')}`;
const serving: typeof fetch = async () => new Response(page, { headers: { 'content-type': 'text/html' } });
const resource = (index: number) => ({ id: `https://hogeschool.example/${index}`, digestSRI });

describe('what a credential gives a digest of', () => {
  const suite = 'eddsa-rdfc-2022';

  it('is compared when it is signed with a fetch', async () => {
    const right = { ...credential, relatedResource: [resource(1)] };
    await expect(sign(right, signer, { suite, fetch: serving })).resolves.toHaveProperty('proof');
    const other: typeof fetch = async () => new Response('another page');
    expect(await codeOf(sign(right, signer, { suite, fetch: other }))).toBe('DATA_DIGEST_MISMATCH');
    await expect(sign(right, signer, { suite })).resolves.toHaveProperty('proof');
  });

  it('is told where it was not compared: out of reach, or one of too many', async () => {
    const relatedResource = Array.from({ length: 20 }, (_, index) => resource(index));
    const findings = await fetchedDigestFindings({ relatedResource }, { fetch: serving });
    expect(findings.map(({ pointer }) => pointer)).toEqual(
      [16, 17, 18, 19].map((index) => `/relatedResource/${index}`),
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['DATA_DIGEST_UNCHECKED']));
    const down: typeof fetch = () => Promise.reject(new TypeError('down'));
    expect(await fetchedDigestFindings({ relatedResource: resource(1) }, { fetch: down })).toMatchObject([
      { code: 'DATA_DIGEST_UNCHECKED' },
    ]);
  });
});

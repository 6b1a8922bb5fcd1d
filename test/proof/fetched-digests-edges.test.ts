import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import { fetchedDigestFindings } from '../../src/proof/on-demand.js';

const page = 'a page';
const hash = createHash('sha256').update(page).digest();
const digestSRI = `sha256-${hash.toString('base64')}`;
const digestMultibase = `u${encodeBase64url(hash)}`;
const url = 'https://hogeschool.example/page';
const right = { id: url, digestSRI };
const wrong = { id: url, digestSRI: `sha256-${'A'.repeat(43)}=` };

async function judge(document: Record<string, unknown>, body = page): Promise<string[]> {
  const fetch = async () => new Response(body, { headers: { 'content-type': 'image/png' } });
  const findings = await fetchedDigestFindings(document, { fetch });
  return findings.map(({ code, pointer, params }) => `${code} ${pointer} ${params?.url}`);
}

describe('a digest', () => {
  it.each<[string, (object: unknown) => Record<string, unknown>]>([
    ['/relatedResource', (relatedResource) => ({ relatedResource })],
    ['/relatedResource/1', (object) => ({ relatedResource: ['text', object] })],
    ['/evidence', (evidence) => ({ evidence })],
    ['/evidence/0', (object) => ({ evidence: [object] })],
    ['/image', (image) => ({ image })],
    ['/credentialSubject/image', (image) => ({ credentialSubject: { image } })],
    ['/credentialSubject/0/image', (image) => ({ credentialSubject: [{ image }] })],
    ['/credentialSubject/achievement/image', (image) => ({ credentialSubject: { achievement: { image } } })],
    ['/credentialSubject/1/achievement/image', (image) => ({ credentialSubject: [{}, { achievement: { image } }] })],
  ])('at %s is compared with what stands at its URL', async (pointer, place) => {
    expect(await judge(place(right))).toEqual([]);
    expect(await judge(place(wrong))).toEqual([`DATA_DIGEST_MISMATCH ${pointer} ${url}`]);
  });

  it('is one, the other, or both: every one counts', async () => {
    expect(await judge({ image: { id: url, digestMultibase } })).toEqual([]);
    expect(await judge({ image: { id: url, digestMultibase, digestSRI } })).toEqual([]);
    const mismatch = [`DATA_DIGEST_MISMATCH /image ${url}`];
    expect(await judge({ image: { id: url, digestMultibase, digestSRI: wrong.digestSRI } })).toEqual(mismatch);
    expect(await judge({ image: { id: url, digestMultibase, digestSRI: 'md5-x' } })).toEqual(mismatch);
    expect(await judge({ image: { id: url, digestMultibase } }, 'another page')).toEqual(mismatch);
  });

  it('stands beside others, in a list or in one text: none may be wrong, and a list of none is no digest', async () => {
    const sha512 = `sha512-${createHash('sha512').update(page).digest('base64')}`;
    const told = (image: object) => judge({ image: { id: url, ...image } });
    expect(await told({ digestSRI: [digestSRI, sha512] })).toEqual([]);
    expect(await told({ digestSRI: `${digestSRI} ${sha512}` })).toEqual([]);
    expect(await told({ digestMultibase: [digestMultibase] })).toEqual([]);
    const mismatch = [`DATA_DIGEST_MISMATCH /image ${url}`];
    expect(await told({ digestSRI: [digestSRI, wrong.digestSRI] })).toEqual(mismatch);
    expect(await told({ digestSRI: `${wrong.digestSRI} ${sha512}` })).toEqual(mismatch);
    expect(await told({ digestSRI: [] })).toEqual(mismatch);
    expect(await told({ digestSRI: [5] })).toEqual(mismatch);
  });

  it('that is not stated, or of what is known already, asks for nothing', async () => {
    const fetch = async () => Promise.reject(new Error('fetched'));
    const context = { id: 'https://www.w3.org/ns/credentials/v2', digestSRI };
    const document = { relatedResource: [context], image: { id: url }, evidence: 'text', credentialSubject: 'text' };
    expect(await fetchedDigestFindings(document, { fetch })).toEqual([]);
  });

  it('of something without address is not compared', async () => {
    expect(await judge({ image: { digestSRI } })).toEqual(['DATA_DIGEST_UNCHECKED /image ']);
    expect(await judge({ image: { id: 1, digestSRI } })).toEqual(['DATA_DIGEST_UNCHECKED /image ']);
  });

  it('of sixteen is compared, and a larger page than a key document’s', async () => {
    const document = { evidence: Array.from({ length: 17 }, () => wrong) };
    const codes = (await judge(document)).map((problem) => problem.split(' ')[0]);
    expect(codes).toEqual([...Array(16).fill('DATA_DIGEST_MISMATCH'), 'DATA_DIGEST_UNCHECKED']);
    expect(await judge({ image: right }, 'x'.repeat(1_000_000))).toEqual([`DATA_DIGEST_MISMATCH /image ${url}`]);
  });

  it('is compared no more once told to stop', async () => {
    const fetch = async () => new Response(page);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(fetchedDigestFindings({ image: right }, { fetch, signal })).rejects.toThrow('enough');
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateKey, sign, type VerifyOptions, verify } from '../../src/index.js';
import { badge, changed, controllerOf, now, secured, signed } from './fixtures.js';
import { checkOf, credential, presentation, problemsOf, serve, signer, token } from './token.js';

const url = 'https://hogeschool.example/page';
const page = { a: 1 };
const digestSRI = `sha256-${createHash('sha256').update(JSON.stringify(page)).digest('base64')}`;
const relatedResource = [{ id: url, digestSRI }];
const other = controllerOf((await generateKey()).signer);

async function judge(document: object, served: unknown = page, options: VerifyOptions = {}) {
  const { asked, fetch } = serve({ [url]: served });
  const report = await verify(await token(document), { now, fetch, ...options });
  return { asked, rules: checkOf(report, 'rules') };
}

describe('the check rules', () => {
  it('compares what the credential gives a digest of, once its proof is good and its issuer’s', async () => {
    const document = credential({ relatedResource });
    expect(await judge(document)).toEqual({ asked: [url], rules: ['passed', []] });
    expect(await judge(document, { a: 2 })).toEqual({ asked: [url], rules: ['failed', ['DATA_DIGEST_MISMATCH']] });
    const { rules } = await judge(document, page, { fetch: serve({}).fetch });
    expect(rules).toEqual(['passed', ['DATA_DIGEST_UNCHECKED']]);
    const unchecked = { asked: [], rules: ['passed', ['DATA_DIGEST_UNCHECKED']] };
    expect(await judge({ ...document, issuer: other })).toEqual(unchecked);
    expect(await judge(document, page, { trustedIssuers: [] })).toEqual(unchecked);
    expect(checkOf(await verify(await token(document), { now }), 'rules')).toEqual(unchecked.rules);
  });

  it('keeps what it found offline beside it', async () => {
    const { rules } = await judge(credential({ relatedResource, name: 1 }));
    expect(rules).toEqual(['failed', ['DATA_TEXT']]);
  });

  it('reads as it was signed: through RDF every term, through JSON the types alone', async () => {
    const term = credential({ unheard: 'x' });
    const type = credential({ type: ['VerifiableCredential', 'Unheard'] });
    expect((await judge(term)).rules).toEqual(['passed', []]);
    expect((await judge(type)).rules).toEqual(['failed', ['DATA_TYPE_UNDEFINED']]);
    const jcs = await signed(term, signer, 'eddsa-jcs-2022');
    expect(checkOf(await verify(jcs, { now }), 'rules')).toEqual(['passed', []]);
    const rdf = changed(await signed(credential(), signer), '/unheard', 'x');
    expect(checkOf(await verify(rdf, { now }), 'rules')[0]).toBe('failed');
    const both = { ...jcs, proof: [jcs.proof, rdf.proof] };
    expect(checkOf(await verify(both, { now }), 'rules')[0]).toBe('failed');
    const unknown = { ...jcs, proof: [jcs.proof, 'text'] };
    expect(checkOf(await verify(unknown, { now }), 'rules')[0]).toBe('failed');
    expect(checkOf(await verify(term, { now }), 'rules')[0]).toBe('failed');
  });

  it('takes the contexts that the caller vouches for', async () => {
    const own = 'https://hogeschool.example/context';
    const contexts = [{ url: own, document: { '@context': { own: 'https://hogeschool.example/own' } } }];
    const document = credential({ '@context': ['https://www.w3.org/ns/credentials/v2', own], own: 'x' });
    const made = await sign(document, signer, { suite: 'eddsa-rdfc-2022', created: '2026-10-01T00:00:00Z', contexts });
    expect(problemsOf(await verify(made, { now, contexts }))).toEqual([]);
    const report = await verify(made, { now });
    expect(checkOf(report, 'context')[0]).toBe('failed');
    expect([checkOf(report, 'proof')[0], checkOf(report, 'rules')[0]]).toEqual(['skipped', 'skipped']);
    const jwt = await token(document);
    expect(checkOf(await verify(jwt, { now }), 'context')[0]).toBe('passed');
    expect(checkOf(await verify(jwt, { now }), 'context')[1]).not.toEqual([]);
    expect(checkOf(await verify(jwt, { now, contexts }), 'context')).toEqual(['passed', []]);
  });

  it('warns of what an edubadge lacks, and fails nothing for it', async () => {
    const thin = changed(badge(signer, 'microcredential'), '/credentialSubject/achievement/inLanguage', undefined);
    const report = await verify(await secured(thin, signer, 'vc-jwt'), { now });
    const { problems = [] } = report.checks.find(({ name }) => name === 'rules') ?? {};
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'warning'));
    expect(report).toMatchObject({ verified: true, variant: 'microcredential' });
  });

  it('judges a presentation by its own rules', async () => {
    expect((await judge(presentation([], { holder: 1 }))).rules).toEqual(['failed', ['DATA_HOLDER']]);
    expect((await judge(presentation([]))).rules).toEqual(['passed', []]);
  });
});

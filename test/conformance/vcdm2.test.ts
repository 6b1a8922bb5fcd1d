import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { EdubadgeError, type SuiteName, sign, type VerificationReport, verify } from '../../src/index.js';
import { corpus, corpusBytes, hasCorpus } from '../corpus.js';
import { handedOver, type Party, party, type Row, rowsOf, signBlindly } from './w3c.js';

const suiteNames: SuiteName[] = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'];
const issuer = await party();
const holder = await party();

/** Fixtures that come out otherwise than the manifest expects from their names; no test of the W3C suite uses them. */
const otherwise: Readonly<Record<string, string>> = {
  'credential-proof-ok': 'the proof that it carries names no key, and every proof must verify',
  'presentation-enveloped-vc-ok': 'its envelope has a media type of a draft, and a signature of a key nobody published',
};

const nameOf = ({ id }: Row) => id.split('/').at(-1)?.replace('.json', '') ?? '';
const rows = rowsOf('vcdm2').filter((row) => !(nameOf(row) in otherwise));
const isPresentation = (row: Row) => nameOf(row).startsWith('presentation');
const isAccepted = ({ expected }: Row) => expected === 'accept';
const named = (some: Row[]) => some.map((row) => [nameOf(row), row] as const);

/** The moment at which a credential is valid, by its own word. */
function momentOf({ validFrom, validUntil }: JsonObject): Date {
  const date = new Date(String(validUntil ?? validFrom));
  return Number.isNaN(date.getTime()) ? new Date('2026-11-01T12:00:00Z') : date;
}

/** The credential as the suite posts it: issued by the tester's key, unless what is tested is the issuer. */
function credentialOf(row: Row): JsonObject {
  const document = corpus<JsonObject>(`w3c/${row.file}`);
  if (document.validFrom === 'PAST DATE') Object.assign(document, { validFrom: '2020-01-01T00:00:00Z' });
  if (document.validUntil === 'FUTURE DATE') Object.assign(document, { validUntil: '2030-01-01T00:00:00Z' });
  if (nameOf(row) === 'credential-no-issuer-fail') return document;
  if (document.issuer === undefined) return { ...document, issuer: issuer.did };
  const keeps = !isAccepted(row) && /^credential-issuer/.test(nameOf(row));
  return keeps || !isObject(document.issuer)
    ? document
    : { ...document, issuer: { ...document.issuer, id: issuer.did } };
}

describe.skipIf(!hasCorpus)('VC data model 2.0, credentials', () => {
  const credentials = rows.filter((row) => !isPresentation(row));

  it('are many', () => {
    expect(credentials.filter(isAccepted).length).toBeGreaterThan(50);
    expect(credentials.filter((row) => !isAccepted(row)).length).toBeGreaterThan(40);
  });

  describe.each(suiteNames)('%s', (suite) => {
    it.each(named(credentials.filter(isAccepted)))('%s is signed and verified', async (_, row) => {
      const document = credentialOf(row);
      const now = momentOf(document);
      const contexts = handedOver(document);
      const signed = await sign(document, issuer.signer, {
        ...(suite === 'vc-jwt' ? { suite } : { suite, created: now }),
        contexts,
      });
      // The only statuses among these are of a type that never came to be.
      const report = await verify(signed, { contexts, now, onStatusUnavailable: 'warn' });
      expect(errorsOf(report)).toEqual([]);
      expect(report.verified).toBe(true);
    });

    it.each(named(credentials.filter((row) => !isAccepted(row))))('%s is refused', async (_, row) => {
      const document = credentialOf(row);
      const contexts = handedOver(document);
      await expect(sign(document, issuer.signer, { suite, contexts })).rejects.toThrow(EdubadgeError);
      const secured = await signBlindly(document, issuer, suite);
      if (secured === undefined) return;
      const report = await verify(secured, { contexts, now: new Date() });
      expect(errorsOf(report)).not.toEqual([]);
      expect(report.verified).toBe(false);
    });
  });
});

describe.skipIf(!hasCorpus)('VC data model 2.0, presentations', () => {
  const presentations = rows.filter(isPresentation);
  const use = { domain: 'verifier.example', challenge: 'c0ffee' };

  it.each(named(presentations.filter(isAccepted)))('%s is signed and verified', async (_, row) => {
    const document = await presentationOf(row);
    const contexts = handedOver(document);
    const signed = await sign(document, holder.signer, { suite: 'eddsa-rdfc-2022', ...use, contexts });
    const report = await verify(signed, { ...use, contexts });
    expect(errorsOf(report)).toEqual([]);
    expect(report).toMatchObject({ verified: true, kind: 'presentation' });
    expect((await verify(signed, { ...use, contexts, challenge: 'another' })).verified).toBe(false);
  });

  it.each(named(presentations.filter((row) => !isAccepted(row))))('%s is refused', async (_, row) => {
    const document = await presentationOf(row);
    const contexts = handedOver(document);
    const secured = await signBlindly(document, holder, 'eddsa-rdfc-2022', use);
    const report = secured === undefined ? undefined : await verify(secured, { ...use, contexts });
    expect(report?.verified ?? false).toBe(false);
    // Who signs a presentation is the holder's affair; all else is a fault of the document, which is not signed.
    if (!row.file.includes('self-asserted')) {
      const signing = sign(document, holder.signer, { suite: 'eddsa-rdfc-2022', ...use, contexts });
      await expect(signing).rejects.toThrow(EdubadgeError);
    }
  });

  /**
   * The presentation as the suite makes it: of the tester's holder, with each credential signed by its issuer; but for
   * the one without holder, which no test of the suite uses: what is wrong with it is that its credential has no proof.
   */
  async function presentationOf({ file }: Row): Promise<JsonObject> {
    const text = JSON.stringify(corpus(`w3c/${file}`))
      .replaceAll('did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj', holder.did)
      .replaceAll('did:example:issuer', issuer.did);
    const document = JSON.parse(text) as JsonObject;
    if (!Array.isArray(document.verifiableCredential) || file.includes('no-holder')) return document;
    const signed = document.verifiableCredential.map(async (item: unknown) => {
      if (!isObject(item) || item.issuer === undefined) return item;
      const by: Party = item.issuer === issuer.did ? issuer : holder;
      return signBlindly(item, by, 'eddsa-rdfc-2022');
    });
    return { ...document, verifiableCredential: await Promise.all(signed) };
  }
});

describe.skipIf(!hasCorpus)('related resources', () => {
  const id = 'https://www.w3.org/ns/credentials/v2';
  const credential = (relatedResource: unknown) => ({
    '@context': [id],
    type: ['VerifiableCredential'],
    issuer: issuer.did,
    credentialSubject: { id: 'did:example:subject' },
    relatedResource,
  });
  const digestsOf = (file: string) => {
    const hash = (name: string) => createHash(name).update(corpusBytes(`w3c/${file}`));
    return {
      digestSRI: `sha384-${hash('sha384').digest('base64')}`,
      digestMultibase: `u${hash('sha256').digest('base64url')}`,
    };
  };
  const none = { digestSRI: '', digestMultibase: '' };
  const current = hasCorpus ? digestsOf('contexts/credentials-v2.jsonld') : none;
  const outdated = hasCorpus ? digestsOf('contexts-old/credentials-v2@8d0ee10.jsonld') : none;

  it.each([
    ['digestSRI', { id, digestSRI: current.digestSRI }],
    ['digestMultibase', { id, digestMultibase: current.digestMultibase }],
    ['both and a media type', { id, mediaType: 'application/ld+json', ...current }],
  ])('are accepted with %s of the context as published', async (_, resource) => {
    const signed = await sign(credential(resource), issuer.signer, { suite: 'eddsa-rdfc-2022' });
    expect(await verify(signed)).toMatchObject({ verified: true, problems: [] });
  });

  it.each([
    ['strings', ['https://www.w3.org/ns/credentials/v2']],
    ['no id', { ...current }],
    [
      'one id twice',
      [
        { id, ...current },
        { id, ...current },
      ],
    ],
    ['no digest', { id }],
    ['the digest of a context that is outdated', { id, ...outdated }],
    ['one digest right and one wrong', { id, ...current, digestSRI: outdated.digestSRI }],
  ])('are refused with %s', async (_, resource) => {
    const document = credential(resource);
    await expect(sign(document, issuer.signer, { suite: 'eddsa-rdfc-2022' })).rejects.toThrow(EdubadgeError);
    const secured = await signBlindly(document, issuer, 'eddsa-jcs-2022');
    expect((await verify(secured ?? '')).verified).toBe(false);
  });
});

function errorsOf({ problems }: VerificationReport): string[] {
  return problems
    .filter(({ severity, code }) => severity === 'error' && code !== 'STATUS_TYPE_UNKNOWN')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

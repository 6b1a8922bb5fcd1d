import { describe, expect, it } from 'vitest';
import { asArray, isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { EdubadgeError, type SuiteName, sign, type VerificationReport, verify } from '../../src/index.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { party, signBlindly } from './w3c.js';

const suiteNames: SuiteName[] = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'];
const issuer = await party();
const holder = await party();

const files = corpusFiles('w3c/vcdm1/input', '.jsonld');
const isBad = (file: string) => file.includes('-bad-');
const isPresentation = (file: string) =>
  asArray(corpus(file).type).some((type) => /Presentation|Preso/.test(String(type)));
/** What is bad about these is the proof, of a kind that was never made here, or what that kind of proof wants. */
const isAboutProof = (file: string) => /proof|no-credential-schema\.|vp-bad/.test(file);
/** A token as it stands is no credential object: those of VCDM 2.0 come in envelopes, and no string is one (§4.13). */
const holdsTokens = (file: string) =>
  asArray(corpus(file).verifiableCredential).some((item) => typeof item === 'string');

/** Stands in for W3C's context of the examples of VCDM 1.1: any term will do. */
const examples = {
  url: 'https://www.w3.org/2018/credentials/examples/v1',
  document: {
    '@context': {
      '@vocab': 'https://example.org/examples#',
      schema: 'http://schema.org/',
      ex: 'https://example.org/examples#',
    },
  },
};

const contextsOf = (document: JsonObject) => [
  examples,
  ...asArray(document['@context'])
    .filter(isObject)
    .map((entry) => ({ document: entry })),
];

/** The credential without its invented proof, issued by the tester unless what is bad is the issuer. */
function credentialOf(file: string): JsonObject {
  const { proof: _, ...document } = corpus<JsonObject>(file);
  return /bad.*issuer/.test(file) ? document : { ...document, issuer: issuer.did };
}

const momentOf = ({ issuanceDate, expirationDate }: JsonObject) => {
  const date = new Date(String(expirationDate ?? issuanceDate));
  return Number.isNaN(date.getTime()) ? new Date('2020-01-01T00:00:00Z') : date;
};

describe.skipIf(!hasCorpus)('VC data model 1.1', () => {
  it('has as many fixtures as the manifest says', () => {
    expect(files).toHaveLength(52);
  });

  describe.each(suiteNames)('credentials with %s', (suite) => {
    const good = files.filter((file) => !isBad(file) && !isPresentation(file));
    it.each(good)('%s is signed and verified', async (file) => {
      const document = credentialOf(file);
      const now = momentOf(document);
      const contexts = contextsOf(document);
      const how = suite === 'vc-jwt' ? { suite } : { suite, created: now };
      const signed = await sign(document, issuer.signer, { ...how, contexts });
      const report = await verify(signed, { contexts, now, onStatusUnavailable: 'warn' });
      expect(errorsOf(report)).toEqual([]);
      expect(report.verified).toBe(true);
    });

    const bad = files.filter((file) => isBad(file) && !isPresentation(file) && !isAboutProof(file));
    it.each(bad)('%s is refused', async (file) => {
      const document = credentialOf(file);
      const contexts = contextsOf(document);
      await expect(sign(document, issuer.signer, { suite, contexts })).rejects.toThrow(EdubadgeError);
      const secured = await signBlindly(document, issuer, suite, { created: momentOf(document) });
      if (secured === undefined) return;
      const report = await verify(secured, { contexts, now: momentOf(document) });
      expect(errorsOf(report)).not.toEqual([]);
      expect(report.verified).toBe(false);
    });
  });

  describe('presentations', () => {
    const presentations = files.filter((file) => isPresentation(file) && !holdsTokens(file));

    it.each(presentations.filter((file) => !isBad(file)))('%s is signed and verified', async (file) => {
      const { proof: _, ...document } = corpus<JsonObject>(file);
      const presented = asArray(document.verifiableCredential).map(async (item) => {
        const { proof: __, ...credential } = item as JsonObject;
        return sign({ ...credential, issuer: issuer.did }, issuer.signer, {
          suite: 'eddsa-rdfc-2022',
          contexts: [examples],
        });
      });
      const credentials = await Promise.all(presented);
      const whole = {
        ...document,
        holder: holder.did,
        ...(credentials.length > 0 && { verifiableCredential: credentials }),
      };
      const signed = await sign(whole, holder.signer, { suite: 'eddsa-rdfc-2022', contexts: [examples] });
      const report = await verify(signed, { contexts: [examples] });
      expect(errorsOf(report)).toEqual([]);
      expect(report.verified).toBe(true);
    });
  });

  it.each(files)('%s is not verified as it stands: nobody made its proof', async (file) => {
    expect((await verify(corpus(file), { contexts: [examples] })).verified).toBe(false);
  });
});

function errorsOf({ problems }: VerificationReport): string[] {
  return problems
    .filter(({ severity, code }) => severity === 'error' && code !== 'STATUS_TYPE_UNKNOWN')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

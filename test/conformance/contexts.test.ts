import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { contextDocuments } from '../../src/canonical/generated/documents.js';
import { pinnedContexts } from '../../src/canonical/pinned.js';
import { corpus, hasCorpus } from '../corpus.js';

/** The same documents as others bundle them. */
const copies: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'w3c/contexts/credentials-v2.jsonld',
  'https://www.w3.org/2018/credentials/v1': 'w3c/contexts/credentials-v1.jsonld',
  'https://w3id.org/security/data-integrity/v1': 'w3c/contexts/vc-data-integrity-data-integrity-v1.jsonld',
  'https://w3id.org/security/data-integrity/v2': 'w3c/contexts/vc-data-integrity-data-integrity-v2.jsonld',
  'https://w3id.org/security/multikey/v1': 'w3c/contexts/vc-data-integrity-multikey-v1.jsonld',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'ob3/contexts/suites-ed25519-2020.jsonld',
  'https://www.w3.org/ns/did/v1': 'ob3/contexts/did-v1.jsonld',
  'https://www.w3.org/ns/credentials/status/v1': 'w3c/contexts/vc-bitstring-status-list-v1.jsonld',
  'https://w3id.org/vc/status-list/2021/v1': 'w3c/contexts/vc-bitstring-status-list-2021-v1.jsonld',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': 'ob3/contexts/ob-v3p0.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'ob3/contexts/ob-v3p0-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': 'ob3/contexts/ob-v3p0-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob3/contexts/ob-v3p0-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob3/contexts/ob-v3p0-extensions.json',
};

const digest = (document: object) =>
  createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest('hex');

describe('bundled contexts', () => {
  it('are the pinned ones', () => {
    for (const [url, pinned] of Object.entries(pinnedContexts))
      expect([url, digest(contextDocuments[url] ?? {})]).toEqual([url, pinned]);
  });

  describe.skipIf(!hasCorpus)('held against the corpus', () => {
    it.each(Object.entries(pinnedContexts))('%s', (url, pinned) => {
      const path = copies[url];
      if (path === undefined) throw new Error('no copy to compare with');
      const copy = corpus(path);
      if (url.endsWith('3.0.3.json')) expect(digest(patched(copy))).toBe(pinned);
      else expect(digest(copy)).toBe(pinned);
    });
  });
});

/** The copy may be older than the edit that 1EdTech made in place (STANDARDS §1). */
function patched(document: Record<string, unknown>): object {
  const vocabulary = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
  const terms = {
    jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
    endorsementJwt: { '@id': `${vocabulary}endorsementJwt`, '@container': '@set' },
  };
  return { ...document, '@context': { ...(document['@context'] as object), ...terms } };
}

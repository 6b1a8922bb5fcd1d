import { describe, expect, it } from 'vitest';
import { contextFindings } from '../../src/canonical/context-findings.js';
import { invalidEntry } from '../../src/canonical/invalid-entry.js';
import { edubadgeContext } from '../../src/credential/context.js';
import { hasError } from '../../src/problems/severity.js';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const rdf = { through: 'rdf' } as const;
const json = { through: 'json' } as const;
const found = (document: object, options: Parameters<typeof contextFindings>[1] = rdf) =>
  contextFindings(document as Parameters<typeof contextFindings>[0], options).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe('contextFindings', () => {
  it('accepts bundled contexts and that of the edubadges, by content', () => {
    expect(found({ '@context': [v2, ob, structuredClone(edubadgeContext)] })).toEqual([]);
    expect(found({ '@context': v2 })).toEqual([]);
  });

  it('refuses an unknown URL through RDF and warns of it through JSON', () => {
    const document = { '@context': [v2, 'https://example.org/context'] };
    expect(found(document)).toEqual(['CONTEXT_UNKNOWN /@context/1']);
    expect(hasError(contextFindings(document, rdf))).toBe(true);
    expect(contextFindings(document, json)).toHaveLength(1);
    expect(hasError(contextFindings(document, json))).toBe(false);
    expect(found(document, { ...rdf, contexts: [{ url: 'https://example.org/context', document: {} }] })).toEqual([]);
  });

  it('says what it found, and how bad it is', () => {
    const url = 'https://example.org/context';
    expect(contextFindings({ '@context': [v2, url, 5, {}] }, json)).toEqual([
      { code: 'CONTEXT_UNKNOWN', severity: 'warning', pointer: '/@context/1', received: url, params: { url } },
      { ...invalidEntry, pointer: '/@context/2' },
      { code: 'CONTEXT_INLINE', severity: 'warning', pointer: '/@context/3' },
    ]);
    expect(found({ '@context': url })).toEqual(['CONTEXT_UNKNOWN /@context']);
  });

  it('takes what is handed over for no other than that', () => {
    const inline = { term: 'https://example.org/term' };
    const other = { term: 'https://example.org/other' };
    const url = 'https://example.org/context';
    const unknown = { '@context': [v2, 'https://example.org/another'] };
    expect(found(unknown, { ...rdf, contexts: [{ url, document: {} }] })).toEqual(['CONTEXT_UNKNOWN /@context/1']);
    for (const contexts of [[{ document: other }], [{ url, document: inline }]])
      expect(found({ '@context': [v2, inline] }, { ...rdf, contexts })).toEqual(['CONTEXT_INLINE /@context/1']);
  });

  it('names the broken context of SURF', () => {
    const url =
      'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/educredential.json';
    expect(found({ '@context': [v2, url] })).toEqual(['CONTEXT_SURF_BROKEN /@context/1']);
  });

  it('takes an inline context only by content', () => {
    const inline = { '@protected': true, term: 'https://example.org/term' };
    expect(found({ '@context': [v2, inline] })).toEqual(['CONTEXT_INLINE /@context/1']);
    expect(found({ '@context': [v2, inline] }, { ...rdf, contexts: [{ document: structuredClone(inline) }] })).toEqual(
      [],
    );
    expect(found({ '@context': [v2, { ...edubadgeContext, more: 'https://example.org/' }] })).toEqual([
      'CONTEXT_INLINE /@context/1',
    ]);
    expect(found({ '@context': [v2, 5, null] })).toEqual([
      'CONTEXT_INVALID /@context/1',
      'CONTEXT_INVALID /@context/2',
    ]);
  });

  it('refuses a nested context, in arrays of arrays too', () => {
    expect(found({ '@context': v2, credentialSubject: { '@context': v2 } })).toEqual([
      'CONTEXT_NESTED /credentialSubject/@context',
    ]);
    expect(found({ '@context': v2, a: [[{ '@context': v2 }]] }, json)).toEqual(['CONTEXT_NESTED /a/0/0/@context']);
  });

  it('judges an embedded credential by the same rule', () => {
    const inner = { '@context': [v2, 'https://example.org/x'], credentialSubject: { '@context': {} } };
    expect(found({ '@context': v2, endorsement: [{ '@context': v2 }, inner] })).toEqual([
      'CONTEXT_UNKNOWN /endorsement/1/@context/1',
      'CONTEXT_NESTED /endorsement/1/credentialSubject/@context',
    ]);
  });

  it('lets a proof repeat the context of its document, and no other', () => {
    expect(found({ '@context': v2, proof: { '@context': [v2] } })).toEqual([]);
    expect(found({ '@context': [v2, ob], proof: [{ '@context': v2 }] })).toEqual(['CONTEXT_PROOF /proof/0/@context']);
    expect(found({ '@context': v2, part: { proof: { '@context': v2 } } })).toEqual([
      'CONTEXT_PROOF /part/proof/@context',
    ]);
    const endorsed = (context: unknown) => ({
      '@context': v2,
      endorsement: { '@context': [v2, ob], proof: { '@context': context } },
    });
    expect(found(endorsed([v2, ob]))).toEqual([]);
    expect(found(endorsed(v2))).toEqual(['CONTEXT_PROOF /endorsement/proof/@context']);
  });
});

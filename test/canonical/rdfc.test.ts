import { describe, expect, it } from 'vitest';
import type { TextQuad } from '../../src/canonical/n-quads.js';
import { nodesOf } from '../../src/canonical/nodes-of.js';
import { rdfc } from '../../src/canonical/rdfc.js';
import { canonicalText, finish, walkedText } from './canonical-text.js';
import { canonizeByJsonLd } from './oracle.js';

const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/** Every blank node points to every other: nothing tells them apart, and every order has to be tried. */
function poison(size: number): TextQuad[] {
  const nodes = Array.from({ length: size }, (_, index) => `_:n${index}`);
  return nodes.flatMap((subject) =>
    nodes
      .filter((object) => object !== subject)
      .map((object) => ({ subject, predicate: '<urn:p>', object, graph: '' })),
  );
}

/** A badge with equal parts inside equal parts, as real ones have. */
function repetitive(times: number): Record<string, unknown> {
  const alignment = Array.from({ length: times }, () => ({ type: 'Alignment', targetName: 'x' }));
  const result = Array.from({ length: times }, () => ({ type: 'Result', value: '8', alignment }));
  return {
    '@context': context,
    type: ['VerifiableCredential'],
    credentialSubject: { type: 'AchievementSubject', result },
  };
}

describe('rdfc', () => {
  it('gives up on a poison graph within its budget', () => {
    expect(() => finish(rdfc(nodesOf(poison(12))))).toThrow('LIMIT_WORK');
  });

  it.each([1_500, 20_000])('gives up on a ring of %i nodes that nothing tells apart, before the stack does', (size) => {
    const ring = Array.from({ length: size }, (_, at) => ({
      subject: `_:n${at}`,
      predicate: '<urn:p>',
      object: `_:n${(at + 1) % size}`,
      graph: '',
    }));
    expect(() => finish(rdfc(nodesOf(ring)))).toThrow('LIMIT_WORK');
  });

  it('gives up on thousands of equal items in a list', async () => {
    const resultDescription = { id: 'urn:r', type: 'ResultDescription', allowedValue: Array(5_000).fill('x') };
    const credentialSubject = {
      type: 'AchievementSubject',
      achievement: { id: 'urn:a', type: 'Achievement', resultDescription },
    };
    const document = { '@context': context, type: ['VerifiableCredential'], id: 'urn:x', credentialSubject };
    await expect(canonicalText(document)).rejects.toThrow('LIMIT_WORK');
  });

  it('tells equal parts apart like jsonld does', async () => {
    for (const times of [1, 2, 3, 4])
      expect(await walkedText(repetitive(times))).toBe(await canonizeByJsonLd(repetitive(times)));
  });

  it('takes thousands of equal parts in its stride', async () => {
    const evidence = Array.from({ length: 3_000 }, () => ({ type: 'Evidence', name: 'x' }));
    const document = { '@context': context, type: ['VerifiableCredential'], id: 'urn:x', evidence };
    expect((await canonicalText(document)).match(/\n/g)).toHaveLength(1 + 3 * 3_000);
  });

  it('stops on abort, in the middle of the work', async () => {
    await expect(canonicalText(repetitive(8), { signal: AbortSignal.timeout(20) })).rejects.toThrow(
      'aborted due to timeout',
    );
  });
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '#platform';
import { contextsOf } from '../../src/canonical/known-contexts.js';
import { newMemory } from '../../src/canonical/memory.js';
import { rdfc } from '../../src/canonical/rdfc.js';
import { newRun } from '../../src/canonical/run.js';
import { emptyScope } from '../../src/canonical/scope.js';
import { sharedPart } from '../../src/canonical/shared-parts.js';
import { walk } from '../../src/canonical/walk.js';
import { canonicalText, finish } from './canonical-text.js';
import { canonizeByJsonLd } from './oracle.js';

const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

let count = 0;
/** An id that no document had before. */
function fresh(): string {
  count += 1;
  return `urn:shared:${count}`;
}

function badge(achievement: object, others: object = {}) {
  return {
    '@context': context,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: {
      id: 'urn:learner',
      type: ['AchievementSubject'],
      narrative: 'Anna',
      achievement: { type: ['Achievement'], ...achievement },
    },
    ...others,
  };
}

/** The nodes of a document that is walked from its JSON, as one that was received. */
async function nodesOf(document: object) {
  const received = JSON.parse(JSON.stringify(document));
  return walk(received, await contextsOf(received, {})).nodes ?? [];
}

/** How many nodes a document has in common with the same one, walked before. */
async function sharedNodes(document: object): Promise<number> {
  const before = new Set(await nodesOf(document));
  return (await nodesOf(document)).filter((node) => before.has(node)).length;
}

describe('what the walk keeps', () => {
  it('is gone with the scope in which it meant something: nothing holds on to that', async () => {
    const scopes = Array.from({ length: 8 }, () => {
      const scope = emptyScope();
      sharedPart(
        newRun(() => undefined, false, true),
        fresh(),
        scope,
      );
      return new WeakRef(scope);
    });
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(scopes.map((scope) => scope.deref())).toEqual(scopes.map(() => undefined));
  });

  it('is what a document says of its issuer and achievement, once it was met twice', async () => {
    const criteria = { type: 'Criteria', narrative: 'x' };
    const address = { type: ['Address'], addressCountryCode: 'NL' };
    const issuer = { id: fresh(), type: ['Profile'], address };
    const document = badge({ id: fresh(), criteria }, { issuer });
    expect(await sharedNodes(document)).toBe(0);
    expect(await sharedNodes(document)).toBe(2);
    expect(await canonicalText(document)).toBe(await canonizeByJsonLd(document));
  });

  it('is nothing of the learner, nor of what has no id', async () => {
    const evidence = [{ id: fresh(), type: ['Evidence'], name: 'x' }];
    const identifier = [{ type: 'IdentityObject', hashed: true, identityHash: 'x', identityType: 'emailAddress' }];
    const document = badge({ criteria: { narrative: 'x' } }, { id: fresh(), evidence });
    const other = { ...document, credentialSubject: { ...document.credentialSubject, id: fresh(), identifier } };
    for (let time = 0; time < 3; time += 1) expect(await sharedNodes(other)).toBe(0);
  });

  it('is not what a caller makes of the document afterwards', async () => {
    const id = fresh();
    const tagged = (...tag: string[]) => badge({ id, tag });
    await canonicalText(tagged('a', 'b'));
    const handed = tagged('a', 'b');
    await canonicalText(handed);
    (handed.credentialSubject.achievement as { tag?: string[] }).tag?.push('c');
    const longer = tagged('a', 'b', 'c');
    expect(await canonicalText(longer)).toBe(await canonizeByJsonLd(longer));
  });

  it('is not what varies, and what stands beside that is', async () => {
    const id = fresh();
    const graded = () => {
      const resultDescription = [{ id: fresh(), type: ['ResultDescription'], name: 'Cijfer', resultType: 'Result' }];
      return badge({ id, criteria: { narrative: 'x' }, resultDescription });
    };
    const first = graded();
    for (const document of [first, first, graded(), first]) await nodesOf(document);
    expect(await sharedNodes(first)).toBe(1);
    const last = graded();
    expect(await canonicalText(last)).toBe(await canonizeByJsonLd(last));
  });

  it('is not what means something else in another context', async () => {
    const id = fresh();
    const part = { type: ['Related'], id: fresh() };
    for (const iri of ['https://example.org/one', 'https://example.org/two']) {
      const document = { ...badge({ id, part }), '@context': [...context, { part: iri }] };
      for (let time = 0; time < 3; time += 1)
        expect(await canonicalText(document)).toBe(await canonizeByJsonLd(document));
    }
  });

  it.each([
    ['is said of it', { description: { '@value': 'x', '@language': 'NL' } }],
    ['the walk does not know', { criteria: {} }],
    [
      'jsonld decides',
      {
        name: ['ltr', 'rtl'].map((direction) => ({ '@value': 'x', '@language': 'nl', '@direction': direction })),
      },
    ],
  ])('is nothing where something %s', async (_, members) => {
    const document = badge({ id: fresh(), image: { id: fresh(), type: 'Image' }, ...members });
    const first = walk(document, await contextsOf(document, {}));
    expect(first.nodes === undefined || first.findings.length > 0).toBe(true);
    for (let time = 0; time < 3; time += 1) {
      expect(await sharedNodes(document)).toBe(0);
      const { nodes, findings } = walk(document, await contextsOf(document, {}));
      expect([nodes === undefined, findings]).toEqual([first.nodes === undefined, first.findings]);
    }
  });

  it('is nothing of a document that says the same twice', async () => {
    const document = badge({ id: fresh(), criteria: { narrative: 'x' }, tag: ['x', 'x'] });
    for (let time = 0; time < 3; time += 1) expect(await sharedNodes(document)).toBe(0);
  });

  it('is no 0 where there is -0', async () => {
    const documentOf = (zero: number) => {
      const address = { type: ['Address'], geo: { type: 'GeoCoordinates', latitude: zero, longitude: 1 } };
      return badge(
        { id: 'urn:zero', creditsAvailable: zero },
        { issuer: { id: 'urn:zero:by', type: ['Profile'], address } },
      );
    };
    const findingsOf = async (zero: number) => {
      const document = documentOf(zero);
      return walk(document, await contextsOf(document, {})).findings;
    };
    const expected = await findingsOf(-0);
    expect(expected.map(({ code }) => code)).toEqual(['DATA_NUMBER_INEXACT', 'DATA_NUMBER_INEXACT']);
    for (let time = 0; time < 3; time += 1) expect(await findingsOf(0)).toEqual([]);
    expect(await findingsOf(-0)).toEqual(expected);
  });

  it('is nothing that stands in a context of its own, which the next caller may hand over otherwise', async () => {
    const url = 'https://example.org/context';
    const related = [{ '@context': url, id: fresh(), type: 'Thing' }];
    const document = badge({ id: fresh(), related });
    const textWith = (iri: string) =>
      canonicalText(document, { contexts: [{ url, document: { '@context': { Thing: iri } } }] });
    for (let time = 0; time < 3; time += 1) expect(await textWith('https://example.org/Thing')).toContain('/Thing>');
    expect(await textWith('https://example.org/Another')).toContain('/Another>');
  });

  it('is nothing that is described elsewhere too, before or afterwards', async () => {
    for (const isBefore of [true, false]) {
      const id = fresh();
      const image = { id: fresh(), type: 'Image' };
      const document = badge({ id, image, name: 'x' });
      const others = [image.id, id].map((same) => ({ evidence: { id: same, type: ['Evidence'], name: 'y' } }));
      const twice = others.flatMap((other) => [
        { ...other, ...document },
        { ...document, ...other },
      ]);
      const [first, second] = isBefore ? [twice, [document]] : [[document], twice];
      for (const known of [...first, ...first, ...first]) await nodesOf(known);
      for (const next of [...second, ...first]) expect(await canonicalText(next)).toBe(await canonizeByJsonLd(next));
    }
  });

  it('is not in a graph of its own, whose name stands in each of its lines', async () => {
    const group = { '@id': 'https://example.org/group', '@container': '@graph' };
    const issuer = { id: fresh(), type: ['Profile'], address: { type: ['Address'], addressCountryCode: 'NL' } };
    const outside = { ...badge({ id: fresh() }, { issuer }), '@context': [...context, { group }] };
    for (let time = 0; time < 3; time += 1) await nodesOf(outside);
    const inside = { ...outside, issuer: { id: fresh() }, group: { type: ['VerifiableCredential'], issuer } };
    for (const document of [inside, outside, inside, outside])
      expect(await canonicalText(document)).toBe(await canonizeByJsonLd(document));
  });

  it('serves several documents at a time, whatever their blank nodes are called', async () => {
    const level = { type: ['RubricCriterionLevel'], name: 'x' };
    const description = { type: ['ResultDescription'], name: 'y', rubricCriterionLevel: [level] };
    const achievement = { id: fresh(), resultDescription: [description, description], criteria: { narrative: 'x' } };
    const documents = Array.from({ length: 6 }, (_, number) =>
      badge(achievement, { evidence: { type: ['Evidence'], name: `${number}` } }),
    );
    for (const document of documents) await nodesOf(document);
    expect(await sharedNodes(documents[0] as object)).toBe(5);
    const expected = await Promise.all(documents.map(canonizeByJsonLd));
    expect(new Set(expected.map((text) => text.match(/_:c14n\d+ <\S+narrative>/)?.[0])).size).toBeGreaterThan(1);
    // They have done so much work already that each stops half-way.
    const texts = documents.map((document) =>
      canonicalText(document, { memory: newMemory({ work: 3_999, signatures: 0 }) }),
    );
    expect(await Promise.all(texts)).toEqual(expected);
  });

  it('is hashed once', async () => {
    const document = badge({
      id: fresh(),
      alignment: ['a', 'b'].map((targetName) => ({ type: 'Alignment', targetName })),
    });
    const hashes: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const hash = vi.fn(sha256Hex);
      finish(rdfc(await nodesOf(document), hash));
      hashes.push(hash.mock.calls.length);
    }
    expect(hashes).toEqual([3, 3, 1]);
  });

  it('is nothing that is large', async () => {
    const document = badge({
      id: fresh(),
      criteria: { narrative: 'x'.repeat(66_000) },
      alignment: [{ type: 'Alignment', targetName: 'x' }],
    });
    for (let time = 0; time < 3; time += 1) await nodesOf(document);
    expect(await sharedNodes(document)).toBe(1);
  });

  it('is bounded: where there is no room nothing is kept for a while, then all begins anew', async () => {
    const known = badge({ id: fresh(), criteria: { narrative: 'x' } });
    await sharedNodes(known);
    const fillWith = async (count: number, size: number) => {
      for (let part = 0; part < count; part += 1)
        await sharedNodes(badge({ id: fresh(), criteria: { narrative: 'x'.repeat(size) } }));
    };
    await fillWith(40, 60_000);
    await fillWith(200, 500);
    const late = badge({ id: fresh(), criteria: { narrative: 'x' } });
    for (let time = 0; time < 3; time += 1) expect(await sharedNodes(late)).toBe(0);
    expect(await sharedNodes(known)).toBe(1);
    await fillWith(4_500, 1);
    expect(await sharedNodes(known)).toBe(0);
    await sharedNodes(late);
    expect(await sharedNodes(late)).toBe(1);
  });
});

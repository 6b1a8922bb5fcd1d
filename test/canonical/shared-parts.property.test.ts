import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/canonical/graph.js';
import { contextsOf } from '../../src/canonical/known-contexts.js';
import { walk } from '../../src/canonical/walk.js';
import { edubadgeContext } from '../../src/credential/context.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { walkedText } from './canonical-text.js';
import { canonizeOrRefuse } from './oracle.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 2_000);

const v2 = 'https://www.w3.org/ns/credentials/v2';
const ob = (version: string) => `https://purl.imsglobal.org/spec/ob/v3p0/context-${version}.json`;

// Few values, so that documents say the same of the same thing, another thing of it, or meet where they should not.
const ids = fc.nat(60).map((number) => `urn:${number}`);
const texts = fc.constantFrom('x', 'y "z"\n', '');

/** Nearly always the first. */
function mostly<T, U>(usual: fc.Arbitrary<T>, ...odd: fc.Arbitrary<U>[]): fc.Arbitrary<T | U> {
  return fc.oneof<fc.MaybeWeightedArbitrary<T | U>[]>(
    { weight: 40, arbitrary: usual },
    ...odd.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

/** An object of a type with some of these members, in any order. */
function some(type: string, members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const withType = { type: fc.constantFrom(type, [type]), ...members };
  return fc
    .tuple(fc.record(withType, { requiredKeys: ['type'] }), fc.shuffledSubarray(Object.keys(withType)))
    .map(([object, first]) => {
      const entries = Object.entries(object);
      return Object.fromEntries([
        ...entries.filter(([key]) => first.includes(key)),
        ...entries.filter(([key]) => !first.includes(key)),
      ]);
    });
}

const profile = some('Profile', { id: ids, name: texts, url: ids });
const endorsement = fc
  .tuple(
    fc.constantFrom([v2, ob('3.0.3')], 'https://example.org/unknown'),
    some('EndorsementCredential', { name: texts }),
  )
  .map(([context, object]) => ({ '@context': context, ...object }));
const achievement = some('Achievement', {
  name: texts,
  description: mostly(fc.constantFrom('x', 'y'), fc.constant({ '@value': 'x', '@language': 'nl' }), fc.constant(null)),
  creditsAvailable: mostly(fc.constantFrom(0, 5, 5.5), fc.constantFrom(-0, '5')),
  tag: mostly(fc.uniqueArray(texts, { minLength: 1 }), fc.constant(['x', 'x'])),
  creator: profile,
  image: some('Image', { id: ids, caption: texts }),
  criteria: some('Criteria', { id: ids, narrative: texts }),
  alignment: fc.array(some('Alignment', { targetName: texts, targetUrl: ids }), { minLength: 1, maxLength: 3 }),
  resultDescription: some('ResultDescription', { id: ids, name: texts }),
  related: mostly(some('Related', { id: ids, version: texts }), endorsement, some('Unheard', {})),
});
const subject = some('AchievementSubject', { id: ids, narrative: texts });
const evidence = some('Evidence', { id: ids, name: texts });
const stacks = fc.constantFrom([v2, ob('3.0.3')], [v2, ob('3.0.2')], [v2, ob('3.0.3'), edubadgeContext]);

interface Badge {
  '@context': readonly unknown[];
  id?: string;
  issuer: object;
  credentialSubject: { achievement: object };
}

const badge: fc.Arbitrary<Badge> = fc.record({ stack: stacks, issuer: profile, achievement }).map((parts) => ({
  '@context': parts.stack,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: parts.issuer,
  credentialSubject: { type: ['AchievementSubject'], achievement: parts.achievement },
}));

/** What differs from the badge before. */
const change: fc.Arbitrary<(badge: Badge) => object> = fc.oneof(
  achievement.map((other) => (before: Badge) => within(before, other)),
  fc.constantFrom('name', 'alignment', 'image').map((key) => (before: Badge) => within(before, { [key]: undefined })),
  profile.map((other) => (before: Badge) => ({ ...before, issuer: { ...other, ...before.issuer } })),
  subject.map((other) => (before: Badge) => ({
    ...before,
    credentialSubject: { ...other, ...before.credentialSubject },
  })),
  evidence.map((other) => (before: Badge) => ({ ...before, evidence: other })),
  ids.map((id) => (before: Badge) => ({ ...before, id })),
  stacks.map((stack) => (before: Badge) => ({ ...before, '@context': stack })),
  fc.boolean().map((hasOwn) => ({ '@context': context, ...rest }: Badge) => ({
    '@context': context,
    type: 'VerifiablePresentation',
    verifiableCredential: hasOwn ? { '@context': context, ...rest } : rest,
  })),
);

function within(before: Badge, other: object): Badge {
  const { achievement: about, ...rest } = before.credentialSubject;
  return { ...before, credentialSubject: { ...rest, achievement: { ...about, ...other } } };
}

/** Named as nothing was before, but for a few things that have the name of something else. */
function named(before: Badge, number: number): Badge {
  const { achievement: about, ...rest } = before.credentialSubject;
  return {
    ...before,
    issuer: { ...before.issuer, id: `urn:issuer:${number}` },
    credentialSubject: {
      ...rest,
      achievement: { ...about, id: number % 9 === 0 ? 'urn:1' : `urn:achievement:${number}` },
    },
  };
}

async function nodesOf(document: JsonObject): Promise<readonly Node[]> {
  return walk(document, await contextsOf(document, {})).nodes ?? [];
}

describe('what documents share', () => {
  it('comes to what jsonld makes of it, each time', { timeout: 60 * runs }, async () => {
    const seen = new WeakSet<Node>();
    const tally = { same: 0, refused: 0, left: 0, shared: 0 };
    let number = 0;
    const compare = async (document: JsonObject) => {
      const ours = await walkedText(document);
      if (ours === 'left') {
        tally.left += 1;
        return;
      }
      const theirs = await canonizeOrRefuse(document);
      expect(theirs.startsWith('refused') ? 'refused' : theirs).toBe(ours);
      tally[ours === 'refused' ? 'refused' : 'same'] += 1;
      if ((await nodesOf(document)).some((node) => seen.has(node))) tally.shared += 1;
    };
    await fc.assert(
      fc.asyncProperty(badge, fc.array(change, { minLength: 1, maxLength: 4 }), async (first, changes) => {
        number += 1;
        const usual = named(first, number);
        for (let time = 0; time < 3; time += 1)
          for (const node of await nodesOf(JSON.parse(JSON.stringify(usual)))) seen.add(node);
        for (const differ of [(same: Badge) => same, ...changes])
          await compare(JSON.parse(JSON.stringify(differ(usual))));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
    if (process.env.PROPERTY_TALLY) process.stderr.write(`${JSON.stringify(tally)}\n`);
    expect(tally.same).toBeGreaterThan(runs / 4);
    expect(tally.shared).toBeGreaterThan(runs / 5);
  });
});

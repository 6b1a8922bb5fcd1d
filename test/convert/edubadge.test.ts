import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/convert/convert.js';
import { createEdubadge } from '../../src/credential/create.js';
import type { EdubadgeInput } from '../../src/credential/input.js';
import { asArray, isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { valueAt } from '../../src/encoding/value-at.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { mutations } from '../conformance/mutate.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { arbitraryInput } from '../credential/arbitrary-input.js';
import { credentialOf, inputOf, variantNames } from '../credential/pairs.js';
import { change, frozen, pointersOf } from '../validate/change.js';

const achievement = '/credentialSubject/achievement';
const from = { from: 'edubadge' } as const;
const told = (problems: readonly { code: string; pointer?: string }[]) =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`);

/** An input as it comes back: identifiers only in plain words, no sector, and lists in the order of the table. */
const plain = (input: EdubadgeInput): JsonObject => {
  const { sector: _, ...issuer } = input.issuer;
  const identifiers = asArray((input.recipient as { identifiers?: unknown }).identifiers)
    .filter(isObject)
    .filter(({ hashed }) => hashed === false)
    .map(({ type, value, hashed }) => ({ type, value, hashed }));
  const { id } = input.recipient;
  const recipient = { ...(id !== undefined && { id }), ...(identifiers.length > 0 && { identifiers }) };
  const { recipient: __, ...rest } = input;
  return { ...rest, issuer, ...(Object.keys(recipient).length > 0 && { recipient }) };
};

describe('an edubadge as an authoring file', () => {
  it.each(variantNames)('is what was written, but for what a hash hides: %s', (variant) => {
    const { result, changes, lost } = convert(frozen(credentialOf(variant)), from);
    expect(result).toEqual(plain(inputOf(variant)));
    expect(changes).toEqual([]);
    const hashed = (valueAt(credentialOf(variant), '/credentialSubject/identifier') as unknown[] | undefined) ?? [];
    expect(told(lost)).toEqual(hashed.map((_, index) => `RULE_CONVERT_HASHED /credentialSubject/identifier/${index}`));
  });

  it('makes the same badge again, whatever was written', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        fc.pre(
          asArray((input.recipient as { identifiers?: { hashed?: boolean }[] }).identifiers).every(
            (one) => isObject(one) && one.hashed === false,
          ),
        );
        // Random identifiers may hold commas and spaces, which are read as a list.
        fc.pre((input.achievement.programmeIdentifiers ?? []).every((code) => !/,|^\s|\s$/.test(code)));
        // That nobody watched, though identities were verified, has no word in a credential.
        const { supervised, identityVerified } = input.achievement.assessment ?? {};
        fc.pre(
          (supervised === undefined) === (identityVerified === undefined) &&
            !(supervised === false && identityVerified),
        );
        const badge = createEdubadge(input);
        const { result, changes, lost } = convert(badge, from);
        expect(told([...changes, ...lost])).toEqual([]);
        const again = createEdubadge(result as EdubadgeInput);
        const sorted = (value: unknown): unknown => {
          if (Array.isArray(value))
            return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
          return isObject(value)
            ? Object.fromEntries(
                Object.entries(value)
                  .toSorted()
                  .map(([key, inner]) => [key, sorted(inner)]),
              )
            : value;
        };
        expect(sorted(again)).toEqual(sorted(badge));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the spellings of the platform, and lists them', () => {
    const badge = change(credentialOf('microcredential'), {
      [`${achievement}/inLanguage`]: 'nl_NL',
      [`${achievement}/educationProgramIdentifier`]: 34479,
      [`${achievement}/achievementType`]: undefined,
      [`${achievement}/provenBy`]: undefined,
      [`${achievement}/mode`]: undefined,
      [`${achievement}/assessmentType`]: 'oram_exam,portfolio_assessment',
      [`${achievement}/participationType`]: 'blended',
      [`${achievement}/alignment/2/targetType`]: 'ext:ESCOAlignment',
    });
    const { result, changes, lost } = convert(frozen(badge), from);
    expect((result as EdubadgeInput).achievement).toMatchObject({
      language: 'nl',
      programmeIdentifiers: ['34479'],
      assessment: { types: ['oral_exam', 'portfolio_assessment'], supervised: true, identityVerified: true },
      participation: ['blended'],
      learningOutcomes: [{ esco: { name: 'Python' } }, 'Leest en verbetert code van een ander'],
    });
    expect(changes.map(({ code, expected }) => [code, expected])).toEqual([
      ['RULE_ACHIEVEMENT_TYPE_MISSING', 'MicroCredential'],
      ['RULE_LANGUAGE_UNDERSCORE', 'nl'],
      ['ELEMENT_CODE', 'onsite or blended'],
      ['ELEMENT_CODES_JOINED', ['testing', 'portfolio']],
      ['ELEMENT_CODE_SPELLING', ['testing', 'portfolio']],
      ['RULE_PROGRAMME_IDENTIFIER_FORM', ['34479']],
      ['RULE_ALIGNMENT_TYPE_ESCO', 'ext:ESCO'],
    ]);
    expect(told(lost)).toEqual(['RULE_CONVERT_HASHED /credentialSubject/identifier/0']);
  });

  it.each<[Record<string, unknown>, string[], string[]]>([
    [{ '/issuer/name': undefined }, [], []],
    [{ '/issuer/address/addressCountryCode': 'XX' }, [], ['RULE_CONVERT_LOST /issuer/address/addressCountryCode']],
    [{ '/issuer/address/addressCountry': 'Nederland' }, [], ['RULE_CONVERT_LOST /issuer/address/addressCountry']],
    [{ [`${achievement}/id`]: credentialOf('regular').id }, [], [`RULE_CONVERT_LOST ${achievement}/id`]],
    [{ [`${achievement}/SBU`]: 140 }, [], [`RULE_CONVERT_LOST ${achievement}/SBU`]],
    [{ [`${achievement}/specialization`]: 'Web' }, [], [`RULE_CONVERT_LOST ${achievement}/specialization`]],
    [{ [`${achievement}/fieldOfStudy`]: 'Informatica' }, [], [`RULE_CONVERT_LOST ${achievement}/fieldOfStudy`]],
    [{ '/name': 'Anders' }, [], ['RULE_CONVERT_LOST /name']],
    [{ '/type': ['VerifiableCredential', 'OpenBadgeCredential', 'Diploma'] }, [], ['RULE_CONVERT_LOST /type/2']],
    [{ '/issuer/type': ['Profile', 'https://a.example/School'] }, [], ['RULE_CONVERT_LOST /issuer/type/1']],
    [{ '/evidence': [{ id: 'https://a.example/e', type: ['Evidence', 'https://a.example/Film'] }] }, [], []],
    [
      {
        '/evidence': [{ id: 'https://a.example/e', type: ['Evidence', 'https://a.example/F', 'https://a.example/G'] }],
      },
      [],
      ['RULE_CONVERT_LOST /evidence/0/type/2'],
    ],
    [
      {
        [`${achievement}/related`]: [{ id: 'https://a.example/r', type: ['Related'], inLanguage: 'en', version: '2' }],
      },
      [],
      [],
    ],
    [{ '/proof': { type: 'DataIntegrityProof', proofValue: 'z' } }, [], ['RULE_CONVERT_LOST /proof']],
    [
      { [`${achievement}/assessmentType`]: 'testing', [`${achievement}/participationType`]: 'onsite or blended' },
      [],
      [`RULE_CONVERT_UNCLEAR ${achievement}/participationType`, `RULE_CONVERT_UNCLEAR ${achievement}/assessmentType`],
    ],
    [
      { [`${achievement}/alignment/0/targetUrl`]: 'https://nlqf.nl/' },
      [`RULE_CONVERT_CHANGED ${achievement}/alignment/0/targetUrl`],
      [],
    ],
    [
      { [`${achievement}/supervisionType`]: 'supervised online', [`${achievement}/identityChecked`]: false },
      [`RULE_CONVERT_CHANGED ${achievement}/supervisionType`],
      [],
    ],
    [
      { '/evidence': [{ type: ['Evidence'], name: 'Werkstuk', audience: 'iedereen' }] },
      [],
      ['RULE_CONVERT_LOST /evidence/0/audience'],
    ],
    [{ [`${achievement}/learningOutcome`]: undefined }, [], []],
  ])('%j', (changed, changes, lost) => {
    const base = change(credentialOf('regular'), {
      '/credentialSubject/identifier': undefined,
      '/credentialSubject/id': 'did:example:learner',
      [`${achievement}/assessmentType`]: undefined,
      [`${achievement}/participationType`]: undefined,
      [`${achievement}/provenBy`]: undefined,
      [`${achievement}/mode`]: undefined,
    });
    const made = convert(frozen(change(base, changed)), from);
    expect(told(made.changes)).toEqual(changes);
    expect(told(made.lost)).toEqual(lost);
  });

  it('invents nothing: what is missing is found missing', () => {
    const thin = change(credentialOf('microcredential'), {
      [`${achievement}/name`]: undefined,
      '/issuer/name': undefined,
      [`${achievement}/learningOutcome`]: undefined,
    });
    const report = validateInput(convert(thin, from).result);
    expect(report.problems.map(({ pointer }) => pointer)).toEqual([
      '/recipient',
      '/issuer/name',
      '/achievement/name',
      '/achievement/learningOutcomes',
    ]);
  });

  it('loses nothing unsaid: every value is in the result, or told', () => {
    const values = (document: unknown): Set<unknown> =>
      new Set(pointersOf(document).map((pointer) => valueAt(document, pointer)));
    for (const variant of variantNames) {
      const badge = credentialOf(variant);
      for (const pointer of pointersOf(badge).filter(
        (one) => !/^\/(@context|credentialSchema|type)|\/type(\/|$)/.test(one),
      )) {
        const parent = pointer.replace(/\/[^/]*$/, '');
        if (!isObject(valueAt(badge, parent)) || !isObject(badge)) continue;
        const marked = change(badge, { [`${parent}/marked`]: 'a mark' });
        const { result, lost } = convert(marked, from);
        const isTold = lost.some((problem) => `${parent}/marked`.startsWith(problem.pointer ?? '?'));
        expect(isTold || values(result).has('a mark'), `${parent}/marked`).toBe(true);
      }
    }
  });

  it.each([{}, { type: ['VerifiableCredential'] }, { '@context': 'https://w3id.org/openbadges/v2' }])(
    'is asked for: %j is none',
    (document) => expect(() => convert(document, from)).toThrow('RULE_CONVERT_FROM'),
  );

  it('is called rightly', () => {
    expect(() => convert({}, { from: 'paper' })).toThrow(
      'options.from must be one of: edubadge, open-badge-2, ooapi-5',
    );
    expect(() => convert({}, { from: 'ooapi-5', to: 'linkedin' })).toThrow('options.to must be one of: input');
    expect(() => convert('text', from)).toThrow('JSON_NOT_OBJECT');
  });

  it('is looked at once: it may answer otherwise the second time', () => {
    const badge = credentialOf('regular');
    const answers = [badge.name, 42];
    const fickle = {
      ...badge,
      get name() {
        return answers.shift();
      },
    };
    expect(convert(fickle, from)).toEqual(convert(badge, from));
    expect(answers).toEqual([42]);
  });

  it.each(variantNames)('bears whatever comes: %s', (variant) => {
    fc.assert(
      fc.property(mutations(credentialOf(variant)), (mutant) => {
        expect(() => convert(frozen(mutant), from)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it.skipIf(!hasCorpus).each(corpusFiles('surf/credentials', '.json'))('reads %s', (file) => {
    const { result, lost } = convert(frozen(corpus(file)), from);
    // SURF's examples have no learning outcomes, no ISO country, and words for several forms of assessment.
    const report = validateInput(result);
    const missing = report.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, pointer }) => `${code} ${pointer}`);
    expect(missing).toContain('ELEMENT_MISSING /achievement/learningOutcomes');
    expect(missing).toContain('ELEMENT_MISSING /issuer/country');
    expect(told(lost)).toContain('RULE_CONVERT_LOST /issuer/address/addressCountryCode');
  });
});

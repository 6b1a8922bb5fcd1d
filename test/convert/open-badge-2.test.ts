import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/convert/convert.js';
import { createEdubadge } from '../../src/credential/create.js';
import type { EdubadgeInput } from '../../src/credential/input.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { mutations } from '../conformance/mutate.js';
import { corpus, hasCorpus } from '../corpus.js';
import { change, frozen } from '../validate/change.js';

const from = { from: 'open-badge-2' } as const;
const told = (problems: readonly { code: string; pointer?: string }[]) =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`);
const extension = (name: string, value: unknown, member = name) => ({
  [`extensions:${name}Extension`]: {
    '@context': `https://a.example/extensions/${name}Extension/context.json`,
    type: ['Extension', `extensions:${name}Extension`],
    [member]: value,
  },
});

/** A microcredential as the platform exports it, expanded; the names are ours. */
const assertion = frozen({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://a.example/public/assertions/1',
  verification: { type: 'HostedBadge' },
  issuedOn: '2024-12-05T14:21:04.517352+00:00',
  recipient: { type: 'email', hashed: false, identity: 'lerende@voorbeeld.example' },
  evidence: [{ id: 'https://a.example/werkstuk', name: 'Werkstuk' }],
  typeBadgeClass: 'micro_credential',
  participation: 'blended',
  assessmentType: 'written_exam,oram_exam',
  assessmentSupervised: true,
  assessmentIdVerified: true,
  eqfNlqfLevelVerified: true,
  stackable: true,
  grade_achieved: '8',
  gradeAchievedRequired: false,
  badge: {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: 'https://a.example/public/badges/1',
    name: 'Introductie programmeren',
    description: 'In deze module leer je programmeren.',
    image: 'https://a.example/badge.png',
    criteria: { narrative: 'De toets is gehaald.' },
    tags: ['ict'],
    alignment: [{ targetName: 'Python', targetUrl: 'https://a.example/python' }],
    ...extension('Language', 'nl_NL'),
    ...extension('ECTS', 5),
    ...extension('EQF', 5),
    ...extension('LearningOutcome', 'Schrijft en test een klein programma.'),
    ...extension('EducationProgramIdentifier', [34479]),
    issuer: {
      type: 'Issuer',
      id: 'https://a.example/public/issuers/1',
      name: 'Hogeschool van Voorbeeld',
      name_dutch: null,
      url: 'https://www.voorbeeld.example',
      email: 'badges@voorbeeld.example',
      ...extension('InstitutionIdentifier', '21PB'),
      ...extension('InstitutionName', 'Hogeschool van Voorbeeld'),
      ...extension('InstitutionCountry', 'NL'),
    },
  },
});

describe('an Open Badge 2.0 of the platform as an authoring file', () => {
  it('has everything that has a place', () => {
    const { result, changes, lost } = convert(assertion, from);
    expect(result).toEqual({
      variant: 'microcredential',
      recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] },
      validFrom: '2024-12-05T14:21:04.517352+00:00',
      grade: { value: '8' },
      evidence: [
        { id: 'https://a.example/public/assertions/1', type: 'https://w3id.org/openbadges#Assertion' },
        { id: 'https://a.example/werkstuk', name: 'Werkstuk' },
      ],
      issuer: {
        id: 'https://a.example/public/issuers/1',
        name: 'Hogeschool van Voorbeeld',
        url: 'https://www.voorbeeld.example',
        email: 'badges@voorbeeld.example',
        country: 'NL',
        brin: '21PB',
      },
      achievement: {
        name: 'Introductie programmeren',
        description: 'In deze module leer je programmeren.',
        criteria: 'De toets is gehaald.',
        image: 'https://a.example/badge.png',
        language: 'nl',
        learningOutcomes: ['Schrijft en test een klein programma.'],
        workload: { ects: 5 },
        level: { eqf: 5, verified: true },
        assessment: { types: ['written_exam', 'oral_exam'], supervised: true, identityVerified: true },
        participation: ['blended'],
        programmeIdentifiers: ['34479'],
        stackability: 'stackable',
        tags: ['ict'],
        alignments: [{ targetName: 'Python', targetUrl: 'https://a.example/python' }],
        related: [{ id: 'https://a.example/public/badges/1', type: 'https://w3id.org/openbadges#BadgeClass' }],
      },
    });
    expect(told(changes)).toEqual([
      'RULE_LANGUAGE_UNDERSCORE /badge/extensions:LanguageExtension/Language',
      'RULE_PROGRAMME_IDENTIFIER_FORM /badge/extensions:EducationProgramIdentifierExtension/EducationProgramIdentifier',
    ]);
    expect(told(lost)).toEqual(['RULE_CONVERT_LOST /gradeAchievedRequired']);
  });

  it('lacks what the badge lacks, and nothing else', () => {
    const { result } = convert(assertion, from);
    const report = validateInput(result);
    expect(report.problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'ELEMENT_MISSING /achievement/qualityAssurance',
    ]);
    const assured = change(result as EdubadgeInput, {
      '/achievement/qualityAssurance': { name: 'Kader', url: 'https://a.example/kader', description: 'Geborgd.' },
    });
    expect(validate(createEdubadge(assured)).problems).toEqual([]);
  });

  it.each([
    ['micro_credential', { StudyLoad: 240 }, { sector: 'mbo' }, { sbu: 240 }],
    ['micro_credential', { StudyLoad: 240 }, { sector: 'hbo' }, { hours: 240 }],
    ['micro_credential', { StudyLoad: 240 }, {}, { hours: 240 }],
    ['micro_credential', { TimeInvestment: 240 }, { sector: 'mbo' }, { hours: 240 }],
    ['micro_credential', { TimeInvestment: 140, ECTS: 5 }, {}, { ects: 5 }],
    ['regular', { StudyLoad: 240 }, {}, { sbu: 240 }],
    ['regular', { TimeInvestment: 40, StudyLoad: 240 }, {}, { sbu: 240 }],
    ['extra_curricular', { StudyLoad: 240 }, { sector: 'mbo' }, { hours: 240 }],
    ['extra_curricular', { ECTS: 1, TimeInvestment: 28 }, {}, { hours: 28 }],
    ['extra_curricular', { ECTS: 1 }, {}, undefined],
  ] as const)('of %s with %j and %j takes the unit that it has: %j', (typeBadgeClass, given, options, workload) => {
    const other = change(assertion, {
      '/badge/extensions:ECTSExtension': undefined,
      '/typeBadgeClass': typeBadgeClass,
    });
    for (const [name, value] of Object.entries(given)) Object.assign(other.badge, extension(name, value));
    const { result, lost } = convert(other, { ...from, ...options });
    expect((result as { achievement: object }).achievement).toEqual(
      workload === undefined ? expect.not.objectContaining({ workload }) : expect.objectContaining({ workload }),
    );
    const left = Object.values(given).filter((value) => !Object.values<number>(workload ?? {}).includes(value));
    expect(lost.filter(({ pointer }) => /ECTS|StudyLoad|Time/.test(pointer ?? ''))).toHaveLength(left.length);
  });

  it('reads the study load of a framework for mbo in SBU, and tells how it read it', () => {
    const qualityAssurance = { name: 'Kader', url: 'https://npuls.nl/microcredentials-mbo/', description: 'Geborgd.' };
    const other = change(assertion, {
      '/badge/extensions:ECTSExtension': undefined,
      '/badge/qualityAssuranceName': qualityAssurance.name,
      '/badge/qualityAssuranceUrl': qualityAssurance.url,
      '/badge/qualityAssuranceDescription': qualityAssurance.description,
    });
    Object.assign(other.badge, extension('StudyLoad', 240));
    const { result, changes, lost } = convert(other, from);
    expect(result).toMatchObject({ achievement: { workload: { sbu: 240 }, qualityAssurance } });
    const note = changes.find(({ code }) => code === 'ELEMENT_STUDY_LOAD');
    expect(note).toMatchObject({ received: 240, expected: { sbu: 240 }, detail: expect.stringContaining('as sbu') });
    expect(told(lost)).toEqual(told(convert(assertion, from).lost));
    expect(validateInput(result).problems).toEqual([]);
  });

  it('makes no alignment of what is none', () => {
    const { result, lost } = convert(change(assertion, { '/badge/alignment': ['https://a.example/python'] }), from);
    expect((result as { achievement: object }).achievement).not.toHaveProperty('alignments');
    expect(told(lost)).toContain('RULE_CONVERT_LOST /badge/alignment/0');
  });

  it('leaves a twin that names it, and that converts back to the same', () => {
    const quality = { name: 'Kader', url: 'https://a.example/kader', description: 'Geborgd.' };
    const input = change(convert(assertion, from).result as EdubadgeInput, {
      '/achievement/qualityAssurance': quality,
    });
    const badge = createEdubadge(input);
    expect(validate(badge).problems).toEqual([]);
    expect((badge.evidence as unknown[])[0]).toEqual({
      id: assertion.id,
      type: ['Evidence', 'https://w3id.org/openbadges#Assertion'],
    });
    const back = convert(badge, { from: 'edubadge' });
    const { evidence, achievement } = back.result as EdubadgeInput;
    expect(evidence).toEqual(input.evidence);
    expect(achievement.related).toEqual(input.achievement.related);
    expect(told(back.lost)).toEqual(['RULE_CONVERT_HASHED /credentialSubject/identifier/0']);
  });

  it('takes version, language and relatives of a badge class', () => {
    const other = change(assertion, {
      '/badge/extensions:LanguageExtension': undefined,
      '/badge/@language': 'en-GB',
      '/badge/version': '2',
      '/badge/related': [
        { type: ['BadgeClass'], id: 'https://a.example/public/badges/2', '@language': 'nl', version: '3' },
        'https://a.example/public/badges/3',
      ],
    });
    const { result, lost } = convert(other, from);
    expect(result).toMatchObject({
      achievement: {
        language: 'en-GB',
        version: '2',
        related: [
          { id: assertion.badge.id, type: 'https://w3id.org/openbadges#BadgeClass' },
          { id: 'https://a.example/public/badges/2', language: 'nl', version: '3' },
          { id: 'https://a.example/public/badges/3' },
        ],
      },
    });
    expect(told(lost)).toEqual(told(convert(assertion, from).lost));
  });

  it.each([
    ['https://a.example/e', [{ id: 'https://a.example/e' }]],
    [{ type: 'Evidence', narrative: 'Zo.' }, [{ narrative: 'Zo.' }]],
    [
      [
        'https://a.example/e',
        { id: 'https://a.example/e', name: 'E' },
        { type: ['Evidence', 'https://a.example/Film'] },
      ],
      [{ id: 'https://a.example/e' }, { id: 'https://a.example/e', name: 'E' }, { type: 'https://a.example/Film' }],
    ],
    [[{ id: 'https://a.example/e', audience: 'Werkgevers' }], [{ id: 'https://a.example/e' }]],
  ])('takes evidence as it comes: %j', (given, evidence) => {
    const { result, lost } = convert(change(assertion, { '/evidence': given }), from);
    expect((result as EdubadgeInput).evidence?.slice(1)).toEqual(evidence);
    expect(told(lost).filter((line) => line.includes('evidence'))).toEqual(
      JSON.stringify(given).includes('audience') ? ['RULE_CONVERT_LOST /evidence/0/audience'] : [],
    );
  });

  it.each([null, '', true, 0, 9, 4.5, '4+'])('takes no level from %j', (EQF) => {
    const { result } = convert(change(assertion, { '/badge/extensions:EQFExtension/EQF': EQF }), from);
    expect((result as { achievement: object }).achievement).not.toHaveProperty('level');
  });

  it('says of a badge that was revoked that it was', () => {
    const { lost } = convert(change(assertion, { '/revoked': true, '/revocationReason': 'fraude' }), from);
    expect(told(lost)).toEqual(
      expect.arrayContaining(['RULE_CONVERT_REVOKED /revoked', 'RULE_CONVERT_LOST /revocationReason']),
    );
    expect(told(convert(change(assertion, { '/revoked': false }), from).lost).join()).not.toContain('REVOKED');
  });

  it('asks for parts that are only named, and keeps the id of the issuer', () => {
    const { badge, ...bare } = assertion;
    const lone = convert({ ...bare, badge: badge.id }, from);
    expect(told(lone.lost)).toContain('RULE_CONVERT_ELSEWHERE /badge');
    expect(convert({ type: 'Assertion', badge: badge.id }, from).result).toEqual({});
    expect(told(lone.lost)).not.toContain('RULE_CONVERT_LOST /badge');
    const named = { ...badge, issuer: badge.issuer.id };
    for (const [document, pointer] of [
      [named, '/issuer'],
      [{ ...bare, badge: named }, '/badge/issuer'],
      [{ assertion: { ...bare, badge: badge.id }, badge: named }, '/badge/issuer'],
    ] as const) {
      const { result, lost } = convert(document, from);
      expect(result).toMatchObject({ issuer: { id: badge.issuer.id } });
      expect(lost.filter(({ pointer = '' }) => /^.badge$|issuer/.test(pointer))).toMatchObject([
        { code: 'RULE_CONVERT_ELSEWHERE', pointer },
      ]);
    }
  });

  it('loses nothing by a name that says in a language what is said without one', () => {
    const { name, url } = assertion.badge.issuer;
    const other = change(assertion, {
      '/badge/issuer/name_english': name,
      '/badge/issuer/name_dutch': 'Anders',
      '/badge/issuer/url_dutch': url,
      '/badge/issuer/description': 'Een hogeschool.',
      '/badge/issuer/description_dutch': 'Een hogeschool.',
    });
    expect(told(convert(other, from).lost).filter((line) => line.includes('issuer'))).toEqual([
      'RULE_CONVERT_LOST /badge/issuer/name_dutch',
      'RULE_CONVERT_LOST /badge/issuer/description',
    ]);
  });

  it('takes the parts side by side, a badge class alone, and extensions in a member of their own', () => {
    const { badge, ...bare } = assertion;
    const { issuer, ...badgeClass } = badge;
    const whole = convert(assertion, from).result as { achievement: unknown };
    const named = { assertion: { ...bare, badge: badge.id }, badge: { ...badgeClass, issuer: issuer.id }, issuer };
    expect(convert(named, from).result).toEqual(whole);
    const alone = convert(badge, from);
    expect(alone.result).toMatchObject({ issuer: { brin: '21PB' }, achievement: { workload: { ects: 5 } } });
    expect(alone.result).not.toHaveProperty('recipient');
    const { name, description } = badge;
    const below = { type: 'BadgeClass', name, description, extensions: { ...extension('ECTS', 2.5) } };
    expect(convert(below, from).result).toEqual({ achievement: { name, description, workload: { ects: 2.5 } } });
  });

  it.each([{}, { type: 'Issuer' }, { assertion: {} }, { type: ['VerifiableCredential'] }])(
    'is asked for: %j is none',
    (document) => {
      expect(() => convert(document, from)).toThrow(/^RULE_CONVERT_FROM: The document is no assertion or badge class /);
      expect(() => convert(document, { ...from, language: 'nl' })).toThrow(/ geen assertion of badge class van /);
    },
  );

  it('bears whatever comes', () => {
    fc.assert(
      fc.property(mutations(assertion), (mutant) => {
        try {
          convert(frozen(mutant), from);
        } catch (error) {
          expect(error).toMatchObject({ name: 'EdubadgeError' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it.skipIf(!hasCorpus)('reads what the platform serves', () => {
    const [own, badge, issuer] = ['assertion', 'badgeclass', 'issuer'].map((name) =>
      corpus(`edubadges/ob2-${name}.json`),
    );
    const { result, changes, lost } = convert(frozen({ assertion: own, badge, issuer }), from);
    expect(changes.map(({ code, expected }) => [code, expected])).toEqual([['RULE_LANGUAGE_UNDERSCORE', 'en']]);
    expect(told(lost)[0]).toBe('RULE_CONVERT_HASHED /assertion/recipient');
    expect(told(lost)).toContain(
      'RULE_CONVERT_LOST /issuer/extensions:InstitutionIdentifierExtension/InstitutionIdentifier',
    );
    const errors = validateInput(result, {}).problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/recipient', '/variant', '/issuer/country']);
  });
});

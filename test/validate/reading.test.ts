import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdubadge } from '../../src/credential/variants.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { schemaFindings } from '../../src/schema/find.js';
import { openBadgeCredential } from '../../src/schema/generated/open-badge-credential.js';
import { readEdubadge } from '../../src/validate/reading/read-edubadge.js';
import type { ValidateOptions } from '../../src/validate/types.js';
import { validate } from '../../src/validate/validate.js';
import { mutations } from '../conformance/mutate.js';
import { officialReadings, officialSchema } from '../conformance/official-schema.js';
import { corpus, hasCorpus } from '../corpus.js';
import { credentialOf, variantNames } from '../credential/pairs.js';
import { change, errorsOf, frozen, warningsOf } from './change.js';

const badge = frozen(credentialOf('microcredential'));
const subject = '/credentialSubject';
const achievement = `${subject}/achievement`;
const platform = { '/issuer/id': 'https://www.edubadges.nl/ob3/issuers/lQ67BQQQS' };

type Spelling = readonly [
  changes: Readonly<Record<string, unknown>>,
  code: string,
  pointer: string,
  expected: unknown,
  options?: ValidateOptions,
];

/** A spelling that is about → the warning, where, and how it is meant. One row for each line of the list. */
const spellings: readonly Spelling[] = [
  [{ [`${achievement}/inLanguage`]: 'nl_NL' }, 'RULE_LANGUAGE_UNDERSCORE', `${achievement}/inLanguage`, 'nl'],
  [{ [`${achievement}/inLanguage`]: 'en_EN' }, 'RULE_LANGUAGE_UNDERSCORE', `${achievement}/inLanguage`, 'en'],
  [{ [`${achievement}/inLanguage`]: 'en_GB' }, 'RULE_LANGUAGE_UNDERSCORE', `${achievement}/inLanguage`, 'en-GB'],
  [{ [`${achievement}/inLanguage`]: 'en-EN' }, 'RULE_LANGUAGE_REGION', `${achievement}/inLanguage`, 'en'],
  [
    { [`${achievement}/participationType`]: 'online,volunteering' },
    'ELEMENT_CODES_JOINED',
    `${achievement}/participationType`,
    ['online', 'volunteering'],
  ],
  [
    { [`${achievement}/assessmentType`]: 'written_exam, portfolio_assessment' },
    'ELEMENT_CODES_JOINED',
    `${achievement}/assessmentType`,
    ['testing', 'portfolio'],
  ],
  [
    { [`${achievement}/assessmentType`]: 'oram_exam' },
    'ELEMENT_CODE_SPELLING',
    `${achievement}/assessmentType`,
    'testing',
  ],
  [
    { [`${achievement}/participationType`]: 'blended' },
    'ELEMENT_CODE',
    `${achievement}/participationType`,
    'onsite or blended',
  ],
  ...[34479, '34479'].map(
    (identifier): Spelling => [
      { [`${achievement}/educationProgramIdentifier`]: identifier },
      'RULE_PROGRAMME_IDENTIFIER_FORM',
      `${achievement}/educationProgramIdentifier`,
      ['34479'],
    ],
  ),
  [
    { [`${achievement}/educationProgramIdentifier`]: ['34479,34480', 25604] },
    'RULE_PROGRAMME_IDENTIFIER_FORM',
    `${achievement}/educationProgramIdentifier`,
    ['34479', '34480', '25604'],
  ],
  [
    { [`${achievement}/ECTS`]: undefined, [`${achievement}/StudyLoad`]: 240 },
    'ELEMENT_STUDY_LOAD',
    `${achievement}/StudyLoad`,
    240,
    { sector: 'mbo' },
  ],
  [
    { [`${achievement}/ECTS`]: undefined, [`${achievement}/StudyLoad`]: 240 },
    'ELEMENT_STUDY_LOAD',
    `${achievement}/StudyLoad`,
    240,
    { sector: 'hbo' },
  ],
  [
    { [`${achievement}/ECTS`]: undefined, [`${achievement}/TimeInvestment`]: 240 },
    'ELEMENT_TIME_INVESTMENT',
    `${achievement}/TimeInvestment`,
    240,
  ],
  [
    { [`${achievement}/achievementType`]: undefined },
    'RULE_ACHIEVEMENT_TYPE_MISSING',
    `${achievement}/achievementType`,
    'MicroCredential',
  ],
  [
    { '/type': ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'] },
    'RULE_TYPE_SYNONYM',
    '/type',
    ['VerifiableCredential', 'OpenBadgeCredential'],
  ],
  [{ '/issuer/type': 'Profile' }, 'RULE_TYPE_FORM', '/issuer/type', ['Profile']],
  [{ [`${subject}/type`]: 'AchievementSubject' }, 'RULE_TYPE_FORM', `${subject}/type`, ['AchievementSubject']],
  [{ [`${achievement}/image/type`]: ['Image'] }, 'RULE_TYPE_FORM', `${achievement}/image/type`, 'Image'],
  [
    { [`${achievement}/learningOutcome/1/type`]: 'LearningOutcome' },
    'RULE_TYPE_FORM',
    `${achievement}/learningOutcome/1/type`,
    ['LearningOutcome'],
  ],
  [
    { [`${achievement}/creator`]: { id: 'https://a.example/', type: 'Profile', name: 'Academie' } },
    'RULE_TYPE_FORM',
    `${achievement}/creator/type`,
    ['Profile'],
  ],
  [
    { '/evidence': [{ id: 'https://a.example/e', type: 'Evidence' }] },
    'RULE_TYPE_FORM',
    '/evidence/0/type',
    ['Evidence'],
  ],
  [
    { '/credentialSchema/0/type': ['1EdTechJsonSchemaValidator2019'] },
    'RULE_TYPE_FORM',
    '/credentialSchema/0/type',
    '1EdTechJsonSchemaValidator2019',
  ],
  [
    { [`${subject}/identifier/0/type`]: ['IdentityObject'] },
    'RULE_TYPE_FORM',
    `${subject}/identifier/0/type`,
    'IdentityObject',
  ],
  [
    { [`${subject}/type`]: ['VerifiableCredential', 'AchievementCredential'] },
    'RULE_SUBJECT_TYPE',
    `${subject}/type`,
    ['AchievementSubject'],
  ],
  [{ ...platform }, 'RULE_EDUID_AS_EMAIL', `${subject}/identifier/0/identityType`, 'ext:eduID'],
  [
    { [`${achievement}/alignment/2/targetType`]: 'ext:ESCOAlignment' },
    'RULE_ALIGNMENT_TYPE_ESCO',
    `${achievement}/alignment/2/targetType`,
    'ext:ESCO',
  ],
  [
    { [`${achievement}/alignment/2/targetType`]: 'ext:NoneAlignment' },
    'RULE_ALIGNMENT_TYPE_NONE',
    `${achievement}/alignment/2/targetType`,
    null,
  ],
  [
    { '/issuer/address/addressCountryCode': 'XX' },
    'ELEMENT_PLACEHOLDER',
    '/issuer/address/addressCountryCode',
    undefined,
  ],
  [{ [`${achievement}/id`]: badge.id }, 'RULE_SAME_ID', `${achievement}/id`, undefined],
];

describe('spellings that are about', () => {
  it.each(spellings.map((row) => ({ row })))('$row.0 is read, with the warning $row.1', ({ row }) => {
    const [changes, code, pointer, expected, options] = row;
    const report = validate(frozen(change(badge, changes)), options);
    expect(report.valid).toBe(true);
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toMatchObject({ code, pointer, severity: 'warning' });
    expect(report.problems[0]?.expected).toEqual(expected);
    expect(report.elements.every(({ present, valid }) => present && valid)).toBe(true);
  });

  it('are read together as they are alone', () => {
    const alone = spellings.filter(([, , , , options]) => options === undefined);
    const changes = Object.assign({}, ...alone.map(([change]) => change));
    const kept = alone.filter(([own]) => Object.entries(own).every(([pointer, value]) => changes[pointer] === value));
    const report = validate(frozen(change(badge, changes)));
    expect(report.valid).toBe(true);
    expect(report.problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      expect.arrayContaining(kept.map(([, code, pointer]) => `${code} ${pointer}`)),
    );
    expect(kept.length).toBeGreaterThan(15);
    expect(report.elements.every(({ present, valid }) => present && valid)).toBe(true);
  });

  it('takes 3.0 for what it is, a number', () => {
    const text = JSON.stringify(badge).replaceAll(/"(ECTS|credits\w+)":5/g, '"$1":3.0');
    expect(validate(JSON.parse(text)).problems).toEqual([]);
  });

  it.each(['ECTS', 'SBU'])('warns of %s on an extra-curricular badge', (unit) => {
    const report = validate(
      change(credentialOf('extra-curricular'), {
        [`${achievement}/timeInvestment`]: undefined,
        [`${achievement}/${unit}`]: 5,
      }),
    );
    expect(report.valid).toBe(true);
    expect(report.problems).toMatchObject([{ code: 'FRAMEWORK_WORKLOAD_UNIT', expected: ['hours'] }]);
  });

  const mboFramework = { [`${achievement}/alignment/1/targetUrl`]: 'https://npuls.nl/microcredentials-mbo/' };

  it.each([
    ['microcredential', {}, {}, 'timeInvestment'],
    ['microcredential', {}, { sector: 'mbo' }, 'SBU'],
    ['microcredential', mboFramework, {}, 'SBU'],
    ['microcredential', mboFramework, { sector: 'wo' }, 'timeInvestment'],
    ['regular', {}, {}, 'SBU'],
    ['regular', {}, { sector: 'mbo' }, 'SBU'],
    ['regular', {}, { sector: 'hbo' }, 'timeInvestment'],
    ['extra-curricular', {}, {}, 'timeInvestment'],
    ['extra-curricular', {}, { sector: 'mbo' }, 'timeInvestment'],
  ] as const)('StudyLoad of %s with %j and %j is %s', (variant, changes, options, unit) => {
    const other = change(credentialOf(variant), {
      [`${achievement}/ECTS`]: undefined,
      [`${achievement}/timeInvestment`]: undefined,
      [`${achievement}/StudyLoad`]: 240,
      ...changes,
    });
    const { document } = readEdubadge(other, { variant, ...options });
    expect((document.credentialSubject as JsonObject).achievement).toMatchObject({ [unit]: 240 });
  });

  it.each([
    [{ StudyLoad: 140, TimeInvestment: 150 }, { timeInvestment: 150, StudyLoad: 140 }, 'timeInvestment and StudyLoad'],
    [{ timeInvestment: 150, StudyLoad: 140 }, { timeInvestment: 150, StudyLoad: 140 }, 'timeInvestment and StudyLoad'],
    [{ timeInvestment: 150, TimeInvestment: 1 }, { timeInvestment: 150, TimeInvestment: 1 }, 'timeInvestment and Time'],
  ])('overwrites no workload: %j', (given, kept, told) => {
    const other = Object.fromEntries(
      ['ECTS', ...Object.keys(given)].map((term) => [
        `${achievement}/${term}`,
        Object.entries(given).find(([name]) => name === term)?.[1],
      ]),
    );
    const changed = change(badge, other);
    const { document } = readEdubadge(changed, { variant: 'microcredential' });
    expect((document.credentialSubject as JsonObject).achievement).toMatchObject(kept);
    const { problems } = validate(changed);
    const twice = problems.filter(({ code }) => code === 'FRAMEWORK_WORKLOAD_TWICE');
    expect(twice).toMatchObject([{ severity: 'warning', element: 'workload', detail: expect.stringContaining(told) }]);
    expect(twice[0]?.pointer).toBe(`${achievement}/${Object.keys(kept)[1]}`);
  });

  it('says a workload once that is given twice', () => {
    const changes = { ECTS: undefined, StudyLoad: 140, TimeInvestment: 140 };
    const changed = change(
      badge,
      Object.fromEntries(Object.entries(changes).map(([term, value]) => [`${achievement}/${term}`, value])),
    );
    const { document } = readEdubadge(changed, { variant: 'microcredential' });
    expect((document.credentialSubject as JsonObject).achievement).toMatchObject({ timeInvestment: 140 });
    expect((document.credentialSubject as JsonObject).achievement).not.toHaveProperty('StudyLoad');
    expect(warningsOf(validate(changed))).toEqual([
      `ELEMENT_TIME_INVESTMENT ${achievement}/TimeInvestment workload`,
      `ELEMENT_STUDY_LOAD ${achievement}/StudyLoad workload`,
    ]);
  });

  it('tells each of two faults in one value, and one clean value', () => {
    const type = `${achievement}/assessmentType`;
    const { problems } = validate(change(badge, { [type]: 'oram_exam,development_report' }));
    expect(problems.map(({ code, expected }) => [code, expected])).toEqual([
      ['ELEMENT_CODES_JOINED', ['testing', 'portfolio']],
      ['ELEMENT_CODE_SPELLING', ['testing', 'portfolio']],
    ]);
  });

  it('shows an element where it stands in the document that came in', () => {
    const report = validate(change(badge, { [`${achievement}/ECTS`]: undefined, [`${achievement}/StudyLoad`]: 10 }), {
      sector: 'mbo',
    });
    expect(errorsOf(report)).toEqual([`FRAMEWORK_WORKLOAD_LOW ${achievement}/StudyLoad workload`]);
    expect(report.elements.find(({ element }) => element === 'workload')).toMatchObject({
      pointer: `${achievement}/StudyLoad`,
      present: true,
      valid: false,
    });
  });

  it.each([
    [{ [`${achievement}/participationType`]: 'online,telepathy' }, 'ELEMENT_INVALID'],
    [{ [`${achievement}/assessmentType`]: 'oral_examen' }, 'ELEMENT_INVALID'],
    [{ [`${achievement}/inLanguage`]: 'Nederlands' }, 'SCHEMA_PATTERN'],
    [{ [`${achievement}/inLanguage`]: 'nl_nl' }, 'SCHEMA_PATTERN'],
    [{ [`${achievement}/educationProgramIdentifier`]: [true] }, 'RULE_TERM_TYPE'],
    [{ [`${achievement}/educationProgramIdentifier`]: ' ' }, 'ELEMENT_INVALID'],
    [{ '/type': 'OpenBadgeCredential' }, 'SCHEMA_TYPE'],
  ])('leaves %j as wrong as it is', (changes, code) => {
    expect(validate(change(badge, changes)).problems.map((problem) => problem.code)).toContain(code);
    expect(validate(change(badge, changes)).valid).toBe(false);
  });
});

describe('reading', () => {
  it.each(variantNames)('hands on what is written as it is: %s', (variant) => {
    const document = credentialOf(variant);
    const read = readEdubadge(document, { variant });
    expect(read.findings).toEqual([]);
    expect(read.document).toBe(document);
  });

  it('gives, from spellings, the very badge that was meant', () => {
    const { document } = readEdubadge(
      frozen(
        change(badge, {
          '/issuer/type': 'Profile',
          [`${achievement}/inLanguage`]: 'nl_NL',
          [`${achievement}/educationProgramIdentifier`]: 34479,
          [`${achievement}/achievementType`]: undefined,
          [`${achievement}/alignment/2/targetType`]: 'ext:ESCOAlignment',
        }),
      ),
      { variant: 'microcredential' },
    );
    expect(document).toEqual(badge);
  });

  it.each(variantNames)('is settled after once, whatever comes: %s', (variant) => {
    fc.assert(
      fc.property(mutations(credentialOf(variant)), (mutant) => {
        const { document } = readEdubadge(frozen(mutant) as JsonObject, { variant });
        expect(readEdubadge(document, { variant }).findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is for badges of the family only', () => {
    expect(isEdubadge(badge)).toBe(true);
    expect(isEdubadge({ credentialSubject: { achievement: { StudyLoad: 5 } } })).toBe(true);
    expect(isEdubadge({ credentialSubject: { achievement: { type: ['Achievement'], inLanguage: 'nl_NL' } } })).toBe(
      false,
    );
  });

  it.skipIf(!hasCorpus)('lets nothing pass that, read, the official schema refuses', () => {
    const official = officialSchema('purl-json-copy-2025-11/ob_v3p0_achievementcredential_schema.json');
    for (const [changes, , , , options] of spellings) {
      const { document } = readEdubadge(change(badge, changes), { variant: 'microcredential', ...options });
      expect(schemaFindings(openBadgeCredential, document)).toEqual([]);
      for (const reading of officialReadings(document)) expect(official(reading) || official.errors).toBe(true);
    }
  });

  it.skipIf(!hasCorpus)('reads what the platform offers to a wallet', () => {
    const { credential } = corpus<{ credential: JsonObject }>('edubadges/ob3-offer-request.expected.json');
    const whole = JSON.parse(JSON.stringify(credential).replaceAll('{UI_URL}', 'https://www.edubadges.nl'));
    const report = validate(
      { '@context': badge['@context'], type: ['VerifiableCredential', 'OpenBadgeCredential'], ...whole },
      { variant: 'regular' },
    );
    expect(warningsOf(report).map((line) => line.split(' ')[0])).toEqual([
      'RULE_SAME_ID',
      'RULE_EDUID_AS_EMAIL',
      'RULE_ACHIEVEMENT_TYPE_MISSING',
      'RULE_LANGUAGE_UNDERSCORE',
      'ELEMENT_CODE',
      'RULE_PROGRAMME_IDENTIFIER_FORM',
      'RULE_ALIGNMENT_TYPE_ESCO',
      'RULE_PROGRAMME_IDENTIFIER',
      'RULE_ESCO_URI',
    ]);
    expect(errorsOf(report)).toEqual([
      'ELEMENT_MISSING /issuer/address/addressCountryCode country',
      `ELEMENT_MISSING ${achievement}/learningOutcome learningOutcomes`,
      `ELEMENT_MISSING ${achievement}/alignment level`,
    ]);
  });
});

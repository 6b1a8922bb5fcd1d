import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEdubadge } from '../../src/credential/create.js';
import type { Variant } from '../../src/credential/types.js';
import { element } from '../../src/problems/families/element.js';
import { framework } from '../../src/problems/families/framework.js';
import { rule } from '../../src/problems/families/rule.js';
import { schema } from '../../src/problems/families/schema.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { mutations } from '../conformance/mutate.js';
import { arbitraryInput } from '../credential/arbitrary-input.js';
import { credentialOf, inputOf, variantNames } from '../credential/pairs.js';
import { change, errorsOf, frozen, warningsOf } from './change.js';

const achievement = '/credentialSubject/achievement';
const regular = frozen(credentialOf('regular'));

describe('what is no badge', () => {
  it.each([null, undefined, 'text', 5, [], () => 0])('%s gets a report with one problem', (value) => {
    for (const report of [validate(value), validateInput(value)]) {
      expect(report).toMatchObject({ valid: false, elements: [] });
      expect(errorsOf(report)).toEqual(['JSON_NOT_OBJECT']);
    }
  });

  it.each([
    [{}, 'RULE_NOT_A_BADGE /type'],
    [inputOf('regular'), 'RULE_NOT_A_BADGE /type'],
    [{ type: ['VerifiablePresentation'] }, 'RULE_NOT_A_BADGE /type'],
    [{ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }, 'RULE_OPEN_BADGE_2 /type'],
  ])('%j', (document, expected) => {
    expect(errorsOf(validate(document))).toEqual([expected]);
  });

  it('never throws: cycles, depth, proxies', () => {
    const cycle: Record<string, unknown> = {};
    cycle.credentialSubject = { achievement: cycle };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const value of [cycle, proxy, { a: 1n }, { a: new Date(0) }]) {
      expect(validate(value).problems).toHaveLength(1);
      expect(validateInput(value).problems).toHaveLength(1);
    }
  });

  it('looks once: what answers otherwise the second time, or inherits itself, is judged as it was', () => {
    const badge = credentialOf('regular');
    const looked = { name: 0 };
    const fickle = {
      ...badge,
      get name() {
        looked.name += 1;
        if (looked.name > 1) throw new Error('no');
        return 'once';
      },
    };
    const kin: Record<string, unknown> = {};
    kin.self = Object.assign(Object.create(kin), badge);
    for (const value of [fickle, kin.self]) expect(validate(value)).toMatchObject({ valid: true, problems: [] });
    expect(validateInput(Object.assign(Object.create(kin), inputOf('regular')))).toMatchObject({ valid: true });
  });
});

describe('an edubadge', () => {
  it.each([
    [{ [`${achievement}/image`]: undefined }, [`RULE_VARIANT_REQUIRED ${achievement}/image`]],
    [{ [`${achievement}/inLanguage`]: undefined }, [`RULE_VARIANT_REQUIRED ${achievement}/inLanguage`]],
    [
      { [`${achievement}/educationProgramIdentifier`]: undefined },
      [`RULE_VARIANT_REQUIRED ${achievement}/educationProgramIdentifier furtherInformation`],
    ],
    [{ [`${achievement}/description`]: undefined }, [`SCHEMA_REQUIRED ${achievement}/description`]],
    [{ '/id': 'x' }, ['SCHEMA_FORMAT /id']],
    [
      { '/@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] },
      [expect.stringMatching(/^(SCHEMA|DATA)_\w+ \/@context/)],
    ],
    [{ '/type': ['VerifiableCredential'] }, ['SCHEMA_ITEMS /type']],
    [{ '/validUntil': '2020-01-01T00:00:00Z' }, ['DATE_ORDER /validUntil']],
  ])('%j', (changes, expected) => {
    expect(errorsOf(validate(change(regular, changes)))).toEqual(expected);
  });

  it('with an empty description gets a warning', () => {
    expect(warningsOf(validate(change(regular, { [`${achievement}/description`]: ' ' })))).toEqual([
      `RULE_EMPTY_TEXT ${achievement}/description`,
    ]);
  });

  it('is told by the option, too', () => {
    const plain = change(regular, {
      [`${achievement}/type`]: ['Achievement'],
      [`${achievement}/achievementType`]: undefined,
      [`${achievement}/learningOutcome`]: undefined,
    });
    expect(validate(plain).variant).toBeUndefined();
    expect(validate(plain, { variant: 'regular' })).toMatchObject({ variant: 'regular', valid: false });
  });

  it('speaks Dutch', () => {
    const { problems } = validate(change(regular, { [`${achievement}/learningOutcome`]: undefined }), {
      language: 'nl',
    });
    expect(problems[0]).toMatchObject({
      title: 'Een EU-element ontbreekt',
      help: `Voeg het toe op ${achievement}/learningOutcome.`,
    });
  });
});

describe('a list where one object is expected', () => {
  const microcredential = frozen(credentialOf('microcredential'));
  const { achievement: achieved, ...others } = microcredential.credentialSubject as Record<string, object>;
  const subjects = (achievements: unknown) => ({ '/credentialSubject': [{ ...others, achievement: achievements }] });
  const pictureless = change(achieved, { '/image': undefined, '/description': ' ' });

  it.each([
    [{ '/credentialSubject': [microcredential.credentialSubject] }, ['SCHEMA_TYPE /credentialSubject'], []],
    [{ [achievement]: [achieved] }, [`SCHEMA_TYPE ${achievement}`], []],
    [subjects([achieved]), ['SCHEMA_TYPE /credentialSubject'], []],
    [
      subjects(pictureless),
      ['SCHEMA_TYPE /credentialSubject', 'RULE_VARIANT_REQUIRED /credentialSubject/0/achievement/image'],
      ['RULE_EMPTY_TEXT /credentialSubject/0/achievement/description'],
    ],
    [
      { [achievement]: [pictureless] },
      [`SCHEMA_TYPE ${achievement}`, `RULE_VARIANT_REQUIRED ${achievement}/0/image`],
      [`RULE_EMPTY_TEXT ${achievement}/0/description`],
    ],
  ])('is told, and what is in it is judged: %#', (changes, errors, warnings) => {
    const report = validate(change(microcredential, changes));
    expect(errorsOf(report)).toEqual(errors);
    expect(warningsOf(report)).toEqual(warnings);
    expect(report.problems[0]).toMatchObject({ expected: 'object', received: 'array of 1' });
    expect(report.elements.every(({ present, valid }) => present && valid)).toBe(true);
  });

  it('and no achievement at all, are told for what they are', () => {
    expect(errorsOf(validate(change(regular, { [achievement]: undefined }), { variant: 'regular' }))).toContain(
      `SCHEMA_REQUIRED ${achievement}`,
    );
    expect(errorsOf(validate(change(regular, { [achievement]: 'a course' }), { variant: 'regular' }))).toContain(
      `SCHEMA_TYPE ${achievement}`,
    );
  });
});

describe('another badge', () => {
  const other = change(regular, {
    [`${achievement}/type`]: ['Achievement'],
    [`${achievement}/achievementType`]: 'Course',
    [`${achievement}/learningOutcome`]: undefined,
    [`${achievement}/ECTS`]: undefined,
    [`${achievement}/educationProgramIdentifier`]: undefined,
    [`${achievement}/alignment/0/targetUrl`]: 'http://data.europa.eu/snb/eqf/9',
    [`${achievement}/alignment/0/targetCode`]: '9',
  });

  it('is held to Open Badges only, and its elements are told', () => {
    const report = validate(other);
    expect(report).toMatchObject({ valid: true, problems: [] });
    expect(report.elements.find(({ element: id }) => id === 'learningOutcomes')).toMatchObject({
      present: false,
      valid: false,
    });
    expect(report.elements.find(({ element: id }) => id === 'level')).toMatchObject({ present: true, valid: false });
  });

  it('that has the terms of an edubadge is read as one, and asked which it is', () => {
    const unnamed = change(other, {
      [`${achievement}/achievementType`]: 'Certificate',
      [`${achievement}/ECTS`]: 5,
      [`${achievement}/inLanguage`]: 'nl_NL',
    });
    const report = validate(unnamed);
    expect(report).toMatchObject({ valid: true });
    expect(report.variant).toBeUndefined();
    expect(warningsOf(report)).toEqual([
      `RULE_VARIANT_UNKNOWN ${achievement}/type`,
      `RULE_LANGUAGE_UNDERSCORE ${achievement}/inLanguage`,
    ]);
    expect(errorsOf(validate(change(other, { [`${achievement}/inLanguage`]: 'nl_NL' })))).toEqual([
      `SCHEMA_PATTERN ${achievement}/inLanguage`,
    ]);
  });

  it('has its faults under the names of Open Badges', () => {
    expect(errorsOf(validate(change(other, { [`${achievement}/name`]: undefined })))).toEqual([
      `SCHEMA_REQUIRED ${achievement}/name`,
    ]);
  });
});

describe('an authoring file', () => {
  const input = frozen(inputOf('microcredential'));
  const template = change(
    input,
    Object.fromEntries(
      ['id', 'recipient', 'validFrom', 'awardedDate', 'grade'].map((member) => [`/${member}`, undefined]),
    ),
  );

  it('is a template without its award, and then asked for neither learner nor date', () => {
    expect(validateInput(template)).toMatchObject({ valid: true, kind: 'template', problems: [] });
  });

  it('is an input with it, and needs no date: the badge gets one when it is made', () => {
    expect(validateInput(change(input, { '/validFrom': undefined, '/awardedDate': undefined }))).toMatchObject({
      valid: true,
      kind: 'input',
    });
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ '/variant': 'other' }, ['SCHEMA_ENUM /variant']],
    [{ '/variant': undefined }, ['SCHEMA_REQUIRED /variant']],
    [{ '/achievement/naam': 'x' }, ['SCHEMA_UNKNOWN_PROPERTY /achievement/naam']],
    [{ '/validUntil': '2020-01-01T00:00:00Z' }, ['DATE_ORDER /validUntil']],
    [{ '/grade/value': '12' }, ['RULE_RESULT_VALUE /grade/value grade']],
    [{ '/grade/scale/pass': '12' }, ['RULE_RESULT_VALUE /grade/scale/pass grade']],
    [{ '/achievement/image': 'ftp://a.example/i.png' }, ['RULE_LINK_SCHEME /achievement/image']],
    [{ '/achievement/id': input.id }, ['RULE_INPUT_IDS_EQUAL /achievement/id']],
    [{ '/recipient/identifiers/0/type': 'email' }, ['ELEMENT_INVALID /recipient/identifiers/0/type learner']],
    [{ '/evidence': [{ id: 'file:///x' }] }, ['RULE_LINK_SCHEME /evidence/0/id furtherInformation']],
    [{ '/achievement/language': 'nl_NL' }, ['SCHEMA_PATTERN /achievement/language']],
  ])('%j', (changes, expected) => {
    expect(errorsOf(validateInput(change(input, changes)))).toEqual(expected);
  });

  it('that passes makes a badge that passes', () => {
    fc.assert(
      fc.property(arbitraryInput, (made) => {
        // Grades are random words: some are not on their scale.
        const errors = errorsOf(validateInput(made));
        expect(errors.filter((error) => !error.startsWith('RULE_RESULT_VALUE'))).toEqual([]);
        fc.pre(errors.length === 0);
        expect(errorsOf(validate(createEdubadge(made)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('supervision in an authoring file', () => {
  const assessment = '/achievement/assessment';
  const [supervised, identityVerified] = [`${assessment}/supervised`, `${assessment}/identityVerified`] as const;
  const [asked, half] = ['ELEMENT_ASKED_BY_PLATFORM', 'RULE_SUPERVISION_HALF'] as const;

  it.each<[Variant, Record<string, unknown>, string[]]>([
    ['microcredential', { [supervised]: undefined, [identityVerified]: undefined }, [`${asked} ${supervised}`]],
    ['microcredential', { [supervised]: undefined }, [`${half} ${supervised}`]],
    ['microcredential', { [identityVerified]: undefined }, [`${half} ${identityVerified}`]],
    ['regular', { [assessment]: { types: ['written_exam'] } }, []],
    ['regular', { [assessment]: { types: ['written_exam'], supervised: true } }, [`${half} ${identityVerified}`]],
    ['extra-curricular', { [assessment]: undefined }, []],
  ])('of a %s may be missing: %j', (variant, changes, warnings) => {
    const input = change(inputOf(variant), changes);
    const report = validateInput(input);
    expect(report.valid).toBe(true);
    expect(warningsOf(report)).toEqual(warnings.map((warning) => `${warning} supervision`));
    expect(validate(createEdubadge(input)).valid).toBe(true);
  });
});

describe('whatever is handed in', () => {
  it.each(variantNames)('is judged, and left as it is: %s', (variant) => {
    fc.assert(
      fc.property(mutations(credentialOf(variant)), mutations(inputOf(variant)), (credential, input) => {
        const report = validate(frozen(credential));
        expect(report.valid).toBe(report.problems.every(({ severity }) => severity === 'warning'));
        validateInput(frozen(input));
      }),
      { numRuns: 500 },
    );
  });
});

it('every code has words in both languages', () => {
  for (const row of Object.values({ ...schema, ...rule, ...element, ...framework }))
    for (const language of ['en', 'nl'] as const)
      expect(row.title[language].length * row.help[language].length).toBeGreaterThan(0);
});

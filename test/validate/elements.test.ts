import { describe, expect, it } from 'vitest';
import { type ElementId, elementIds, elements } from '../../src/credential/elements.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { credentialOf, inputOf, variantNames } from '../credential/pairs.js';
import { change, errorsOf, frozen, warningsOf } from './change.js';
import { takenOut } from './taken-out.js';

const credential = frozen(credentialOf('microcredential'));
const input = frozen(inputOf('microcredential'));
const achievement = '/credentialSubject/achievement';
const errorsIn = (report: ReturnType<typeof validate>) =>
  report.problems.filter(({ severity }) => severity === 'error');
const resultOf = (report: ReturnType<typeof validate>, id: ElementId) =>
  report.elements.find(({ element }) => element === id);

/** Ways to spoil an element of the complete microcredential. */
const spoilt: readonly (readonly [ElementId, Readonly<Record<string, unknown>>])[] = [
  ['learner', { '/credentialSubject/identifier': [] }],
  ['learner', { '/credentialSubject/identifier': null }],
  ['learner', { '/credentialSubject/identifier/0/identityHash': 'lerende@voorbeeld.example' }],
  ['learner', { '/credentialSubject/id': 'somebody' }],
  ['learner', { '/credentialSubject/identifier/0': {} }],
  ['title', { [`${achievement}/name`]: '' }],
  ['title', { [`${achievement}/name`]: 42 }],
  ['title', { [`${achievement}/name`]: null }],
  ['country', { '/issuer/address/addressCountryCode': 'Nederland' }],
  ['country', { '/issuer/address/addressCountryCode': 31 }],
  ['country', { '/issuer/address': 'Nederland' }],
  ['awardingBody', { '/issuer/name': '' }],
  ['awardingBody', { '/issuer/id': 'voorbeeld' }],
  ['awardingBody', { [`${achievement}/creator`]: { id: 'https://a.example/', type: ['Profile'] } }],
  ['dateOfIssuing', { '/validFrom': 'gisteren' }],
  ['dateOfIssuing', { '/awardedDate': '2026-08-30' }],
  ['learningOutcomes', { [`${achievement}/learningOutcome`]: [] }],
  ['learningOutcomes', { [`${achievement}/learningOutcome`]: 'Programmeert' }],
  ['learningOutcomes', { [`${achievement}/learningOutcome/1/name`]: ' ' }],
  ['learningOutcomes', { [`${achievement}/learningOutcome/1`]: {} }],
  ['learningOutcomes', { [`${achievement}/learningOutcome/0/relatedESCOSkill/0`]: 'Python' }],
  ['workload', { [`${achievement}/ECTS`]: '5' }],
  ['workload', { [`${achievement}/ECTS`]: -5 }],
  ['workload', { [`${achievement}/ECTS`]: 0 }],
  ['workload', { [`${achievement}/ECTS`]: 5.3 }],
  ['workload', { [`${achievement}/SBU`]: 140 }],
  ['level', { [`${achievement}/alignment/0/targetCode`]: '9' }],
  ['level', { [`${achievement}/alignment/0/targetUrl`]: 'EQF 5' }],
  ['level', { [`${achievement}/alignment/0/targetName`]: undefined }],
  ['assessment', { [`${achievement}/provenBy/0`]: { type: ['LearningAssessmentSpecification'] } }],
  ['assessment', { [`${achievement}/assessmentType`]: 'guessing' }],
  ['assessment', { [`${achievement}/assessmentType`]: 7 }],
  ['participation', { [`${achievement}/participationType`]: 'telepathy' }],
  ['participation', { [`${achievement}/mode`]: ['online'] }],
  ['qualityAssurance', { [`${achievement}/alignment/1/targetUrl`]: 'npuls' }],
  ['qualityAssurance', { [`${achievement}/alignment/1/targetDescription`]: undefined }],
  ['qualityAssurance', { [`${achievement}/alignment/1/targetName`]: '' }],
  ['prerequisites', { [`${achievement}/prerequisites`]: '' }],
  ['prerequisites', { [`${achievement}/prerequisites`]: ['Mbo-4'] }],
  ['supervision', { [`${achievement}/supervisionType`]: 'somebody looked' }],
  ['supervision', { [`${achievement}/identityChecked`]: 'yes' }],
  ['grade', { '/credentialSubject/result/0/value': '11' }],
  ['grade', { '/credentialSubject/result/0/value': 'very good' }],
  ['grade', { '/credentialSubject/result/0/value': 8 }],
  ['grade', { [`${achievement}/resultDescription/0/requiredValue`]: '0' }],
  ['stackability', { [`${achievement}/alignment/3/targetCode`]: 'perhaps' }],
  ['stackability', { [`${achievement}/isPartOf`]: [] }],
  ['furtherInformation', { [`${achievement}/tag`]: 'ict' }],
  ['furtherInformation', { [`${achievement}/educationProgramIdentifier`]: true }],
  ['furtherInformation', { '/evidence': [{ id: 'https://a.example/' }] }],
];

describe('the table of elements', () => {
  it('has the sixteen of the Recommendation, in order, in two languages', () => {
    expect(elementIds.map((id) => elements[id].number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(elementIds.filter((id) => elements[id].requirement === 'mandatory')).toHaveLength(11);
    for (const id of elementIds) expect(Object.values(elements[id].name).every((name) => name.length > 3)).toBe(true);
  });

  it('is frozen', () => expect(Object.isFrozen(elements.learner.name)).toBe(true));
});

describe.each(variantNames)('what is written of the variant %s', (variant) => {
  it('is valid, element by element', () => {
    const report = validate(frozen(credentialOf(variant)));
    expect(report).toMatchObject({ valid: true, variant, problems: [] });
    expect(report.elements.map(({ element }) => element)).toEqual(elementIds);
    expect(report.elements.filter(({ valid }) => !valid)).toEqual([]);
  });

  it('is told the same before it is made and after', () => {
    const [before, after] = [validateInput(frozen(inputOf(variant))), validate(credentialOf(variant))];
    expect(before).toMatchObject({ valid: true, kind: 'input', variant, framework: after.framework, problems: [] });
    expect(before.elements.map(({ present }) => present)).toEqual(after.elements.map(({ present }) => present));
  });
});

describe('the complete microcredential', () => {
  it('has all elements, with their places and values; of the learner only the kind of identifier', () => {
    const { elements: results } = validate(credential);
    expect(results.every(({ present, valid }) => present && valid)).toBe(true);
    expect(results.find(({ element }) => element === 'workload')).toMatchObject({
      pointer: `${achievement}/ECTS`,
      value: 5,
    });
    expect(results.find(({ element }) => element === 'level')).toMatchObject({
      pointer: `${achievement}/alignment/0`,
      value: { targetCode: '5' },
    });
    expect(results.find(({ element }) => element === 'learner')).toMatchObject({
      pointer: '/credentialSubject/identifier',
      value: ['emailAddress'],
    });
  });

  it.each(elementIds.filter((id) => elements[id].requirement === 'mandatory'))(
    'without %s has exactly that error',
    (id) => {
      const report = validate(
        change(credential, Object.fromEntries(takenOut[id].map((pointer) => [pointer, undefined]))),
      );
      expect(errorsIn(report)).toMatchObject([{ code: 'ELEMENT_MISSING', element: id }]);
      expect(resultOf(report, id)).toMatchObject({ present: false, valid: false });
    },
  );

  it.each(elementIds.filter((id) => elements[id].requirement === 'optional'))('without %s has no error', (id) => {
    const taken = Object.fromEntries([...takenOut[id]].reverse().map((pointer) => [pointer, undefined]));
    const report = validate(change(credential, taken));
    expect(errorsIn(report)).toEqual([]);
    expect(resultOf(report, id)).toMatchObject({ present: false });
  });

  it('without supervision has a warning: the platform asks for it', () => {
    const report = validate(
      change(credential, {
        [`${achievement}/supervisionType`]: undefined,
        [`${achievement}/identityChecked`]: undefined,
      }),
    );
    expect(warningsOf(report)).toEqual([`ELEMENT_ASKED_BY_PLATFORM ${achievement}/supervisionType supervision`]);
  });

  it.each(spoilt)('with %s spoilt has exactly one error, at that element: %j', (id, changes) => {
    const report = validate(change(credential, changes));
    expect(errorsIn(report)).toHaveLength(1);
    expect(errorsIn(report)[0]).toMatchObject({ element: id });
    expect(resultOf(report, id)).toMatchObject({ valid: false });
  });

  it('has the same errors in both languages, in other words', () => {
    for (const [, changes] of spoilt) {
      const [en, nl] = (['en', 'nl'] as const).map((language) =>
        errorsIn(validate(change(credential, changes), { language })),
      );
      expect(nl?.map(({ code, pointer }) => [code, pointer])).toEqual(en?.map(({ code, pointer }) => [code, pointer]));
      expect(nl?.[0]?.title).not.toBe(en?.[0]?.title);
    }
  });

  it('tells two faults in one element apart', () => {
    const names = { [`${achievement}/learningOutcome/0/name`]: '', [`${achievement}/learningOutcome/1/name`]: 5 };
    expect(errorsOf(validate(change(credential, names)))).toEqual([
      `ELEMENT_INVALID ${achievement}/learningOutcome/0/name learningOutcomes`,
      `ELEMENT_INVALID ${achievement}/learningOutcome/1/name learningOutcomes`,
    ]);
  });

  it('keeps what was expected and received', () => {
    const [problem] = validate(change(credential, { [`${achievement}/alignment/0/targetCode`]: '9' })).problems;
    expect(problem).toMatchObject({
      received: '9',
      expected: expect.arrayContaining(['8']),
      pointer: `${achievement}/alignment/0/targetCode`,
    });
  });
});

describe('the complete authoring file', () => {
  const places: Readonly<Partial<Record<ElementId, string>>> = {
    learner: '/recipient',
    title: '/achievement/name',
    country: '/issuer/country',
    awardingBody: '/issuer/name',
    learningOutcomes: '/achievement/learningOutcomes',
    workload: '/achievement/workload',
    level: '/achievement/level',
    assessment: '/achievement/assessment/types',
    participation: '/achievement/participation',
    qualityAssurance: '/achievement/qualityAssurance',
    prerequisites: '/achievement/prerequisites',
    supervision: '/achievement/assessment/supervised',
    grade: '/grade',
    stackability: '/achievement/stackability',
    furtherInformation: '/achievement/tags',
  };

  it.each(Object.entries(places).filter(([id]) => elements[id as ElementId].requirement === 'mandatory'))(
    'without %s has exactly that error',
    (id, pointer) => {
      expect(errorsOf(validateInput(change(input, { [pointer]: undefined })))).toEqual([
        `ELEMENT_MISSING ${pointer} ${id}`,
      ]);
    },
  );

  it.each(Object.entries(places))('with %s spoilt has exactly one error, at that element', (id, pointer) => {
    for (const value of [null, 42, {}]) {
      const report = validateInput(change(input, { [pointer]: value }));
      expect(
        errorsIn(report).map(({ element }) => element),
        String(value),
      ).toEqual([id]);
    }
  });

  it('is the same when it has no issuer at all', () => {
    const report = validateInput(change(input, { '/issuer': undefined }));
    expect(errorsOf(report)).toEqual(['ELEMENT_MISSING /issuer awardingBody']);
  });
});

describe('tolerance', () => {
  it('reads single objects where lists are written', () => {
    const single = { [`${achievement}/learningOutcome`]: { type: 'LearningOutcome', name: 'Programmeert in Python' } };
    expect(validate(change(credential, single)).valid).toBe(true);
  });
});

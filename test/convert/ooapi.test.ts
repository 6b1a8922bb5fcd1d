import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { convert } from '../../src/convert/convert.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { mutations } from '../conformance/mutate.js';
import { corpus, corpusFiles, corpusText, hasCorpus } from '../corpus.js';
import { change, frozen } from '../validate/change.js';

const told = (problems: readonly { code: string; pointer?: string }[]) =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`);
const text = (nl: string, en: string) => [
  { language: 'en-GB', value: en },
  { language: 'nl-NL', value: nl },
];

/** A course in version 5; the words are ours. */
const five = frozen({
  courseId: '123E4567-e89b-12d3-a456-426614174000',
  primaryCode: { codeType: 'identifier', code: 'INF-101' },
  name: text('Introductie programmeren', 'Introduction to programming'),
  abbreviation: 'INF-101',
  description: text('In deze module leer je programmeren.', 'In this module you learn to program.'),
  teachingLanguage: 'nld',
  studyLoad: { studyLoadUnit: 'ects', value: 5 },
  modeOfDelivery: ['hybrid', 'online'],
  learningOutcomes: [
    text('Schrijft een klein programma', 'Writes a small program'),
    text('Leest code van een ander', 'Reads code of others'),
  ],
  fieldsOfStudy: '0613',
  admissionRequirements: text('Mbo-4', 'Mbo-4'),
  level: 'associate degree',
  assessment: text('Toets op de campus', 'Exam on campus'),
  otherCodes: [{ codeType: 'crohoCreboCode', code: '34479' }],
});

/** The same in version 6, with its programme and organisation. */
const six = frozen({
  courseId: five.courseId,
  primaryCode: five.primaryCode,
  name: five.name,
  abbreviation: 'INF-101',
  description: five.description,
  teachingLanguages: ['nld', 'eng'],
  studyLoad: [
    { studyLoadUnit: 'contact_time', value: 40 },
    { studyLoadUnit: 'ects', value: 5 },
  ],
  modesOfDelivery: ['blended', 'coil'],
  learningOutcomes: [
    {
      learningOutcomeId: '123e4567-e89b-12d3-a456-426614174001',
      primaryCode: { codeType: 'identifier', code: 'LO1' },
      name: text('Schrijft een klein programma', 'Writes a small program'),
      description: text('In Python.', 'In Python.'),
    },
  ],
  fieldsOfStudy: '061301',
  level: 'bachelor',
  programmes: [{ levelOfQualification: 'eqf_5', formalDocument: 'micro_credential_certificate' }],
  organisation: {
    name: text('Hogeschool van Voorbeeld', 'Example University'),
    primaryCode: { codeType: 'institution_code', code: '21PB' },
    link: 'https://www.voorbeeld.example',
  },
});

describe('a course of OOAPI 5 as a template', () => {
  const made = convert(five, { from: 'ooapi-5', variant: 'microcredential' });

  it('has what a catalogue knows of a badge', () => {
    expect(made.result).toEqual({
      variant: 'microcredential',
      achievement: {
        id: 'urn:uuid:123e4567-e89b-12d3-a456-426614174000',
        name: 'Introductie programmeren',
        description: 'In deze module leer je programmeren.',
        language: 'nl',
        learningOutcomes: ['Schrijft een klein programma', 'Leest code van een ander'],
        workload: { ects: 5 },
        level: { eqf: 5 },
        participation: ['blended', 'online'],
        programmeIdentifiers: ['34479'],
        prerequisites: 'Mbo-4',
        fieldOfStudy: '0613',
        humanCode: 'INF-101',
      },
    });
    expect(made.changes.map(({ pointer, expected }) => [pointer, expected])).toEqual([
      ['/teachingLanguage', 'nl'],
      ['/courseId', 'urn:uuid:123e4567-e89b-12d3-a456-426614174000'],
    ]);
    expect(told(made.lost)).toEqual([
      'RULE_CONVERT_LOST /name/0',
      'RULE_CONVERT_LOST /description/0',
      'RULE_CONVERT_LOST /learningOutcomes/0/0',
      'RULE_CONVERT_LOST /learningOutcomes/1/0',
      'RULE_CONVERT_LOST /admissionRequirements/0',
      'RULE_CONVERT_LOST /assessment',
    ]);
  });

  it('lacks what a course does not say', () => {
    const errors = validateInput(made.result).problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/achievement/assessment',
      '/achievement/qualityAssurance',
      '/issuer',
      '/achievement/criteria',
      '/achievement/image',
    ]);
  });

  it.each([
    [{ '/studyLoad': { studyLoadUnit: 'sbu', value: 240 } }, { workload: { sbu: 240 } }],
    [{ '/studyLoad': { studyLoadUnit: 'hour', value: 28 } }, { workload: { hours: 28 } }],
    [{ '/teachingLanguage': 'eng' }, { language: 'en', name: 'Introduction to programming' }],
    [{ '/teachingLanguage': undefined }, { language: 'en-GB', name: 'Introduction to programming' }],
    [{ '/educationSpecification': { levelOfQualification: '4+' } }, { level: { nlqf: '4+' } }],
    [{ '/abbreviation': undefined }, { humanCode: 'INF-101' }],
  ])('%j', (changes, achievement) => {
    expect(convert(change(five, changes), { from: 'ooapi-5' }).result).toMatchObject({ achievement });
  });

  it.each([
    [{ '/studyLoad': { studyLoadUnit: 'contacttime', value: 40 } }, 'workload', '/studyLoad'],
    [{ '/level': 'undivided' }, 'level', '/level'],
    [{ '/courseId': 'INF' }, 'id', '/courseId'],
  ])('does not guess: %j', (changes, member, pointer) => {
    const { result, lost } = convert(change(five, changes), { from: 'ooapi-5' });
    expect((result as { achievement: object }).achievement).not.toHaveProperty(member);
    expect(told(lost)).toContain(`RULE_CONVERT_LOST ${pointer}`);
  });
});

describe('a course of OOAPI 6 as a template', () => {
  it('has the variant, level and institution of what is expanded', () => {
    const { result, changes, lost } = convert(six, { from: 'ooapi-6' });
    expect(result).toEqual({
      variant: 'microcredential',
      issuer: { name: 'Hogeschool van Voorbeeld', url: 'https://www.voorbeeld.example', brin: '21PB' },
      achievement: {
        id: 'urn:uuid:123e4567-e89b-12d3-a456-426614174000',
        name: 'Introductie programmeren',
        description: 'In deze module leer je programmeren.',
        language: 'nl',
        learningOutcomes: [{ name: 'Schrijft een klein programma', description: 'In Python.' }],
        workload: { ects: 5 },
        level: { eqf: 5 },
        participation: ['blended'],
        fieldOfStudy: '0613',
        humanCode: 'INF-101',
      },
    });
    expect(changes.map(({ pointer }) => pointer)).toEqual(['/teachingLanguages/0', '/courseId', '/fieldsOfStudy']);
    for (const pointer of ['/level', '/studyLoad/0', '/modesOfDelivery/1', '/teachingLanguages/1'])
      expect(told(lost)).toContain(`RULE_CONVERT_LOST ${pointer}`);
  });
});

/** A programme in version 5. */
const programme = frozen({
  programId: '123e4567-e89b-12d3-a456-426614174009',
  programType: 'minor',
  primaryCode: { codeType: 'programCode', code: 'MIN-1' },
  abbreviation: 'MIN-1',
  name: text('Minor programmeren', 'Minor programming'),
  description: text('Een half jaar.', 'Half a year.'),
  teachingLanguage: 'nld',
  studyLoad: { studyLoadUnit: 'ects', value: 30 },
  levelOfQualification: '6',
  level: 'bachelor',
  otherCodes: [{ codeType: 'crohoCreboCode', code: '34479' }],
});

describe('a programme', () => {
  it('is a template as well', () => {
    const { result, changes, lost } = convert(programme, { from: 'ooapi-5' });
    expect(result).toEqual({
      achievement: {
        id: `urn:uuid:${programme.programId}`,
        name: 'Minor programmeren',
        description: 'Een half jaar.',
        language: 'nl',
        workload: { ects: 30 },
        level: { eqf: 6 },
        programmeIdentifiers: ['34479'],
        humanCode: 'MIN-1',
      },
    });
    expect(changes.map(({ pointer }) => pointer)).toEqual(['/teachingLanguage', '/programId']);
    expect(told(lost)).toEqual([
      'RULE_CONVERT_LOST /programType',
      'RULE_CONVERT_LOST /name/0',
      'RULE_CONVERT_LOST /description/0',
    ]);
  });

  it('of version 6 says of itself that it leads to a microcredential', () => {
    const { programId, programType, levelOfQualification, ...rest } = programme;
    const own = { ...rest, programmeId: programId, levelOfQualification: 'nlqf_4plus', level: 'undefined' };
    const { result } = convert({ ...own, formalDocument: 'micro_credential_certificate' }, { from: 'ooapi-6' });
    expect(result).toMatchObject({
      variant: 'microcredential',
      achievement: { id: `urn:uuid:${programId}`, level: { nlqf: '4+' } },
    });
  });
});

describe('what a course belongs to', () => {
  const level = (levelOfQualification: unknown, more = {}) => ({ levelOfQualification, ...more });

  it.each([
    ['ooapi-5', { educationSpecification: level(null), programs: [level('7')] }, { eqf: 7 }],
    ['ooapi-5', { educationSpecification: level('9'), programs: ['a-uuid', level('4+')] }, { nlqf: '4+' }],
    ['ooapi-5', { educationSpecification: 'a-uuid', level: 'master' }, { eqf: 7 }],
    ['ooapi-5', { programs: [level('7')], level: 'undivided' }, { eqf: 7 }],
    ['ooapi-5', { programs: [level('6'), level('7')], level: 'master' }, { eqf: 7 }],
    ['ooapi-5', { programs: [level('6'), level('7')], level: 'undivided' }, { eqf: 6 }],
    ['ooapi-5', { programs: [level(undefined, { level: 'doctoral' })], level: 'undivided' }, { eqf: 8 }],
    ['ooapi-6', { programmes: [level('eqf_0'), level('eqf_7')] }, { eqf: 7 }],
    ['ooapi-6', { programmes: [{ programmeId: 'a' }, level('x-other'), level('eqf_3')] }, { eqf: 3 }],
    ['ooapi-6', { programmes: [level('x-other')], level: 'associate_degree' }, { eqf: 5 }],
    ['ooapi-6', { programmes: [], level: 'secondary_vocational_education_4' }, { eqf: 4 }],
  ] as const)('says the level: %s %j', (from, changes, expected) => {
    const { courseId, primaryCode, name } = five;
    const { result } = convert({ courseId, primaryCode, name, ...changes }, { from });
    expect(result).toMatchObject({ achievement: { level: expected } });
  });

  it('keeps no level silently for itself', () => {
    const programmes = [level('eqf_6'), level('eqf_7'), level('eqf_6')];
    const { lost } = convert(change(six, { '/programmes': programmes, '/level': 'undefined' }), { from: 'ooapi-6' });
    expect(told(lost).filter((line) => line.includes('evel'))).toEqual([
      'RULE_CONVERT_LOST /level',
      'RULE_CONVERT_LOST /programmes/1/levelOfQualification',
    ]);
  });

  it.each([
    [['micro_credential_certificate', null], 'microcredential'],
    [['diploma', 'micro_credential_certificate'], undefined],
    [[null, null], undefined],
  ])('says the variant where all say so: %j is %s', (documents, variant) => {
    const programmes = documents.map((formalDocument) => ({ formalDocument }));
    const { result } = convert(change(six, { '/programmes': programmes }), { from: 'ooapi-6' });
    expect((result as { variant?: string }).variant).toBe(variant);
  });

  it('is told once, but for levels that differ', () => {
    const { programId, name, description, studyLoad, otherCodes } = programme;
    const wider = { programId, name, description, studyLoad, otherCodes };
    const changes = {
      '/educationSpecification': { ...wider, levelOfQualification: '5', level: 'associate degree', sector: 'hbo' },
      '/programs': [{ ...wider, levelOfQualification: '6', educationSpecification: 'a' }],
    };
    const { result, lost } = convert(change(five, changes), { from: 'ooapi-5' });
    expect(result).toMatchObject({ achievement: { level: { eqf: 5 }, workload: { ects: 5 } } });
    expect(told(lost).filter((line) => /educationSpec|programs/.test(line))).toEqual([
      'RULE_CONVERT_LOST /educationSpecification',
      'RULE_CONVERT_LOST /programs/0',
      'RULE_CONVERT_LOST /programs/0/levelOfQualification',
    ]);
  });

  it('has programme identifiers and a domain, and each BRIN is kept or told', () => {
    const brin = { codeType: 'brin', code: '21PB' };
    const changes = {
      '/programs': [
        {
          otherCodes: [
            { codeType: 'crohoCreboCode', code: '34479' },
            { codeType: 'crohoCreboCode', code: '34480' },
          ],
        },
      ],
      '/organization': {
        primaryCode: brin,
        otherCodes: [
          { codeType: 'schacHome', code: 'a.example' },
          { ...brin, code: '21QA' },
        ],
      },
    };
    const { result, lost } = convert(change(five, changes), { from: 'ooapi-5' });
    expect(result).toMatchObject({
      issuer: { brin: '21PB', schacHome: 'a.example' },
      achievement: { programmeIdentifiers: ['34479', '34480'] },
    });
    expect(told(lost)).toContain('RULE_CONVERT_LOST /organization/otherCodes/1');
  });

  it('has the country of its first address', () => {
    const addresses = [{ addressType: 'postal' }, { countryCode: 'NL' }, { countryCode: 'BE' }];
    const { result, lost } = convert(change(six, { '/organisation/addresses': addresses }), { from: 'ooapi-6' });
    expect(result).toMatchObject({ issuer: { country: 'NL' } });
    expect(told(lost)).toContain('RULE_CONVERT_LOST /organisation/addresses/2/countryCode');
  });

  it.each([
    [
      'ooapi-5',
      { '/organization': 'a', '/educationSpecification': 'b', '/programs': ['c'] },
      ['/educationSpecification', '/organization', '/programs/0'],
    ],
    [
      'ooapi-6',
      {
        '/organisation': null,
        '/organisationId': 'a',
        '/programmes': null,
        '/programmeIds': ['b'],
        '/learningOutcomes': null,
        '/learningOutcomeIds': ['c'],
      },
      ['/learningOutcomeIds/0', '/organisationId', '/programmeIds/0'],
    ],
    ['ooapi-6', { '/organisationId': 'a', '/programmeIds': ['b'], '/learningOutcomeIds': ['c'] }, []],
  ] as const)('is asked for where it is only named: %s %j', (from, changes, pointers) => {
    const course: object = from === 'ooapi-5' ? five : six;
    const { lost } = convert(change(course, changes), { from });
    const named = lost.filter(({ code }) => code === 'RULE_CONVERT_ELSEWHERE').map(({ pointer }) => pointer);
    expect(named.sort()).toEqual(pointers);
    expect(
      told(lost).filter((line) => /LOST \/(\w+Ids?|organization|educationSpecification|programs)(\/\d)?$/.test(line)),
    ).toEqual([]);
  });
});

describe('the workload of a course in several units', () => {
  const hours = { studyLoadUnit: 'hour', value: 140 };
  const credits = { studyLoadUnit: 'ects', value: 5 };

  it.each([
    [undefined, { ects: 5 }, '/studyLoad/0'],
    ['regular', { ects: 5 }, '/studyLoad/0'],
    ['microcredential', { ects: 5 }, '/studyLoad/0'],
    ['extra-curricular', { hours: 140 }, '/studyLoad/1'],
  ] as const)('of a badge that is %s is %j', (variant, workload, pointer) => {
    const course = change(six, { '/studyLoad': [hours, credits] });
    const { result, lost } = convert(course, { from: 'ooapi-6', ...(variant !== undefined && { variant }) });
    expect(result).toMatchObject({ achievement: { workload } });
    expect(told(lost)).toContain(`RULE_CONVERT_LOST ${pointer}`);
  });

  it('is none where the badge cannot have its unit', () => {
    const { result, lost } = convert(change(five, { '/studyLoad': hours }), { from: 'ooapi-5', variant: 'regular' });
    expect((result as { achievement: object }).achievement).not.toHaveProperty('workload');
    expect(told(lost)).toContain('RULE_CONVERT_LOST /studyLoad');
  });
});

describe('whatever comes', () => {
  it.each([
    ['ooapi-5', five],
    ['ooapi-6', six],
  ] as const)('is borne: %s', (from, course) => {
    expect(() => convert({}, { from })).toThrow('RULE_CONVERT_FROM');
    fc.assert(
      fc.property(mutations(course), (mutant) => {
        try {
          convert(frozen(mutant), { from });
        } catch (error) {
          expect(error).toMatchObject({ name: 'EdubadgeError' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!hasCorpus)('the courses of these tests', () => {
  it('are courses by the schema of version 5', () => {
    const ajv = new Ajv2020({
      strict: false,
      formats: { uuid: true, date: true, uri: true, email: true, double: true },
    });
    ajv.addSchema({ $id: 'v5', ...corpus<object>('ooapi/v5/ooapi.json') });
    const check = ajv.compile({ $ref: 'v5#/components/schemas/CourseProperties' });
    expect(check(five) || check.errors).toBe(true);
  });

  it('are courses by the schema of version 6', () => {
    const { properties, required } = parse(corpusText('ooapi/v6/schemas/CourseProperties.yaml'));
    expect(Object.keys(six).filter((member) => member !== 'courseId' && !(member in properties))).toEqual([]);
    expect(required.filter((member: string) => !(member in six))).toEqual([]);
    const modes = parse(corpusText('ooapi/v6/enumerations/modeOfDelivery.yaml'));
    expect(modes['x-ooapi-extensible-enum']).toEqual(
      expect.arrayContaining(['blended', 'hybrid', 'online', 'presential', 'work_based']),
    );
    expect(corpusFiles('ooapi/v6/schemas', 'LearningOutcome.yaml')).toHaveLength(1);
  });
});

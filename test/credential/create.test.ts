import { describe, expect, it } from 'vitest';
import { edubadgeContext } from '../../src/credential/context.js';
import { createEdubadge } from '../../src/credential/create.js';
import { identityHash } from '../../src/credential/identity.js';
import type { EdubadgeInput } from '../../src/credential/input.js';
import { deepFreeze } from '../../src/encoding/deep-freeze.js';
import { EdubadgeError } from '../../src/problems/error.js';
import type { Problem } from '../../src/problems/problem.js';
import { countingRandom, credentialOf, inputOf, variantNames } from './pairs.js';

// biome-ignore lint/suspicious/noExplicitAny: a written credential, looked into wherever a test wants
type Written = any;

const now = new Date('2026-11-22T12:34:56.789Z');

/** The microcredential of the pair with parts replaced; `achievement` and `award` are merged in. */
function microcredential({ achievement = {}, ...award }: Record<string, unknown> = {}): EdubadgeInput {
  const input = inputOf('microcredential');
  return { ...input, ...award, achievement: { ...input.achievement, ...(achievement as object) } } as EdubadgeInput;
}

/** What becomes of that input. */
function written(parts: Record<string, unknown> = {}, options = {}): Written {
  return createEdubadge(deepFreeze(microcredential(parts)), { now, random: countingRandom(), ...options });
}

function writtenAchievement(achievement: Record<string, unknown>): Written {
  return written({ achievement }).credentialSubject.achievement;
}

function without<T extends object>(object: T, ...members: string[]): T {
  return Object.fromEntries(Object.entries(object).filter(([member]) => !members.includes(member))) as T;
}

function problemsOf(input: unknown): Problem[] {
  try {
    createEdubadge(input as EdubadgeInput, { now });
  } catch (error) {
    if (error instanceof EdubadgeError) return error.problems;
    throw error;
  }
  return [];
}

describe('the pairs', () => {
  it.each(variantNames)('%s: the input gives the credential, to the order of the keys', (variant) => {
    const credential = createEdubadge(deepFreeze(inputOf(variant)), { now });
    expect(JSON.stringify(credential)).toBe(JSON.stringify(credentialOf(variant)));
  });
});

describe('ids, dates and chance', () => {
  const bare = () => {
    const input = without(microcredential(), 'id', 'validFrom', 'awardedDate');
    return {
      ...input,
      recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] },
      grade: { value: '8' },
      achievement: without(input.achievement, 'id'),
    } as EdubadgeInput;
  };

  it('gives fresh ids, a fresh salt and the moment in whole seconds where the input has none', () => {
    const badge: Written = createEdubadge(bare(), { now });
    const { identifier, achievement, result } = badge.credentialSubject;
    const ids = [badge.id, achievement.id, achievement.resultDescription[0].id];
    for (const id of ids) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(ids).size).toBe(3);
    expect(result[0].resultDescription).toBe(achievement.resultDescription[0].id);
    expect(badge.validFrom).toBe('2026-11-22T12:34:56Z');
    expect(badge).not.toHaveProperty('awardedDate');
    expect(identifier[0].salt).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(identifier[0].identityHash).toBe(identityHash('lerende@voorbeeld.example', identifier[0].salt));
  });

  it('draws anew for each badge, and the same from the same source', () => {
    const draw = (random?: (length: number) => Uint8Array) =>
      JSON.stringify(createEdubadge(bare(), { now, ...(random && { random }) }));
    expect(draw()).not.toBe(draw());
    expect(draw(countingRandom())).toBe(draw(countingRandom()));
  });

  it.each([
    ['https://voorbeeld.example/badges/1', 'https://voorbeeld.example/badges/1#grade'],
    ['https://voorbeeld.example/badges#1', /^urn:uuid:/],
    ['urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-0a8d0c6b1a11', /^urn:uuid:/],
  ])('names the scale of the grade after the credential %s', (id, expected) => {
    const { achievement } = written({ id, grade: { value: '8' } }).credentialSubject;
    expect(achievement.resultDescription[0].id).toMatch(expected);
  });

  it('takes the clock and the source of the platform when it is given none', () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const badge: Written = createEdubadge(bare());
    expect(Date.parse(badge.validFrom)).toBeGreaterThanOrEqual(before);
  });
});

describe('the context', () => {
  it('stands inline, last, and cannot be changed', () => {
    expect(written()['@context'].at(-1)).toBe(edubadgeContext);
    expect(Object.isFrozen(edubadgeContext.EducredentialAchievement['@context'].ECTS)).toBe(true);
  });

  it('may be served at a URL instead', () => {
    const contextUrl = 'https://voorbeeld.example/edubadge.json';
    expect(written({}, { contextUrl })['@context'].at(-1)).toBe(contextUrl);
  });
});

describe('the learner', () => {
  it('is written in plain only when told to', () => {
    const value = 'L-123';
    const { credentialSubject } = written({ recipient: { identifiers: [{ type: 'systemId', value, hashed: false }] } });
    expect(credentialSubject.identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: value, identityType: 'systemId' },
    ]);
  });

  it('may have an id, identifiers, a narrative and evidence', () => {
    const id = 'did:example:learner';
    const badge = written({
      recipient: { id, identifiers: [{ type: 'systemId', value: 'x', salt: 's' }] },
      narrative: 'Goed gedaan',
      evidence: [{ id: 'https://voorbeeld.example/werk', name: 'Werkstuk', genre: 'programma' }],
    });
    expect(Object.keys(badge.credentialSubject).slice(0, 4)).toEqual(['id', 'type', 'identifier', 'narrative']);
    expect(badge.evidence).toEqual([
      { id: 'https://voorbeeld.example/werk', type: ['Evidence'], name: 'Werkstuk', genre: 'programma' },
    ]);
  });

  it('has a status when one is given, as it is', () => {
    const credentialStatus = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' };
    expect(written({ credentialStatus }).credentialStatus).toEqual(credentialStatus);
  });
});

describe('who awards', () => {
  it('is the creator of the achievement when it is not the issuer', () => {
    const awardingBody = {
      id: 'https://academie.example',
      name: 'Academie',
      country: 'NL',
      region: 'NL-GE',
      image: 'https://academie.example/logo.png',
    };
    expect(written({ awardingBody }).credentialSubject.achievement.creator).toEqual({
      id: 'https://academie.example',
      type: ['Profile'],
      name: 'Academie',
      image: { id: 'https://academie.example/logo.png', type: 'Image' },
      address: { type: ['Address'], addressCountryCode: 'NL', addressRegion: 'NL-GE' },
    });
  });

  it('has no sector in the credential', () => {
    expect(JSON.stringify(written())).not.toContain('sector');
  });
});

describe('criteria', () => {
  const id = 'https://voorbeeld.example/eisen';
  it.each([
    ['Alles gehaald', { narrative: 'Alles gehaald' }],
    [{ id }, { id }],
    [
      { id, narrative: 'Alles' },
      { id, narrative: 'Alles' },
    ],
    [{ narrative: 'Alles' }, { narrative: 'Alles' }],
  ])('%j', (criteria, expected) => {
    expect(writtenAchievement({ criteria }).criteria).toEqual(expected);
  });
});

describe('workload', () => {
  it.each([
    [{ ects: 2.5 }, { creditsAvailable: 2.5, ECTS: 2.5 }, 2.5],
    [{ sbu: 240 }, { SBU: 240 }, undefined],
    [{ hours: 84 }, { timeInvestment: 84 }, undefined],
  ])('%j', (workload, expected, creditsEarned) => {
    const subject = written({ achievement: { workload } }).credentialSubject;
    const { creditsAvailable, ECTS, SBU, timeInvestment } = subject.achievement;
    expect({ creditsAvailable, ECTS, SBU, timeInvestment }).toEqual(expected);
    expect(subject.creditsEarned).toBe(creditsEarned);
  });
});

describe('level', () => {
  const levels = (level: object, language = 'nl') =>
    writtenAchievement({ level, language }).alignment.filter(({ targetType }: Written) => /QF$/.test(targetType));
  const eqf = {
    type: ['Alignment'],
    targetType: 'ext:EQF',
    targetName: 'EQF level 4',
    targetUrl: 'http://data.europa.eu/snb/eqf/4',
    targetCode: '4',
  };
  const nlqf = {
    type: ['Alignment'],
    targetType: 'ext:NLQF',
    targetName: 'NLQF 4+',
    targetUrl: 'https://nlqf.nl/',
    targetCode: '4+',
  };

  it('is EQF, NLQF or both', () => {
    expect(levels({ eqf: 4 })).toEqual([eqf]);
    expect(levels({ nlqf: '4+' })).toEqual([nlqf]);
    expect(levels({ eqf: 4, nlqf: '4+', verified: false })).toEqual([eqf, nlqf]);
  });

  it.each([
    ['nl', 'officieel vastgesteld'],
    ['nl-BE', 'officieel vastgesteld'],
    ['en', 'officially confirmed'],
    ['de', 'officially confirmed'],
  ])('says that it is confirmed, in the language of the badge (%s)', (language, targetDescription) => {
    expect(levels({ eqf: 4, verified: true }, language)).toEqual([{ ...eqf, targetDescription }]);
  });
});

describe('participation', () => {
  it.each([
    [['online'], 'online', 1],
    [['onsite', 'blended'], 'onsite or blended', 2],
    [['volunteering'], 'volunteering', 0],
    [
      ['online', 'work_experience', 'personalized_learning'],
      ['online', 'work experience', 'personalized learning activities'],
      2,
    ],
  ])('%j', (participation, participationType, modes) => {
    const achievement = writtenAchievement({ participation });
    expect(achievement.participationType).toEqual(participationType);
    expect(achievement.mode?.length ?? 0).toBe(modes);
  });
});

describe('assessment', () => {
  it('is written once a code, named in the language of the badge', () => {
    const types = ['oral_exam', 'development_report'];
    const achievement = writtenAchievement({
      language: 'en',
      assessment: { types, supervised: false, identityVerified: false },
    });
    expect(achievement.provenBy).toEqual([
      {
        type: ['LearningAssessmentSpecification'],
        name: 'Oral examination',
        dcType: ['http://data.europa.eu/snb/assessment/d30284d7df'],
      },
      { type: ['LearningAssessmentSpecification'], name: 'Development report' },
    ]);
    expect(achievement.assessmentType).toEqual(['testing', 'portfolio']);
  });

  it.each([
    [false, false, ['online'], 'unsupervised with no identity verification'],
    [true, false, ['online'], 'supervised with no identity verification'],
    [true, true, ['online'], 'supervised online'],
    [true, true, ['online', 'onsite'], 'onsite with identity verification'],
    [true, true, undefined, 'onsite with identity verification'],
    [false, true, ['online'], undefined],
    [undefined, true, ['online'], undefined],
    [false, undefined, ['online'], undefined],
  ])('supervised %s, identity verified %s, %j: %s', (supervised, identityVerified, participation, expected) => {
    const input = inputOf('regular');
    const assessment = JSON.parse(JSON.stringify({ types: ['written_exam'], supervised, identityVerified }));
    const badge: Written = createEdubadge(
      {
        ...input,
        achievement: { ...input.achievement, assessment, ...(participation && { participation }) },
      } as EdubadgeInput,
      { now },
    );
    expect(badge.credentialSubject.achievement.supervisionType).toBe(expected);
    expect(badge.credentialSubject.achievement.identityChecked).toBe(identityVerified);
  });
});

describe('learning outcomes and ESCO', () => {
  it('shows each skill once, under its own name or that of the outcome', () => {
    const skill = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
    const other = 'http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97';
    const achievement = writtenAchievement({
      learningOutcomes: [
        { name: 'Een', esco: skill },
        { name: 'Twee', description: 'Uitleg', esco: { id: skill, name: 'Python' } },
        { name: 'Drie', esco: { id: other, name: 'Programmeren' } },
      ],
    });
    expect(achievement.learningOutcome[1]).toEqual({
      type: ['LearningOutcome'],
      name: 'Twee',
      description: 'Uitleg',
      relatedESCOSkill: [skill],
    });
    expect(
      achievement.alignment
        .filter(({ targetType }: Written) => targetType === 'ext:ESCO')
        .map(({ targetName, targetUrl }: Written) => [targetName, targetUrl]),
    ).toEqual([
      ['Een', skill],
      ['Programmeren', other],
    ]);
  });
});

describe('the rest', () => {
  it('is written as it is given', () => {
    const alignments = [
      { targetName: 'Kader', targetUrl: 'https://kader.example', targetType: 'CFItem', targetFramework: 'K' },
    ];
    const achievement = writtenAchievement({
      humanCode: 'INF-1',
      version: '2',
      fieldOfStudy: '0613',
      tags: ['a', 'b'],
      alignments,
      stackability: 'standalone',
      language: 'en',
    });
    expect(achievement).toMatchObject({ humanCode: 'INF-1', version: '2', fieldOfStudy: '0613', tag: ['a', 'b'] });
    expect(achievement.alignment.slice(-2)).toMatchObject([
      { targetType: 'ext:Stackability', targetCode: 'standalone', targetName: 'standalone micro-credential' },
      { targetType: 'CFItem', targetName: 'Kader', targetUrl: 'https://kader.example', targetFramework: 'K' },
    ]);
  });
});

describe('what is refused', () => {
  it('a template, which nobody has earned', () => {
    const { variant, issuer, achievement } = microcredential();
    expect(problemsOf({ variant, issuer, achievement })).toMatchObject([
      { code: 'RULE_NOT_AWARDED', pointer: '/recipient' },
    ]);
  });

  it.each([
    ['no recipient', without(microcredential(), 'recipient'), 'SCHEMA_REQUIRED', '/recipient'],
    ['a recipient without id or identifier', microcredential({ recipient: {} }), 'SCHEMA_CHOICE', '/recipient'],
    ['a variant that is none', microcredential({ variant: 'diploma' }), 'SCHEMA_ENUM', '/variant'],
    [
      'a code that is none',
      microcredential({ achievement: { participation: ['hybrid'] } }),
      'SCHEMA_ENUM',
      '/achievement/participation/0',
    ],
    [
      'two workloads',
      microcredential({ achievement: { workload: { ects: 5, hours: 140 } } }),
      'SCHEMA_CHOICE',
      '/achievement/workload',
    ],
    [
      'credits on an extra-curricular badge',
      microcredential({ variant: 'extra-curricular' }),
      'SCHEMA_NOT_ALLOWED',
      '/achievement/workload/ects',
    ],
    [
      'a microcredential without quality assurance',
      microcredential({ achievement: { qualityAssurance: undefined } }),
      'SCHEMA_REQUIRED',
      '/achievement/qualityAssurance',
    ],
    ['a property that is none', microcredential({ achievment: 1 }), 'SCHEMA_UNKNOWN_PROPERTY', '/achievment'],
    ['an id that is no URL', microcredential({ id: 'badge 1' }), 'SCHEMA_FORMAT', '/id'],
  ])('%s', (_, input, code, pointer) => {
    expect(problemsOf(JSON.parse(JSON.stringify(input)))).toMatchObject([{ code, pointer }]);
  });

  it('all faults at once, and no word of the learner', () => {
    const value = 'lerende@voorbeeld.example';
    const problems = problemsOf(
      microcredential({
        id: 4,
        recipient: { id: value, identifiers: [{ value }] },
        validFrom: 'gisteren',
        achievement: { name: ' ' },
      }),
    );
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/achievement/name',
      '/id',
      '/recipient/id',
      '/recipient/identifiers/0/type',
      '/validFrom',
    ]);
    expect(JSON.stringify(problems)).not.toContain(value);
  });

  it.each(['validFrom', 'validUntil', 'awardedDate'])('a %s that is no real moment', (member) => {
    expect(problemsOf(microcredential({ [member]: '2026-02-30T00:00:00Z' }))).toMatchObject([
      { code: 'DATE_FORMAT', pointer: `/${member}`, received: '2026-02-30T00:00:00Z' },
    ]);
  });

  it('a validity that ends before it begins, or before now', () => {
    const ended = microcredential({ validUntil: '2026-08-31T23:59:59Z' });
    expect(problemsOf(ended)).toMatchObject([{ code: 'DATE_ORDER', pointer: '/validUntil' }]);
    expect(problemsOf(without(ended, 'validFrom'))).toMatchObject([
      { code: 'DATE_ORDER', expected: '≥ 2026-11-22T12:34:56Z' },
    ]);
  });

  it('two things with one id', () => {
    const id = 'https://voorbeeld.example/een';
    expect(
      problemsOf(microcredential({ id, achievement: { id }, recipient: { id }, grade: { value: '8', id } })),
    ).toMatchObject([
      { code: 'RULE_INPUT_IDS_EQUAL', pointer: '/achievement/id', received: id },
      { code: 'RULE_INPUT_IDS_EQUAL', pointer: '/recipient/id' },
      { code: 'RULE_INPUT_IDS_EQUAL', pointer: '/grade/id' },
    ]);
  });

  it.each([[undefined], [null], ['text'], [[]]])('%j, which is no input', (input) => {
    expect(problemsOf(input)).toMatchObject([{ code: 'JSON_NOT_OBJECT' }]);
  });

  it.each([
    [{ now: new Date(Number.NaN) }],
    [{ now: '2026-01-01' }],
    [{ random: 4 }],
    [{ random: () => new Uint8Array(3) }],
    [{ contextUrl: 'edubadge.json' }],
  ])('options of the wrong type: %j', (options) => {
    const input = without(microcredential(), 'id');
    expect(() => createEdubadge(input, options as object)).toThrow(TypeError);
  });
});

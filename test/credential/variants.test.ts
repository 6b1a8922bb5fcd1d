import { describe, expect, it } from 'vitest';
import { edubadgeContext } from '../../src/credential/context.js';
import { variantOf, variants } from '../../src/credential/variants.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { credentialOf, variantNames } from './pairs.js';

const badge = (achievement: object, ...schemas: string[]) => ({
  credentialSubject: { achievement },
  credentialSchema: schemas.map((id) => ({ id, type: '1EdTechJsonSchemaValidator2019' })),
});

describe('the variants', () => {
  it('are three, frozen, and say the same as the context', () => {
    expect(Object.keys(variants)).toEqual(variantNames);
    for (const row of Object.values(variants)) {
      expect(Object.isFrozen(row.parts)).toBe(true);
      expect(edubadgeContext).toHaveProperty(row.type, row.iri);
    }
  });
});

describe('variantOf', () => {
  it.each(variantNames)('knows a %s that was written here', (variant) => {
    expect(variantOf(credentialOf(variant))).toBe(variant);
  });

  it.each([
    ['the class', badge({ type: ['Achievement', 'RegularAchievement'] }), 'regular'],
    ['the class as IRI, alone', badge({ type: variants.regular.iri }), 'regular'],
    [
      'the schema of an older badge',
      badge({ type: 'Achievement' }, 'https://s.example/microcredential_sbu.json'),
      'microcredential',
    ],
    [
      'the schema among others',
      badge({}, 'https://s.example/ob.json', 'https://s.example/extracurricular.json'),
      'extra-curricular',
    ],
    [
      'achievementType',
      badge({ type: ['Achievement', 'EducredentialAchievement'], achievementType: 'CoCurricular' }),
      'extra-curricular',
    ],
    [
      'achievementType, beside a term that only edubadges have',
      badge({ type: ['Achievement'], achievementType: 'MicroCredential', ECTS: 5 }),
      'microcredential',
    ],
    [
      'achievementType, beside a term of the platform',
      badge({ type: ['Achievement'], achievementType: 'Course', StudyLoad: 240 }),
      'regular',
    ],
  ])('goes by %s', (_, document, expected) => {
    expect(variantOf(document)).toBe(expected);
  });

  it('lets the class win from the schema, and the schema from achievementType', () => {
    const type = ['Achievement', 'EducredentialAchievement'];
    const schema = 'https://s.example/regular.json';
    const achievementType = 'MicroCredential';
    expect(variantOf(badge({ type: [...type, 'ExtraCurricularAchievement'], achievementType }, schema))).toBe(
      'extra-curricular',
    );
    expect(variantOf(badge({ type, achievementType }, schema))).toBe('regular');
  });

  it.each([
    ['a course of another platform', badge({ type: ['Achievement'], achievementType: 'Course' })],
    ['a microcredential of another country', badge({ type: 'Achievement', achievementType: 'MicroCredential' })],
    ['an edubadge that does not say which', badge({ type: ['Achievement', 'EducredentialAchievement'] })],
    ['terms of edubadges beside another achievementType', badge({ achievementType: 'Badge', ECTS: 5 })],
    ['another schema', badge({}, 'https://s.example/irregular.json')],
    ['nothing', {}],
    ['odd values', { credentialSubject: [null, 1, { achievement: 'x' }], credentialSchema: 'regular.json' }],
  ])('knows no variant for %s', (_, document) => {
    expect(variantOf(document)).toBeUndefined();
  });

  it.skipIf(!hasCorpus)("knows SURF's examples by their schemas", () => {
    const files = corpusFiles('surf/credentials', '.json');
    expect(files).toHaveLength(12);
    for (const file of files) {
      const name = /theed_([a-z]+)_/.exec(file)?.[1];
      expect(variantOf(corpus(file)), file).toBe(name === 'extracurricular' ? 'extra-curricular' : name);
    }
  });
});

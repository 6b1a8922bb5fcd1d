import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/credential/describe.js';
import { validate } from '../../src/validate/validate.js';
import { change, frozen } from './change.js';

const achievement = '/credentialSubject/achievement';
const alignment = (over: object) => ({
  type: ['Alignment'],
  targetName: 'Level 6',
  targetUrl: 'https://hochschule.example/6',
  ...over,
});

/** A badge of a university abroad, as Open Badges 3.0 has it and without a word of edubadges. */
const badge = frozen({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ] as string[],
  id: 'urn:uuid:54b0c1de-9f5c-4e44-8a4b-6ff2a1c7c4f1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Datenkompetenz',
  issuer: { id: 'https://hochschule.example/issuer', type: ['Profile'], name: 'Hochschule' },
  validFrom: '2026-03-01T10:00:00+01:00',
  credentialSubject: {
    id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://hochschule.example/achievements/1',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Datenkompetenz',
      description: 'Grundlagen der Datenanalyse',
      criteria: { narrative: 'Klausur' },
      inLanguage: 'de',
    },
  },
});
const address = (over: object) => ({ '/issuer/address': { type: ['Address'], ...over } });
const level = (over: object) => ({ [`${achievement}/alignment`]: [alignment({}), alignment(over)] });
const older = {
  '/validFrom': undefined,
  '/issuanceDate': '2023-03-01T10:00:00Z',
  [`${achievement}/inLanguage`]: undefined,
};
const v1 = (context: string) => [
  'https://www.w3.org/2018/credentials/v1',
  `https://purl.imsglobal.org/spec/ob/v3p0/${context}`,
];

const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string, string])[] = [
  ['country', address({ addressCountryCode: 'DE' }), '/issuer/address/addressCountryCode', 'DE'],
  ['country', address({ addressCountry: 'Deutschland' }), '/issuer/address/addressCountry', 'Deutschland'],
  ['workload', { [`${achievement}/creditsAvailable`]: 5 }, `${achievement}/creditsAvailable`, '5'],
  ['workload', { '/credentialSubject/creditsEarned': 2.5 }, '/credentialSubject/creditsEarned', '2.5'],
  ['level', level({ targetType: 'ext:EQF', targetCode: '6' }), `${achievement}/alignment/1`, '"ext:EQF"'],
  ['level', level({ targetUrl: 'http://data.europa.eu/snb/eqf/6' }), `${achievement}/alignment/1`, 'snb/eqf/6'],
  ['level', level({ targetName: 'EQF level 6' }), `${achievement}/alignment/1`, 'EQF level 6'],
  ['level', level({ targetName: 'EQR-Niveau 6', targetType: 'CFItem' }), `${achievement}/alignment/1`, 'EQR'],
  ['level', level({ targetName: '6', targetFramework: 'MEC' }), `${achievement}/alignment/1`, 'MEC'],
  ['dateOfIssuing', { '/@context': v1('context.json'), ...older }, '/issuanceDate', '2023'],
  ['dateOfIssuing', { '/@context': v1('context-3.0.1.json'), ...older }, '/issuanceDate', '2023'],
  [
    'awardingBody',
    { [`${achievement}/creator`]: { id: 'https://a.example/', type: ['Profile'], name: 'Fakultät' } },
    `${achievement}/creator/name`,
    'Fakultät',
  ],
];

describe('a badge of another issuer', () => {
  it.each(cases)('says its %s: %j', (element, changes, pointer, words) => {
    const document = change(badge, changes);
    const report = validate(document);
    expect(report).toMatchObject({ valid: true, problems: [] });
    const result = report.elements.find((one) => one.element === element);
    expect(result).toMatchObject({ present: true, valid: true, pointer });
    expect(JSON.stringify(result?.value)).toContain(words);
    for (const language of ['nl', 'en'] as const) expect(inWords(document, { language }).title).toBe('Datenkompetenz');
  });

  it('says an element by the first of several alignments, and several by one each', () => {
    const alignments = [
      alignment({ targetName: 'EQF level 6' }),
      alignment({ targetUrl: 'http://data.europa.eu/snb/eqf/7' }),
      alignment({ targetCode: 'stackable' }),
    ];
    const { elements } = validate(change(badge, { [`${achievement}/alignment`]: alignments }));
    const placed = elements.filter(({ pointer }) => pointer?.includes('/alignment/'));
    expect(placed.map(({ element, pointer }) => [element, pointer])).toEqual([
      ['level', `${achievement}/alignment/0`],
      ['stackability', `${achievement}/alignment/2`],
    ]);
  });

  it('is not said to have what it has not', () => {
    const absent = validate(badge).elements.filter(({ present }) => !present);
    expect(absent.map(({ element }) => element)).toEqual(expect.arrayContaining(['country', 'workload', 'level']));
  });

  it('says as an edubadge only what edubadges have terms for', () => {
    const report = validate(change(badge, { [`${achievement}/creditsAvailable`]: 5 }), { variant: 'microcredential' });
    expect(report.problems.map(({ code, element }) => `${code} ${element}`)).toContain('ELEMENT_MISSING workload');
  });
});

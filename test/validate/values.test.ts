import { describe, expect, it } from 'vitest';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { isCountry } from '../../src/validate/values/countries.js';
import { imageFindings } from '../../src/validate/values/image-data.js';
import { markdownFindings } from '../../src/validate/values/markdown.js';
import { credentialOf, inputOf } from '../credential/pairs.js';
import { change, frozen } from './change.js';

const badge = frozen(credentialOf('microcredential'));
const input = frozen(inputOf('microcredential'));
const achievement = '/credentialSubject/achievement';
const linesOf = ({ problems }: ReturnType<typeof validate>) =>
  problems.map(({ severity, code, pointer = '', element = '' }) => `${severity} ${code} ${pointer} ${element}`.trim());

const snb = 'http://data.europa.eu/snb/eqf';
const eqf = {
  type: ['Alignment'],
  targetType: 'ext:EQF',
  targetName: 'EQF level 5',
  targetUrl: `${snb}/5`,
  targetCode: '5',
};
const nlqf = {
  type: ['Alignment'],
  targetType: 'ext:NLQF',
  targetCode: '5',
  targetName: 'NLQF 5',
  targetUrl: 'https://nlqf.nl/',
};

type Case = readonly [Readonly<Record<string, unknown>>, string[]];

const bytes = (...parts: (number[] | string)[]): string =>
  Buffer.concat(parts.map((part) => Buffer.from(part as number[]))).toString('base64');
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
const png = (side: number, more = 0): string =>
  `data:image/png;base64,${bytes(pngHead, 'IHDR', [0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255], Array(more).fill(0))}`;
const jpegData = (side: number): string =>
  bytes([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    0xff,
    0xc0,
    0,
    11,
    8,
    side >> 8,
    side & 255,
    side >> 8,
    side & 255,
    3,
    0,
    0,
    0,
  ]);

describe('values of a credential that no schema can judge', () => {
  it.each<Case>([
    [{ '/issuer/address/addressCountryCode': 'NX' }, ['error RULE_COUNTRY /issuer/address/addressCountryCode country']],
    [
      { '/issuer/address/addressCountryCode': 'UK' },
      ['warning RULE_COUNTRY_RESERVED /issuer/address/addressCountryCode country'],
    ],
    [{ '/issuer/address/addressCountryCode': 'XK' }, []],
    [{ '/issuer/address/addressCountryCode': 'BQ' }, []],
    [{ [`${achievement}/inLanguage`]: 'qq' }, [`warning RULE_LANGUAGE_UNKNOWN ${achievement}/inLanguage`]],
    [{ [`${achievement}/inLanguage`]: 'fy-NL' }, []],
    [{ [`${achievement}/inLanguage`]: 'es-419' }, []],
    [{ '/issuer/otherIdentifier/0/identifier': '0000' }, ['warning RULE_BRIN /issuer/otherIdentifier/0/identifier']],
    [{ '/issuer/otherIdentifier/0/identifier': '21PB' }, []],
    [
      { [`${achievement}/educationProgramIdentifier`]: ['34479', '133742'] },
      [`warning RULE_PROGRAMME_IDENTIFIER ${achievement}/educationProgramIdentifier/1`],
    ],
    [{ [`${achievement}/educationProgramIdentifier`]: ['1001O3664290'] }, []],
    [
      { [`${achievement}/learningOutcome/0/relatedESCOSkill/0`]: 'http://data.europa.eu/esco/skill/python' },
      [`warning RULE_ESCO_URI ${achievement}/learningOutcome/0/relatedESCOSkill/0`],
    ],
    [
      { [`${achievement}/alignment/2/targetUrl`]: 'https://www.voorbeeld.example/python' },
      [`warning RULE_ESCO_URI ${achievement}/alignment/2/targetUrl`],
    ],
    [{ [`${achievement}/alignment/2/targetUrl`]: 'http://data.europa.eu/esco/skill/S5.6.0' }, []],
    [
      { [`${achievement}/alignment/0/targetUrl`]: 'http://data.europa.eu/snb/eqf/6' },
      [`error RULE_EQF_MISMATCH ${achievement}/alignment/0/targetUrl level`],
    ],
    [
      { [`${achievement}/alignment/0/targetName`]: 'EQF level 6' },
      [`error RULE_EQF_MISMATCH ${achievement}/alignment/0/targetName level`],
    ],
    [{ [`${achievement}/alignment/0/targetName`]: 'Niveau 6 van het oude stelsel, EQF 5' }, []],
    [{ [`${achievement}/alignment/0/targetUrl`]: 'https://nlqf.nl/eqf' }, []],
    [{ [`${achievement}/alignment/0/targetCode`]: undefined }, []],
    [
      {
        [`${achievement}/alignment/0/targetCode`]: undefined,
        [`${achievement}/alignment/0/targetName`]: 'EQF',
        [`${achievement}/alignment/0/targetUrl`]: 'https://nlqf.nl/eqf',
      },
      [`error RULE_EQF_LEVEL ${achievement}/alignment/0/targetCode level`],
    ],
    [
      { [`${achievement}/identityChecked`]: undefined },
      [`warning RULE_SUPERVISION_HALF ${achievement}/identityChecked supervision`],
    ],
    [
      { [`${achievement}/supervisionType`]: undefined, [`${achievement}/identityChecked`]: false },
      [`warning RULE_SUPERVISION_HALF ${achievement}/supervisionType supervision`],
    ],
    // For a check without supervision SURF has no word.
    [{ [`${achievement}/supervisionType`]: undefined, [`${achievement}/identityChecked`]: true }, []],
    [
      { [`${achievement}/alignment/4`]: { ...eqf, targetCode: '6', targetName: 'EQF level 6', targetUrl: `${snb}/6` } },
      [`warning RULE_EQF_MISMATCH ${achievement}/alignment/4 level`],
    ],
    [
      {
        [`${achievement}/alignment/4`]: { ...eqf, targetCode: undefined, targetUrl: `${snb}/6`, targetName: 'Niveau' },
      },
      [`warning RULE_EQF_MISMATCH ${achievement}/alignment/4 level`],
    ],
    [{ [`${achievement}/alignment/4`]: eqf }, []],
    [{ [`${achievement}/alignment/4`]: nlqf }, []],
    [
      { [`${achievement}/alignment/4`]: { ...nlqf, targetCode: '6', targetName: 'NLQF 6' } },
      [`warning RULE_NLQF_MISMATCH ${achievement}/alignment/4 level`],
    ],
    [
      { [`${achievement}/alignment/4`]: { ...nlqf, targetCode: undefined, targetName: 'NLQF niveau 4+' } },
      [`warning RULE_NLQF_MISMATCH ${achievement}/alignment/4 level`],
    ],
    [{ [`${achievement}/alignment/4`]: { ...nlqf, targetCode: undefined, targetName: 'Ingeschaald in het NLQF' } }, []],
    [{ [`${achievement}/creditsAvailable`]: 4 }, [`warning RULE_CREDITS_MISMATCH ${achievement}/creditsAvailable`]],
    [{ '/credentialSubject/creditsEarned': 5.5 }, ['warning RULE_CREDITS_MISMATCH /credentialSubject/creditsEarned']],
    [{ '/credentialSubject/creditsEarned': 3 }, []],
    [{ [`${achievement}/fieldOfStudy`]: '1213' }, [`warning RULE_ISCED_F ${achievement}/fieldOfStudy`]],
    [
      { [`${achievement}/fieldOfStudy`]: 'http://data.europa.eu/snb/isced-f/06131' },
      [`warning RULE_ISCED_F ${achievement}/fieldOfStudy`],
    ],
    [{ [`${achievement}/fieldOfStudy`]: '0613' }, []],
    [{ [`${achievement}/fieldOfStudy`]: 'Informatica' }, []],
    [
      { [`${achievement}/learningOutcome/1/name`]: 'Schrijft en test een klein  programma.' },
      [`warning RULE_OUTCOME_REPEATED ${achievement}/learningOutcome/1/name learningOutcomes`],
    ],
    [
      { [`${achievement}/learningOutcome/1/name`]: 'Introductie programmeren' },
      [`warning RULE_OUTCOME_TITLE ${achievement}/learningOutcome/1/name learningOutcomes`],
    ],
    [
      { [`${achievement}/learningOutcome/1/name`]: 'Python' },
      [`warning RULE_OUTCOME_TITLE ${achievement}/learningOutcome/1/name learningOutcomes`],
    ],
    [
      { [`${achievement}/criteria/narrative`]: 'Zie <a href="https://a.example">hier</a>' },
      [`warning RULE_MARKDOWN_HTML ${achievement}/criteria/narrative`],
    ],
    [{ [`${achievement}/image/id`]: png(60) }, [`warning RULE_IMAGE_SMALL ${achievement}/image/id`]],
    [{ [`${achievement}/image/id`]: png(400) }, []],
    [
      {
        '/credentialSubject/activityStartDate': '2026-06-02T00:00:00Z',
        '/credentialSubject/activityEndDate': '2026-06-01T00:00:00Z',
      },
      ['error RULE_DATE_ORDER /credentialSubject/activityEndDate'],
    ],
    [{ '/credentialSubject/activityEndDate': '2026-09-01T00:00:00Z' }, ['warning RULE_DATE_ORDER /awardedDate']],
    [{ '/awardedDate': '2026-09-02T00:00:00Z' }, ['warning RULE_DATE_ORDER /validFrom']],
    [{ '/awardedDate': '2026-09-01T23:00:00Z' }, []],
  ])('%j', (changes, expected) => {
    expect(linesOf(validate(change(badge, changes)))).toEqual(expected);
  });
});

describe('the same in an authoring file', () => {
  it.each<Case>([
    [{ '/issuer/country': 'NX' }, ['error RULE_COUNTRY /issuer/country country']],
    // Read with a warning, and not written.
    [{ '/issuer/country': 'XX' }, ['error ELEMENT_PLACEHOLDER /issuer/country country']],
    [{ '/issuer/country': 'UK' }, ['warning RULE_COUNTRY_RESERVED /issuer/country country']],
    [{ '/achievement/language': 'en-EN' }, ['warning RULE_LANGUAGE_REGION /achievement/language']],
    [
      { '/achievement/programmeIdentifiers': ['1234'] },
      ['warning RULE_PROGRAMME_IDENTIFIER /achievement/programmeIdentifiers/0'],
    ],
    [{ '/achievement/level': { eqf: 4, nlqf: '4+' } }, []],
    [{ '/achievement/level/nlqf': '4+' }, ['warning RULE_NLQF_MISMATCH /achievement/level/nlqf level']],
    [{ '/achievement/fieldOfStudy': '77' }, ['warning RULE_ISCED_F /achievement/fieldOfStudy']],
    [
      { '/achievement/learningOutcomes/0/esco': 'http://data.europa.eu/esco/skill/python' },
      ['warning RULE_ESCO_URI /achievement/learningOutcomes/0/esco'],
    ],
    [
      { '/achievement/learningOutcomes/0/esco/id': 'http://data.europa.eu/esco/skill/python' },
      ['warning RULE_ESCO_URI /achievement/learningOutcomes/0/esco/id'],
    ],
    [
      { '/achievement/learningOutcomes/1': 'Programmeren' },
      ['warning RULE_OUTCOME_TITLE /achievement/learningOutcomes/1 learningOutcomes'],
    ],
    [
      { '/achievement/criteria': 'Een ![plaatje](https://a.example/x.png)' },
      ['warning RULE_MARKDOWN_IMAGE /achievement/criteria'],
    ],
    [
      { '/achievement/criteria': { narrative: '[klik](javascript:alert(1))' } },
      ['warning RULE_MARKDOWN_LINK /achievement/criteria/narrative'],
    ],
    [{ '/achievement/image': 'data:image/png;base64,AA' }, ['error RULE_IMAGE_UNREADABLE /achievement/image']],
    [
      {
        '/achievement/alignments': [
          { targetName: 'Python', targetUrl: 'https://esco.ec.europa.eu/en/classification/skill' },
        ],
      },
      ['warning RULE_ESCO_URI /achievement/alignments/0/targetUrl'],
    ],
    [{ '/awardedDate': '2026-09-02T00:00:00Z' }, ['warning RULE_DATE_ORDER /validFrom']],
  ])('%j', (changes, expected) => {
    expect(linesOf(validateInput(change(input, changes)))).toEqual(expected);
  });

  it('says how an ESCO page is written as an IRI', () => {
    const page =
      'https://esco.ec.europa.eu/en/classification/skill?uri=http%3A%2F%2Fdata.europa.eu%2Fesco%2Fskill%2Fccd0a1d9-afda-43d9-b901-96344886e14d';
    const { problems } = validate(change(badge, { [`${achievement}/alignment/2/targetUrl`]: page }));
    expect(problems[0]?.expected).toBe('http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d');
  });
});

describe('Markdown', () => {
  it.each([
    ['**vet** en _schuin_, 3 < 4 en 5 > 4', []],
    ['<https://a.example> en <a@b.example>', []],
    ['`<script>` en\n```\n<div>\n![x](y)\n```\n', []],
    ['```\n<div> zonder einde', []],
    ['<script>alert(1)</script>', ['RULE_MARKDOWN_HTML']],
    ['regel<br/>', ['RULE_MARKDOWN_HTML']],
    ['<!-- weg -->', ['RULE_MARKDOWN_HTML']],
    ['![plaatje][1]', ['RULE_MARKDOWN_IMAGE']],
    ['[a](https://a.example) [b](mailto:b@c.example) [c](/pagina)', []],
    ['[a](data:text/html,x)', ['RULE_MARKDOWN_LINK']],
  ])('%j', (text, expected) => {
    expect(markdownFindings(text, '').map(({ code }) => code)).toEqual(expected);
  });

  it.each(['![', '](', '`', '<a ', '```\n', '[ '])('comes to an end over a million of %j', (part) => {
    expect(Array.isArray(markdownFindings(part.repeat(1_000_000), ''))).toBe(true);
  });
});

describe('pictures in a data URI', () => {
  it.each([
    [png(90), []],
    [`data:image/jpeg;base64,${jpegData(300)}`, []],
    [`data:image/svg+xml;base64,${bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')}`, []],
    ['data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E', []],
    ['https://a.example/x.png', []],
    ['data:text/html,x', []],
    [`data:image/png;base64,${jpegData(300)}`, ['RULE_IMAGE_TYPE']],
    [`data:image/jpeg;base64,${jpegData(20)}`, ['RULE_IMAGE_SMALL']],
    [png(400, 300_000), ['RULE_IMAGE_LARGE']],
    ['data:image/png;base64,****', ['RULE_IMAGE_UNREADABLE']],
    ['data:image/png;base64,', ['RULE_IMAGE_UNREADABLE']],
    [`data:image/png;base64,${bytes(pngHead)}`, ['RULE_IMAGE_UNREADABLE']],
    [`data:image/jpeg;base64,${bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4])}`, ['RULE_IMAGE_UNREADABLE']],
    ['data:image/svg+xml,%', ['RULE_IMAGE_UNREADABLE']],
    ['data:image/svg+xml;base64,AA==', ['RULE_IMAGE_UNREADABLE']],
    ['data:;base64,AAAA', ['RULE_IMAGE_UNREADABLE']],
  ])('%#', (uri, expected) => {
    expect(imageFindings(uri, '').map(({ code }) => code)).toEqual(expected);
  });
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1, and XK', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.filter(isCountry)).toHaveLength(250);
    for (const code of ['NL', 'BE', 'DE', 'CW', 'SX', 'AW', 'GB', 'US', 'SS', 'XK']) expect(isCountry(code)).toBe(true);
    for (const code of ['AN', 'YU', 'EU', 'EN', 'nl', '']) expect(isCountry(code)).toBe(false);
  });
});

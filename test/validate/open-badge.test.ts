import { describe, expect, it } from 'vitest';
import { openBadgeFindings } from '../../src/validate/open-badge.js';
import { credentialOf } from '../credential/pairs.js';
import { change, frozen } from './change.js';

const badge = frozen(credentialOf('microcredential'));
const achievement = '/credentialSubject/achievement';
const found = (changes: Record<string, unknown>, mode: 'read' | 'write' = 'read') =>
  openBadgeFindings(change(badge, changes), 'open-badge', mode).map(({ code, pointer, severity }) =>
    [code, pointer, severity].filter(Boolean).join(' '),
  );
const rubric = {
  id: 'urn:x:description',
  type: ['ResultDescription'],
  name: 'Rubric',
  resultType: 'RubricCriterionLevel',
  requiredLevel: 'urn:x:b',
  rubricCriterionLevel: [{ id: 'urn:x:a' }],
};
const letters = {
  id: 'urn:x:letters',
  type: ['ResultDescription'],
  name: 'Letter',
  resultType: 'LetterGrade',
  allowedValue: ['D', 'C', 'B', 'A'],
  requiredValue: 'E',
};
const above = { id: 'https://a.example/org', type: ['Profile'], name: 'Above' };
const first = `${achievement}/resultDescription/0`;
const image = `${achievement}/image/id`;

describe('the rules of Open Badges', () => {
  it('find nothing wrong with what is written', () => expect(found({}, 'write')).toEqual([]));

  it.each<[Record<string, unknown>, string[]]>([
    [{ '/credentialSubject/identifier': undefined }, ['RULE_SUBJECT_IDENTITY /credentialSubject/id']],
    [{ [`${achievement}/criteria`]: {} }, [`RULE_CRITERIA ${achievement}/criteria`]],
    [{ [`${achievement}/criteria`]: { id: 'https://a.example/' } }, []],
    [
      { '/credentialSubject/identifier/0/identityHash': 'sha256$abc' },
      ['RULE_IDENTITY_HASH /credentialSubject/identifier/0/identityHash'],
    ],
    [{ '/credentialSubject/identifier/0/identityHash': `md5$${'0'.repeat(32)}` }, []],
    [
      {
        '/credentialSubject/identifier/0/hashed': false,
        '/credentialSubject/identifier/0/identityHash': 'a@b.example',
      },
      [],
    ],
    [{ [`${achievement}/ECTS`]: '5' }, [`RULE_TERM_TYPE ${achievement}/ECTS`]],
    [{ [`${achievement}/SBU`]: 1.5 }, [`RULE_TERM_TYPE ${achievement}/SBU`]],
    [{ [`${achievement}/educationProgramIdentifier`]: 34479 }, []],
    [{ [`${achievement}/mode`]: [true] }, [`RULE_TERM_TYPE ${achievement}/mode/0`]],
    [{ [`${achievement}/ECTS`]: '5', [`${achievement}/type`]: ['Achievement'] }, []],
    [{ '/credentialSubject/result/0/value': '10.5' }, ['RULE_RESULT_VALUE /credentialSubject/result/0/value']],
    [{ '/credentialSubject/result/0/value': '7,5' }, []],
    [{ '/credentialSubject/result/0/value': 'voldoende' }, ['RULE_RESULT_VALUE /credentialSubject/result/0/value']],
    [{ [`${first}/requiredValue`]: '11' }, [`RULE_RESULT_VALUE ${first}/requiredValue`]],
    [
      { [`${achievement}/resultDescription/1`]: letters },
      [`RULE_RESULT_VALUE ${achievement}/resultDescription/1/requiredValue`],
    ],
    [
      {
        [`${achievement}/resultDescription/1`]: { ...letters, requiredValue: 'C' },
        '/credentialSubject/result/1': { resultDescription: letters.id, value: 'b' },
      },
      ['RULE_RESULT_VALUE /credentialSubject/result/1/value'],
    ],
    [{ [image]: 'http://a.example/i.png' }, [`RULE_LINK_HTTP ${image}`]],
    [{ [image]: 'javascript:alert(1)' }, [`RULE_LINK_SCHEME ${image}`]],
    [{ [image]: 'data:text/html,x' }, [`RULE_LINK_SCHEME ${image}`]],
    [{ [image]: 'data:image/svg+xml;base64,AA==' }, []],
    [{ [image]: 'urn:uuid:0' }, []],
    [{ '/evidence': [{ id: 'file:///etc/passwd' }] }, ['RULE_LINK_SCHEME /evidence/0/id']],
    [{ '/issuer/image': { id: 'ftp://a.example' } }, ['RULE_LINK_SCHEME /issuer/image/id']],
    [
      { '/issuer/parentOrg': { ...above, parentOrg: { ...above, url: 'javascript:alert(1)' } } },
      ['RULE_LINK_SCHEME /issuer/parentOrg/parentOrg/url'],
    ],
    [
      { [`${achievement}/creator/parentOrg`]: { ...above, image: { id: 'data:text/html,x', type: 'Image' } } },
      [`RULE_LINK_SCHEME ${achievement}/creator/parentOrg/image/id`],
    ],
    [
      { [`${first}/alignment`]: [{ targetUrl: 'mailto:a@b.example' }] },
      [`RULE_LINK_SCHEME ${first}/alignment/0/targetUrl`],
    ],
  ])('%j', (changes, expected) => {
    expect(found(changes)).toEqual(expected);
    expect(found(changes, 'write')).toEqual(expected);
  });

  it.each<[Record<string, unknown>, string]>([
    [
      { '/credentialSubject/result/0/resultDescription': 'urn:x:nowhere' },
      '/credentialSubject/result/0/resultDescription',
    ],
    [{ '/credentialSubject/result/0/achievedLevel': 'urn:x:nowhere' }, '/credentialSubject/result/0/achievedLevel'],
    [{ [`${achievement}/resultDescription/1`]: rubric }, `${achievement}/resultDescription/1/requiredLevel`],
  ])('a link that leads nowhere is found in real badges: %j', (changes, pointer) => {
    expect(found(changes)).toEqual([`RULE_RESULT_LINK ${pointer} warning`]);
    expect(found(changes, 'write')).toEqual([`RULE_RESULT_LINK ${pointer} error`]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ [`${achievement}/id`]: badge.id }, `${achievement}/id`],
    [{ '/credentialSubject/id': badge.id }, '/credentialSubject/id'],
    [
      { '/credentialSubject/id': 'https://www.voorbeeld.example/achievements/introductie-programmeren' },
      `${achievement}/id`,
    ],
  ])('so are ids that coincide: %j', (changes, pointer) => {
    expect(found(changes)).toEqual([`RULE_SAME_ID ${pointer} warning`]);
    expect(found(changes, 'write')).toEqual([`RULE_SAME_ID ${pointer} error`]);
  });

  it.each([
    {},
    { credentialSubject: null },
    { credentialSubject: { achievement: 5, result: [null, 5] } },
    { issuer: 'x', credentialSubject: [] },
  ])('bear anything: %j', (document) => {
    expect(() => openBadgeFindings(document as never, 'open-badge', 'read')).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { hasError } from '../../src/problems/severity.js';
import { documentFindings } from '../../src/validate/document.js';
import { validate } from '../../src/validate/validate.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { errorsOf, frozen, warningsOf } from '../validate/change.js';

const learningOutcomes = 'ELEMENT_MISSING /credentialSubject/achievement/learningOutcome learningOutcomes';
const qualityAssurance = 'ELEMENT_MISSING /credentialSubject/achievement/alignment qualityAssurance';
const resultLink = 'RULE_RESULT_LINK /credentialSubject/result/0/resultDescription';
const always = [
  'CONTEXT_SURF_BROKEN /@context/2',
  'ELEMENT_PLACEHOLDER /issuer/address/addressCountryCode country',
  'RULE_ACHIEVEMENT_TYPE_MISSING /credentialSubject/achievement/achievementType',
];
const language = 'RULE_LANGUAGE_REGION /credentialSubject/achievement/inLanguage';
const programme = '/credentialSubject/achievement/educationProgramIdentifier';
/** A number of six digits, where codes are strings of five. */
const programmes = [
  `RULE_PROGRAMME_IDENTIFIER ${programme}`,
  `RULE_PROGRAMME_IDENTIFIER_FORM ${programme} furtherInformation`,
];

/** Identity was verified, says the one; it was not, says the other. */
const supervision = 'RULE_SUPERVISION_MISMATCH /credentialSubject/achievement/identityChecked supervision';

/** What a reviewer finds in each of SURF's example credentials, beside the learning outcomes that all of them lack. */
const reviewed = [
  ['extracurricular_embedded_ho', 'extra-curricular', 'edubadge-extra-curricular', [], [language]],
  ['extracurricular_full_ho', 'extra-curricular', 'edubadge-extra-curricular', [], [supervision]],
  ['extracurricular_full_mbo', 'extra-curricular', 'edubadge-extra-curricular', [], [supervision]],
  ['extracurricular_minimal_ho', 'extra-curricular', 'edubadge-extra-curricular', [], [language]],
  ['microcredential_embedded_ho', 'microcredential', 'edubadge-microcredential', [], [language]],
  ['microcredential_full_ho', 'microcredential', 'hbo-wo-microcredentials', [], [language]],
  ['microcredential_full_mbo', 'microcredential', 'mbo-pilot-microcredentials', [qualityAssurance], [language]],
  ['microcredential_minimal_ho', 'microcredential', 'edubadge-microcredential', [], [language]],
  ['regular_embedded_ho', 'regular', 'edubadge-regular', [], [language, resultLink, ...programmes]],
  ['regular_full_ho', 'regular', 'edubadge-regular', [], [language, resultLink, ...programmes]],
  [
    'regular_full_mbo',
    'regular',
    'edubadge-regular',
    [],
    [language, resultLink, ...programmes, 'RULE_EMPTY_TEXT /credentialSubject/achievement/description'],
  ],
  ['regular_minimal_ho', 'regular', 'edubadge-regular', [], [language, resultLink, ...programmes]],
] as const;

describe.skipIf(!hasCorpus)('the example credentials of SURF', () => {
  it('are the twelve that were reviewed', () => {
    expect(corpusFiles('surf/credentials', '.json')).toHaveLength(reviewed.length);
  });

  it.each(reviewed)('theed_%s', async (name, variant, framework, errors, warnings) => {
    const document = frozen(corpus<JsonObject>(`surf/credentials/theed_${name}.json`));
    const report = validate(document);
    expect(report).toMatchObject({ valid: false, variant, framework });
    expect(errorsOf(report)).toEqual([learningOutcomes, ...errors]);
    expect(warningsOf(report).sort()).toEqual([...always, ...warnings].sort());
    const { schema, rules } = await documentFindings(document, 'open-badge', 'read');
    expect(hasError([...schema, ...rules])).toBe(false);
  });
});

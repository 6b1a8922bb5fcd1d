import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { errorsOf, frozen } from '../validate/change.js';

const achievement = 'SCHEMA_REQUIRED /credentialSubject/achievement';

describe.skipIf(!hasCorpus)('the corpus', () => {
  const files = [
    'ob3',
    'surf',
    'edubadges',
    'elm',
    'ooapi',
    'w3c/vcdm1',
    'w3c/vcdm2',
    'w3c/bitstring-status-list',
  ].flatMap((folder) => corpusFiles(folder, '.json'));

  it('is judged whole, without exception', () => {
    for (const file of files) {
      let document: unknown;
      try {
        document = corpus(file);
      } catch {
        continue; // Files that are no JSON are the parser's to judge.
      }
      expect(() => validate(frozen(document)), file).not.toThrow();
      expect(validateInput(document).valid, file).toBe(false);
    }
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(corpusFiles('ob3/spec-examples-unsigned', '.json'))(
    'finds no error in the specification’s own example %s',
    (file) => {
      expect(errorsOf(validate(corpus(file)))).toEqual([]);
    },
  );

  it.each([
    ['simple.json', []],
    ['simple_v1.json', []],
    ['complete.json', []],
    ['endorsement-valid.json', []],
    ['simple-multiple-proofs.json', []],
    ['simple-err-issued.json', [achievement]],
    ['simple-err-type.json', ['SCHEMA_ITEMS /type', achievement]],
    ['simple-err-issuer-type.json', ['SCHEMA_ITEMS /issuer/type']],
    ['simple-err-evidence-type.json', ['SCHEMA_CONST /evidence/1/type']],
    ['simple-err-credential-subject-type.json', ['SCHEMA_ITEMS /credentialSubject/type']],
    [
      'simple-err-credential-subject-identifier-type.json',
      [
        'SCHEMA_CONST /credentialSubject/identifier/0/type',
        'RULE_IDENTITY_HASH /credentialSubject/identifier/0/identityHash',
      ],
    ],
    ['simple-err-credential-subject-result-type.json', ['SCHEMA_ITEMS /credentialSubject/result/1/type']],
    ['simple-err-issuer-otheridentifier-type.json', ['SCHEMA_CONST /issuer/otherIdentifier/1/type']],
    ['simple-err-issuer-parentorg-type.json', ['SCHEMA_ITEMS /issuer/parentOrg/type']],
  ])('says of %s exactly what is wrong', (name, expected) => {
    expect(errorsOf(validate(corpus<JsonObject>(`ob3/1edtech-validator/ob30/${name}`)))).toEqual(expected);
  });

  it('recognises Open Badges 2.0', () => {
    expect(errorsOf(validate(corpus('ob3/1edtech-validator/ob20/basic-assertion.json')))).toEqual([
      'RULE_OPEN_BADGE_2 /type',
    ]);
  });
});

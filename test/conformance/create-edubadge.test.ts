import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEdubadge } from '../../src/credential/create.js';
import { schemaFindings } from '../../src/schema/find.js';
import { openBadgeCredential } from '../../src/schema/generated/open-badge-credential.js';
import { corpus, hasCorpus } from '../corpus.js';
import { arbitraryInput } from '../credential/arbitrary-input.js';

const copies = [
  'gh-pages-2024-07/achievementcredential.json',
  'purl-json-copy-2025-11/ob_v3p0_achievementcredential_schema.json',
];

describe('what createEdubadge writes', () => {
  it.skipIf(!hasCorpus).each(copies)('is accepted by the official schema %s', (copy) => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const accepts = ajv.compile(corpus(`ob3/schemas-official/${copy}`));
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(accepts(createEdubadge(input)) ? [] : accepts.errors).toEqual([]);
      }),
    );
  });

  it('is accepted by ours', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(schemaFindings(openBadgeCredential, createEdubadge(input))).toEqual([]);
      }),
    );
  });
});

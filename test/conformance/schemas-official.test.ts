import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { schemaFindings } from '../../src/schema/find.js';
import { endorsementCredential, openBadgeCredential } from '../../src/schema/generated/open-badge-credential.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { credentialOf, variantNames } from '../credential/pairs.js';
import { mutations } from './mutate.js';
import { officialReadings, officialSchema } from './official-schema.js';

const pairs = variantNames.map((name) => ({ name, credential: credentialOf(name) }));
const runs = Number(process.env.MUTATIONS ?? 400);

let compiled: ReturnType<typeof officialSchema> | undefined;
/** Compiled once: it takes a while. */
const newest = () => {
  compiled ??= officialSchema('purl-json-copy-2025-11/ob_v3p0_achievementcredential_schema.json');
  return compiled;
};

describe.skipIf(!hasCorpus)('ours against the official schemas', () => {
  const files = [
    'ob3/1edtech-validator/ob30',
    'ob3/spec-examples-unsigned',
    'ob3/spec-test-vectors',
    'surf/credentials',
  ].flatMap((folder) => corpusFiles(folder, '.json'));
  const documents = [
    ...files.map((file) => ({ file, document: corpus<JsonObject>(file) })),
    ...pairs.map(({ name, credential }) => ({ file: name, document: credential })),
  ];
  const good = documents.filter(({ document }) => schemaFindings(openBadgeCredential, document).length === 0);

  it('has enough good badges to start from, of both data models', () => {
    expect(good.length).toBeGreaterThan(35);
    expect(good.some(({ document }) => 'issuanceDate' in document)).toBe(true);
  });

  it.each(good)('accepts nothing that the 2025-11 copy refuses: $file', ({ document }) => {
    const official = newest();
    expect(officialReadings(document).map((reading) => official(reading) || official.errors)).not.toContainEqual(
      expect.any(Array),
    );
  });

  it.each(good)('accepts no mutation that the 2025-11 copy refuses: $file', ({ document }) => {
    const official = newest();
    fc.assert(
      fc.property(mutations(document), (mutant) => {
        if (!isObject(mutant) || schemaFindings(openBadgeCredential, mutant).length > 0) return;
        const refused = officialReadings(mutant)
          .filter((reading) => !official(reading))
          .map(() => official.errors);
        expect(refused).toEqual([]);
      }),
      { numRuns: runs, seed: 20261122 },
    );
  });

  it('holds for the endorsement as well', () => {
    const endorsements = documents.filter(
      ({ document }) => schemaFindings(endorsementCredential, document).length === 0,
    );
    expect(endorsements.length).toBeGreaterThan(1);
  });

  it.each(pairs)('what is written passes the 2024-07 copy: $name', ({ credential }) => {
    const official = officialSchema('gh-pages-2024-07/achievementcredential.json');
    expect(official(credential) || official.errors).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { canonicalText, walkedText } from '../canonical/canonical-text.js';
import { canonizeOrRefuse } from '../canonical/oracle.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { unlessRefused } from '../unless-refused.js';

const vectors = corpusFiles('w3c/json-ld-api/toRdf', '-in.jsonld');
const credentials = [
  'ob3',
  'surf/credentials',
  'w3c/vcdm1',
  'w3c/vcdm2',
  'w3c/di-eddsa',
  'w3c/di-proof-chain',
  'w3c/bitstring-status-list',
].flatMap((folder) => corpusFiles(folder));

/** The JSON objects among the files, with and without their proof. */
function documents(files: readonly string[]): [string, JsonObject][] {
  return files.flatMap((file): [string, JsonObject][] => {
    const document = parsed(file);
    if (!isObject(document) || !('@context' in document)) return [];
    const { proof, ...unsecured } = document;
    return proof === undefined
      ? [[file, document]]
      : [
          [file, document],
          [`${file} without proof`, unsecured],
        ];
  });
}

function parsed(file: string): unknown {
  try {
    return corpus(file);
  } catch {
    return undefined;
  }
}

// jsonld is the oracle, in safe mode and without a base: whatever the walk takes on, it does the same.
describe.skipIf(!hasCorpus)('the walk beside jsonld', () => {
  const tally = { same: 0, refused: 0, left: 0 };

  it.each(documents(vectors))('vector %s', async (_, document) => {
    const theirs = await canonizeOrRefuse(document).then((text) => text.replace(/^refused.*/s, 'refused'));
    expect((await unlessRefused(canonicalText(document))) ?? 'refused').toBe(theirs);
    const walked = await walkedText(document);
    if (walked === 'left') tally.left += 1;
    else {
      expect(walked).toBe(theirs);
      tally[walked === 'refused' ? 'refused' : 'same'] += 1;
    }
  });

  it('took on enough vectors to prove something', () => {
    expect(tally.same).toBeGreaterThan(40);
    expect(tally.refused).toBeGreaterThan(60);
  });

  it.each(documents(credentials))('credential %s', async (_, document) => {
    const theirs = await canonizeOrRefuse(document);
    const ours = (await unlessRefused(canonicalText(document))) ?? 'refused';
    if (theirs.startsWith('refused')) expect(ours).toBe('refused');
    else expect(ours).toBe(theirs);
  });
});

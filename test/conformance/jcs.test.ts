import { describe, expect, it } from 'vitest';
import { jcs } from '../../src/encoding/jcs.js';
import { corpus, corpusBytes, corpusFiles, hasCorpus } from '../corpus.js';

describe.skipIf(!hasCorpus)('JSON Canonicalization Scheme (RFC 8785)', () => {
  const inputs = corpusFiles('w3c/jcs/input', '.json');

  it('has six vectors', () => {
    expect(inputs).toHaveLength(6);
  });

  it.each(inputs)('%s comes out byte for byte', (file) => {
    const expected = corpusBytes(file.replace('/input/', '/output/'));
    expect(Buffer.from(jcs(corpus<unknown>(file))).equals(expected)).toBe(true);
  });
});

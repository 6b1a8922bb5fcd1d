import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/validate/validate.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';
import { frozen } from '../validate/change.js';

/** The badges of the corpus: SURF's family, Open Badges 3.0, and Open Badges 2.0 as the platform and 1EdTech have them. */
const files = [
  'surf/credentials',
  'ob3/1edtech-validator/ob30',
  'ob3/1edtech-validator/ob20',
  'ob3/spec-examples-unsigned',
  'ob3/spec-test-vectors',
].flatMap((folder) => corpusFiles(folder, '.json'));
const platform = corpusFiles('edubadges', '.json').filter((file) => /^edubadges\/ob2-[a-z]+\.json$/.test(file));

/** What a report says of a document, without the document: the verdict, each finding, and the elements that are there. */
function golden(document: unknown): object {
  const { valid, variant, framework, problems, elements } = validate(document, {
    now: new Date('2026-11-22T00:00:00Z'),
  });
  const findings = problems.map(({ severity, code, pointer = '', element = '' }) =>
    `${severity} ${code} ${pointer} ${element}`.trim(),
  );
  const states = elements.map(({ element, present, valid: good }) => ({
    element,
    state: `${present ? '' : 'no '}${good ? 'ok' : 'wrong'}`,
  }));
  const inState = (state: string): string =>
    states
      .filter((one) => one.state === state)
      .map(({ element }) => element)
      .join(' ');
  return {
    valid,
    ...(variant !== undefined && { variant }),
    ...(framework !== undefined && { framework }),
    findings,
    ...(elements.length > 0 && {
      elements: {
        right: inState('ok'),
        wrong: inState('wrong'),
        absent: inState('no ok'),
        missing: inState('no wrong'),
      },
    }),
  };
}

/** GOLDEN=write records anew; what is recorded is then to be read, every line of it. */
const records = process.env.GOLDEN === 'write';

describe.skipIf(!hasCorpus)('the golden report of', () => {
  it.each([...files, ...platform])('%s', (file) => {
    const path = new URL(`./${file}`, import.meta.url).pathname;
    let document: unknown;
    try {
      document = corpus(file);
    } catch {
      return; // No JSON: that is the parser's to judge.
    }
    const report = golden(frozen(document));
    if (records) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
    }
    expect(existsSync(path), 'no golden report').toBe(true);
    expect(report).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});

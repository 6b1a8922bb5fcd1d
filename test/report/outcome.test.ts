import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/formats.js';
import { createTally, exitCodeOf } from '../../src/report/outcome.js';
import type { FileResult } from '../../src/report/types.js';
import { checkNames, type Outcome } from '../../src/verify/types.js';

const warning = { code: 'X', severity: 'warning', type: '', title: '', detail: '' } as const;
const valid: FileResult = { file: 'a', report: { valid: true, problems: [], elements: [] } };
const warned: FileResult = { file: 'b', report: { valid: true, problems: [warning], elements: [] } };
const invalid: FileResult = { file: 'c', report: { valid: false, problems: [], elements: [] } };
const unreadable: FileResult = { ...invalid, file: 'd', unreadable: true };
const unknown = verified('unknown');

function verified(outcome: Outcome): FileResult {
  const checks = checkNames.map((name) => ({ name, outcome, problems: [] }));
  const report = {
    verified: outcome === 'passed',
    kind: 'open-badge',
    proofs: [],
    statuses: [],
    checks,
    problems: [],
  } as const;
  return { file: 'e', report: { ...report, proofs: [], statuses: [], problems: [] } };
}

describe('exit code', () => {
  it.each([
    ['all is well', [valid, warned, verified('passed')], false, 0],
    ['a warning when strict', [valid, warned], true, 1],
    ['a finding before anything else', [unknown, unreadable, invalid], false, 1],
    ['an unreadable file before something unknown', [unknown, unreadable], false, 2],
    ['something unknown', [unknown, valid], false, 3],
    ['a failed check beside it', [verified('failed')], false, 1],
  ] as const)('%s', (_name, results, strict, code) => {
    const tally = createTally(strict);
    for (const result of results) tally.add(result);
    expect(exitCodeOf(tally.counts())).toBe(code);
  });
});

describe('json', () => {
  it('counts the files and gives each report as it is', async () => {
    const text = await render('json', [valid, invalid, unreadable, unknown], {
      language: 'en',
      colour: true,
      width: 80,
      strict: false,
      quiet: true,
    });
    const { summary, results } = JSON.parse(text);
    expect(summary).toEqual({ files: 4, passed: 1, failed: 2, unknown: 1 });
    expect(results[0]).toEqual({ file: 'a', report: valid.report });
    expect(Object.keys(results[2])).toEqual(['file', 'report']);
  });
});

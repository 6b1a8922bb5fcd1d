import Ajv from 'ajv';
import { parse, type TestSuite } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { toProblem } from '../../src/problems/to-problem.js';
import { formats, render } from '../../src/report/formats.js';
import type { FileResult, RenderOptions } from '../../src/report/types.js';
import { checkNames } from '../../src/verify/types.js';
import { corpus, hasCorpus } from '../corpus.js';

const plain: RenderOptions = {
  language: 'en',
  colour: true,
  width: 80,
  strict: false,
  quiet: false,
  version: () => '1.2.3',
};
const missing = toProblem({
  code: 'ELEMENT_MISSING',
  pointer: '/achievement/assessment',
  element: 'assessment',
  params: { number: 9, element: 'assessment', pointer: '/achievement/assessment' },
});
const warned = { ...toProblem({ code: 'JSON_NOT_OBJECT', pointer: '/a,b:c' }), severity: 'warning' } as const;

/** A file with an error and a warning, of which the error is in place. */
const faulty: FileResult = {
  file: './courses/één & twee, 100%:<x>.json',
  report: {
    valid: false,
    problems: [missing, { ...warned, detail: 'Two\nlines ::error::of it, 100%' }],
    elements: [
      { element: 'title', requirement: 'mandatory', present: true, valid: true },
      { element: 'assessment', requirement: 'mandatory', present: false, valid: false },
      { element: 'grade', requirement: 'optional', present: false, valid: true },
    ],
  },
  places: new Map([['/achievement/assessment', { line: 3, column: 5, endLine: 3, endColumn: 18 }]]),
};
const good: FileResult = { file: 'good.json', report: { valid: true, problems: [], elements: [] } };
const lost: FileResult = {
  file: 'gone.json',
  unreadable: true,
  report: {
    valid: false,
    problems: [toProblem({ code: 'CLI_FILE_UNREADABLE', params: { file: 'gone.json', reason: 'ENOENT' } })],
    elements: [],
  },
};
const line: FileResult = { ...faulty, file: 'awards.jsonl', line: 7, places: new Map() };
const unknown: FileResult = {
  file: 'signed.json',
  report: {
    verified: false,
    kind: 'open-badge',
    proofs: [],
    statuses: [],
    checks: checkNames.map((name) => ({
      name,
      outcome: name === 'issuer' ? 'unknown' : name === 'status' ? 'skipped' : 'passed',
      problems:
        name === 'issuer' ? [toProblem({ code: 'CLI_FILE_UNREADABLE', params: { file: 'x', reason: 'y' } })] : [],
    })),
    problems: [],
  },
};
const all = [faulty, good, lost, line, unknown];

describe('sarif', () => {
  const sarif = async (results: readonly FileResult[], options = plain) =>
    JSON.parse(await render('sarif', results, options));

  it.skipIf(!hasCorpus)('is valid SARIF 2.1.0, with results and without', async () => {
    const isUri = (base?: string) => (text: string) => URL.canParse(text, base) && !/[^!-~]/.test(text);
    const formats = { uri: isUri(), 'uri-reference': isUri('file:///'), 'date-time': /^\d{4}-\d\d-\d\dT/ };
    const ajv = new Ajv.default({ strict: false, unicodeRegExp: false, formats });
    const validate = ajv.compile(corpus('sarif/sarif-2.1.0.schema.json'));
    for (const results of [[], [good], all, [{ ...faulty, known: new Set([missing]) }]])
      for (const language of ['en', 'nl'] as const)
        expect(validate(await sarif(results, { ...plain, language })), JSON.stringify(validate.errors)).toBe(true);
  });

  it('gives each problem its rule and its place', async () => {
    const [run] = (await sarif([faulty, line])).runs;
    expect(run.tool.driver).toMatchObject({ name: 'edubadge', semanticVersion: '1.2.3', language: 'en' });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['ELEMENT_MISSING', 'JSON_NOT_OBJECT']);
    expect(run.tool.driver.rules[0]).toMatchObject({
      shortDescription: { text: missing.title },
      defaultConfiguration: { level: 'error' },
    });
    expect(run.results).toHaveLength(4);
    expect(run.results[0]).toMatchObject({
      ruleId: 'ELEMENT_MISSING',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'courses/%C3%A9%C3%A9n%20%26%20twee%2C%20100%25%3A%3Cx%3E.json' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 18 },
          },
          logicalLocations: [{ fullyQualifiedName: '/achievement/assessment' }],
        },
      ],
    });
    expect(run.results[1]).toMatchObject({ ruleId: 'JSON_NOT_OBJECT', ruleIndex: 1, level: 'warning' });
    expect(run.results[3].locations[0].physicalLocation.region).toEqual({ startLine: 7 });
  });

  it('suppresses what a baseline knows, and says when a file could not be read', async () => {
    const [run] = (await sarif([{ ...faulty, known: new Set([missing]) }, lost])).runs;
    expect(run.results[0]).toMatchObject({ baselineState: 'unchanged', suppressions: [{ kind: 'external' }] });
    expect(run.results[1]).toMatchObject({ baselineState: 'new' });
    expect(run.results[1].suppressions).toBeUndefined();
    expect(run.invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('github', () => {
  it('writes one annotation a problem, in which nothing can break out', async () => {
    const lines = (await render('github', [faulty, good], plain)).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      '::error file=./courses/één & twee%2C 100%25%3A<x>.json,line=3,endLine=3,col=5,endColumn=18,' +
        `title=${missing.title} (ELEMENT_MISSING)::${missing.detail}%0Awhere: /achievement/assessment%0A${missing.help}`,
    );
    expect(lines[1]).toMatch(/^::warning file=[^\n]*,title=[^:,]*::Two�lines ::error::of it, 100%25%0A/);
    expect(lines[2]).toBe('2 files: 1 passed, 1 failed');
  });

  it('leaves out what a baseline knows, and the name of standard input', async () => {
    const text = await render('github', [{ ...faulty, file: '-', known: new Set([missing]) }], plain);
    expect(text).not.toContain('ELEMENT_MISSING');
    expect(text).toMatch(/^::warning title=/);
    expect(text).toMatch(/\n1 file: 1 passed \(1 known in the baseline\)\n$/);
  });

  it('gives the line of a JSON Lines file', async () => {
    expect(await render('github', [line], plain)).toMatch(/^::error file=awards\.jsonl,line=7,title=/);
  });
});

describe.each(['github', 'junit', 'sarif'] as const)('%s', (format) => {
  it('tells what was expected and what was found', async () => {
    const finding = {
      code: 'SCHEMA_PATTERN',
      pointer: '/issuer/country',
      expected: '^[A-Z]{2}$',
      received: 'Holland',
    } as const;
    const problems = [toProblem({ ...finding, params: { expected: 'x' } })];
    const told = await render(format, [{ file: 'a.json', report: { valid: false, problems, elements: [] } }], plain);
    expect(told).toContain('expected: a country code of two capitals, such as NL');
    expect(told).toContain('found: Holland');
  });
});

/** The test suites as a CI parser reads them. */
async function suitesIn(results: readonly FileResult[], options = plain): Promise<TestSuite[]> {
  const read = await parse(await render('junit', results, options));
  return read !== null && read !== undefined && 'testsuite' in read ? ((read.testsuite ?? []) as TestSuite[]) : [];
}

describe('junit', () => {
  it('is read by a CI parser, with true counts', async () => {
    const suites = await suitesIn(all);
    const counts = suites.map(({ name, tests, failures, errors, skipped }) => [name, tests, failures, errors, skipped]);
    expect(counts).toEqual([
      ['./courses/één & twee, 100%:<x>.json', 4, 1, 0, 1],
      ['good.json', 1, 0, 0, 0],
      ['gone.json', 1, 0, 1, 0],
      ['awards.jsonl:7', 4, 1, 0, 1],
      ['signed.json', 12, 0, 1, 1],
    ]);
    for (const { tests, testcase } of suites) expect(testcase).toHaveLength(tests ?? -1);
    const [assessment] = suites[0]?.testcase?.filter(({ failure }) => failure !== undefined) ?? [];
    expect(assessment?.name).toBe('type of assessment');
    expect(assessment?.failure?.[0]).toMatchObject({ type: 'ELEMENT_MISSING', message: missing.title });
    expect(assessment?.failure?.[0]?.inner).toContain('.json:3:5 /achievement/assessment');
  });

  it('tells warnings without failing, and fails them when strict', async () => {
    const failures = async (options: RenderOptions) => (await suitesIn([faulty], options))[0]?.failures;
    expect(await failures(plain)).toBe(1);
    expect(await failures({ ...plain, strict: true })).toBe(2);
    expect(await render('junit', [faulty], plain)).toContain('<system-out>');
  });

  it('passes what a baseline knows', async () => {
    const [suite] = await suitesIn([{ ...faulty, known: new Set([missing]) }]);
    expect(suite?.failures).toBe(0);
  });
});

describe('json', () => {
  it('gives line, places and what is known', async () => {
    const { results, summary } = JSON.parse(
      await render('json', [{ ...faulty, known: new Set([missing]) }, line], plain),
    );
    expect(results[0].places).toEqual({ '/achievement/assessment': { line: 3, column: 5, endLine: 3, endColumn: 18 } });
    expect(results[0].known).toEqual([0]);
    expect(results[1]).toMatchObject({ file: 'awards.jsonl', line: 7 });
    expect(summary).toEqual({ files: 2, passed: 1, failed: 1, unknown: 0 });
  });

  it('is JSON where nothing was judged', async () => {
    expect(JSON.parse(await render('json', [], plain))).toEqual({
      results: [],
      summary: { files: 0, passed: 0, failed: 0, unknown: 0 },
    });
  });

  it('counts the documents where a file has several', async () => {
    const { summary } = JSON.parse(await render('json', [line, { ...line, line: 8 }, good], plain));
    expect(summary).toEqual({ files: 2, documents: 3, passed: 1, failed: 2, unknown: 0 });
    expect(await render('text', [line, { ...line, line: 8 }, good], plain)).toMatch(/\n2 files, 3 documents: /);
  });
});

describe.each(Object.keys(formats) as (keyof typeof formats)[])('%s', (format) => {
  it('speaks both languages, and colours only text', async () => {
    const [dutch, english] = await Promise.all(
      (['nl', 'en'] as const).map((language) => render(format, all, { ...plain, language })),
    );
    if (format !== 'json') expect(dutch).not.toBe(english);
    expect(english?.includes('\u001b')).toBe(format === 'text');
  });
});

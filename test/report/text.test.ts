import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/formats.js';
import type { FileResult, RenderOptions } from '../../src/report/types.js';
import { checkNames, type VerificationReport } from '../../src/verify/types.js';

const renderText = (results: readonly FileResult[], options: RenderOptions): Promise<string> =>
  render('text', results, options);

const plain: RenderOptions = { language: 'en', colour: false, width: 80, strict: false, quiet: false };
const type = 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR';

const lacking: FileResult = {
  file: 'courses/programming.json',
  report: {
    valid: false,
    variant: 'microcredential',
    framework: 'hbo-wo-2021',
    problems: [
      {
        code: 'FRAMEWORK_WORKLOAD',
        severity: 'warning',
        type,
        title: 'Outside the guideline',
        detail:
          'The framework asks for 3 to 30 ECTS, and this microcredential has 2, which is a little less than that.',
        pointer: '/achievement/workload/ects',
        expected: '3–30',
        received: 2,
        help: 'Check the number.',
      },
      {
        code: 'ELEMENT_MISSING',
        severity: 'error',
        type,
        title: 'A mandatory element is missing',
        detail: 'The learning outcomes are missing.',
        pointer: '/achievement/learningOutcomes',
        element: 'learningOutcomes',
        help: 'Write what one knows and can do afterwards, one outcome a line.',
      },
    ],
    elements: [
      { element: 'title', requirement: 'mandatory', present: true, valid: true, value: 'Introductie programmeren' },
      { element: 'learningOutcomes', requirement: 'mandatory', present: false, valid: false },
      { element: 'workload', requirement: 'mandatory', present: true, valid: true, value: { ects: 2 } },
      { element: 'level', requirement: 'mandatory', present: true, valid: false, value: 'nine' },
      { element: 'grade', requirement: 'optional', present: false, valid: true },
    ],
  },
};

const good: FileResult = { file: 'good.json', report: { valid: true, problems: [], elements: [] } };

function verification(
  outcomes: Partial<Record<(typeof checkNames)[number], 'passed' | 'failed' | 'unknown'>>,
): VerificationReport {
  return {
    verified: Object.values(outcomes).every((outcome) => outcome === 'passed'),
    kind: 'open-badge',
    variant: 'regular',
    issuer: { id: 'did:key:z6Mk', name: 'Hogeschool', trust: 'unknown' },
    proofs: [{ verified: true, suite: 'eddsa-rdfc-2022', verificationMethod: 'did:key:z6Mk#z6Mk', problems: [] }],
    statuses: [],
    checks: checkNames.map((name) => ({ name, outcome: outcomes[name] ?? 'skipped', problems: [] })),
    problems: [],
  };
}

describe('text', () => {
  it('says what failed, where, and what to do, errors first', async () => {
    expect(await renderText([lacking], plain)).toBe(`✗ courses/programming.json
  not valid · microcredential · framework hbo-wo-2021 · 1 error · 1 warning

  EU standard elements
  ✓ title              Introductie programmeren
  ✗ learning outcomes  missing
  ✓ notional workload  2 ECTS
  ✗ level              not right, see below
  · grade              not given

  ✗ The learning outcomes are missing. [ELEMENT_MISSING]
    where     achievement › learning outcomes (/achievement/learningOutcomes)
    to do     Write what one knows and can do afterwards, one outcome a line.
  ! The framework asks for 3 to 30 ECTS, and this microcredential has 2, which
    is a little less than that. [FRAMEWORK_WORKLOAD]
    where     achievement › workload › ects (/achievement/workload/ects)
    expected  3–30
    found     2
    to do     Check the number.

1 file: 1 failed
`);
  });

  it.each([
    [['34479'], 34479, '["34479"]', '34479'],
    [['Profile'], 'Profile', '["Profile"]', '"Profile"'],
    [['34479', '34480'], 34479, '34479, 34480', '34479'],
  ])('tells apart what reads alike: %j and %j', async (expected, received, first, second) => {
    const [, problem] = lacking.report.problems;
    const problems = [{ ...problem, expected, received }] as FileResult['report']['problems'];
    const result = { ...lacking, report: { ...lacking.report, problems } } as FileResult;
    const text = await renderText([result], plain);
    expect(text).toContain(`    expected  ${first}\n    found     ${second}\n`);
    const annotation = await render('github', [result], plain);
    expect(annotation).toContain(`expected: ${first}%0Afound: ${second}`);
  });

  it('lists what verify checked and who signed', async () => {
    const report = verification({ parse: 'passed', proof: 'passed', issuer: 'passed', validity: 'unknown' });
    expect(await renderText([{ file: '-', report }], plain)).toBe(`? -
  not verified: not everything could be checked · Open Badge · regular edubadge
  issuer  Hogeschool
          did:key:z6Mk
          (no list of trusted issuers was given: anyone can take any name)
  proof   eddsa-rdfc-2022 (holds)

  ✓ parse        can the document be read?
  ✓ proof        is it signed, and unchanged since?
  ✓ issuer       is the key the issuer’s?
  ? validity     is it valid at this moment?
  · not applicable or not reached: context, schema, rules, status, recipient,
    endorsement, credentials, cross-check

1 file: 1 unknown
`);
  });

  it.each([
    [{ proof: 'passed', issuer: 'unknown' }, true, 'holds'],
    [{ proof: 'failed' }, false, 'does not hold'],
    [{ proof: 'unknown' }, false, 'could not be checked'],
  ] as const)('says nothing of trust before it is shown whose it is: %j', async (outcomes, verified, word) => {
    const report = verification({ parse: 'passed', ...outcomes });
    const proofs = report.proofs.map((proof) => ({ ...proof, verified }));
    const text = await renderText([{ file: '-', report: { ...report, proofs } }], plain);
    expect(text).toContain('(that it is theirs has not been shown)');
    expect(text).toContain(`eddsa-rdfc-2022 (${word})`);
    expect(text).not.toContain('list of trusted issuers');
  });

  it('sums up in the language asked for', async () => {
    const results: FileResult[] = [good, lacking, { ...good, file: 'gone.json', unreadable: true }];
    const last = async (options: RenderOptions) => (await renderText(results, options)).trimEnd().split('\n').at(-1);
    expect(await last(plain)).toBe('3 files: 1 passed, 1 failed, 1 could not be read');
    expect(await last({ ...plain, language: 'nl' })).toBe('3 bestanden: 1 goed, 1 fout, 1 niet leesbaar');
  });

  it('leaves out what passed when quiet, and never the sum', async () => {
    expect(await renderText([good], { ...plain, quiet: true })).toBe('1 file: 1 passed\n');
  });

  it('keeps control and direction characters of a document from the terminal', async () => {
    const file = 'evil\u001b[2J\u202e.json';
    const text = await renderText([{ ...lacking, file }], plain);
    expect(text).toContain('evil�[2J�.json');
  });

  it('colours only when told, and the same text', async () => {
    const coloured = await renderText([lacking], { ...plain, colour: true });
    expect(coloured).toContain('\u001b[31m✗\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes begin with one
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await renderText([lacking], plain));
  });

  it('stays within 80 columns', async () => {
    const long = Array.from({ length: 40 }, () => 'leeruitkomst').join(' ');
    const elements = [
      {
        element: 'learningOutcomes',
        requirement: 'mandatory',
        present: true,
        valid: true,
        value: [long, long],
      } as const,
    ];
    const problems = [
      { code: 'X', severity: 'error', type, title: long, detail: long, help: long, received: long } as const,
    ];
    const text = await renderText(
      [{ file: 'a.json', report: { valid: false, problems: [...problems], elements: [...elements] } }],
      plain,
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

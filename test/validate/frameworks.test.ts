import { describe, expect, it } from 'vitest';
import { frameworks, isFrameworkUrl } from '../../src/validate/frameworks.js';
import type { ValidateOptions } from '../../src/validate/types.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { credentialOf, inputOf } from '../credential/pairs.js';
import { change } from './change.js';

const achievement = '/credentialSubject/achievement';
const quality = `${achievement}/alignment/1/targetUrl`;
const mbo = 'https://npuls.nl/microcredentials-mbo/';

type Workload = Partial<Record<'ECTS' | 'SBU' | 'timeInvestment', number>>;

/** The complete microcredential with another workload, awarded on a day. */
const micro = (workload: Workload, day: string, more: Record<string, unknown> = {}) =>
  change(credentialOf('microcredential'), {
    ...Object.fromEntries(
      ['ECTS', 'SBU', 'timeInvestment'].map((term) => [`${achievement}/${term}`, workload[term as keyof Workload]]),
    ),
    [`${achievement}/creditsAvailable`]: workload.ECTS,
    '/credentialSubject/creditsEarned': workload.ECTS,
    '/awardedDate': `${day}T00:00:00+02:00`,
    '/validFrom': `${day}T00:00:00+02:00`,
    ...more,
  });

const verdict = (document: unknown, options: ValidateOptions = {}) => {
  const { framework, problems } = validate(document, options);
  return [framework, ...problems.map(({ severity, code, element }) => `${severity} ${code} ${element}`)];
};

const low = 'warning FRAMEWORK_WORKLOAD_LOW workload';
const lowError = 'error FRAMEWORK_WORKLOAD_LOW workload';
const high = 'warning FRAMEWORK_WORKLOAD_HIGH workload';
const step = 'error FRAMEWORK_WORKLOAD_STEP workload';
const open = 'warning FRAMEWORK_SECTOR_UNDECIDED workload';
const twice = 'warning FRAMEWORK_WORKLOAD_TWICE workload';
const notInForce = 'warning FRAMEWORK_NOT_IN_FORCE qualityAssurance';
const [platform, eu, ho, wo, mboPilot] = [
  'edubadge-microcredential',
  'eu-micro-credentials',
  'hbo-wo-microcredentials',
  'wo-1-ec-experiment',
  'mbo-pilot-microcredentials',
];

describe('microcredentials', () => {
  it.each<[Workload, string, ValidateOptions, (string | undefined)[]]>([
    [{ ECTS: 5 }, '2024-01-01', {}, [ho]],
    [{ ECTS: 3 }, '2024-01-01', {}, [ho]],
    [{ ECTS: 30 }, '2024-01-01', { sector: 'hbo' }, [ho]],
    [{ ECTS: 2.5 }, '2024-01-01', {}, [ho, low]],
    [{ ECTS: 30.5 }, '2024-01-01', {}, [ho, high]],
    [{ ECTS: 0 }, '2024-01-01', {}, [ho, lowError]],
    [{ ECTS: -3 }, '2024-01-01', {}, [ho, lowError]],
    [{ ECTS: 3.3 }, '2024-01-01', {}, [ho, step]],
    [{ ECTS: 1 }, '2025-04-30', { sector: 'wo' }, [ho, low]],
    [{ ECTS: 1 }, '2025-05-01', { sector: 'wo' }, [wo]],
    [{ ECTS: 1 }, '2027-04-30', { sector: 'wo' }, [wo]],
    [{ ECTS: 1 }, '2027-05-01', { sector: 'wo' }, [ho, low]],
    [{ ECTS: 0.5 }, '2026-01-01', { sector: 'wo' }, [wo, low]],
    [{ ECTS: 1 }, '2026-01-01', { sector: 'hbo' }, [ho, low]],
    [{ ECTS: 1 }, '2026-01-01', {}, [ho, open]],
    [{ ECTS: 0.5 }, '2026-01-01', {}, [ho, low]],
    [{ ECTS: 0 }, '2026-01-01', {}, [ho, lowError]],
    [{ timeInvestment: 84 }, '2024-01-01', {}, [ho]],
    [{ timeInvestment: 83 }, '2024-01-01', {}, [ho, low]],
    [{ timeInvestment: 841 }, '2024-01-01', {}, [ho, high]],
    [{ timeInvestment: 28 }, '2026-01-01', { sector: 'wo' }, [wo]],
    [{ timeInvestment: 0 }, '2026-01-01', { sector: 'wo' }, [wo, lowError]],
    [{ SBU: 240 }, '2024-06-01', {}, [mboPilot]],
    [{ SBU: 5000 }, '2024-06-01', {}, [mboPilot]],
    [{ SBU: 239 }, '2024-06-01', {}, [mboPilot, low]],
    [{ SBU: 80 }, '2025-12-31', {}, [mboPilot, low]],
    [{ SBU: 79 }, '2024-06-01', {}, [mboPilot, lowError]],
    [{ SBU: 100 }, '2026-01-01', {}, [eu]],
    [{ SBU: 79 }, '2026-01-01', {}, [eu, lowError]],
    [{ ECTS: 5 }, '2021-09-30', {}, [platform, notInForce]],
    [{ SBU: 100 }, '2022-06-15', { sector: 'mbo' }, [platform]],
    [{ SBU: 100 }, '2022-06-16', { sector: 'mbo' }, [eu]],
    [{ ECTS: 5, timeInvestment: 140 }, '2024-01-01', {}, [ho]],
    [{ ECTS: 5, timeInvestment: 154 }, '2024-01-01', {}, [ho]],
    [{ ECTS: 5, timeInvestment: 155 }, '2024-01-01', {}, [ho, 'warning FRAMEWORK_HOURS_PER_CREDIT workload']],
    [{ ECTS: 5, timeInvestment: 125 }, '2024-01-01', {}, [ho, 'warning FRAMEWORK_HOURS_PER_CREDIT workload']],
    [{ ECTS: 5, SBU: 240 }, '2024-01-01', { sector: 'hbo' }, [ho, 'error FRAMEWORK_WORKLOAD_TWICE workload']],
    [{ SBU: 240, timeInvestment: 240 }, '2024-06-01', {}, [mboPilot, twice]],
    [{ ECTS: 1 }, '2024-01-01', { framework: wo as string }, [wo]],
  ])('%j on %s with %j', (workload, day, options, expected) => {
    expect(verdict(micro(workload, day), options)).toEqual(expected);
  });

  it.each<[Workload, string, string, string]>([
    [{ ECTS: 0.5 }, '2026-01-01', '>= 1', wo as string],
    [{ ECTS: 0.5 }, '2024-01-01', '>= 3', ho as string],
    [{ timeInvestment: 27 }, '2026-01-01', '>= 28', wo as string],
    [{ ECTS: 31 }, '2026-01-01', '<= 30', ho as string],
  ])('%j on %s is outside the widest bound, %s of %s, where the sector is open', (workload, day, bound, id) => {
    const { problems } = validate(micro(workload, day));
    const framework = frameworks.find((row) => row.id === id);
    expect(problems).toMatchObject([{ severity: 'warning', expected: bound }]);
    expect(problems[0]?.detail).toContain(framework?.name.en);
  });

  it('the quality-assurance URL says the sector, with or without www and a last slash', () => {
    const named = { [`${achievement}/alignment/1/targetName`]: 'Kader pilot microcredentials mbo' };
    expect(verdict(micro({ ECTS: 1 }, '2024-06-01', { [quality]: mbo, ...named }))).toEqual([mboPilot]);
    expect(
      verdict(micro({ ECTS: 1 }, '2024-06-01', { [quality]: 'https://www.npuls.nl/microcredentials-mbo', ...named })),
    ).toEqual([mboPilot]);
    expect(verdict(micro({ ECTS: 1 }, '2024-06-01', { [quality]: 'https://a.example/' }))).toEqual([ho, low]);
  });

  it.each([
    ['https://NPULS.nl/microcredentials-mbo/', mboPilot],
    ['HTTPS://WWW.npuls.nl/microcredentials-mbo', mboPilot],
    ['https://npuls.nl/microcredentials-mbo?ref=badge', mboPilot],
    ['https://npuls.nl/microcredentials-mbo#kader', mboPilot],
    ['https://npuls.nl/microcredentials-mbo//', mboPilot],
    ['https://npuls.nl/microcredentials-mbo/kader.pdf', mboPilot],
    ['https://npuls.nl/microcredentials-mbo-2', ho],
    ['https://npuls.nl/Microcredentials-MBO', ho],
    ['https://npuls.nl.example/microcredentials-mbo', ho],
    ['https://voorbeeld.example/?u=npuls.nl/microcredentials-mbo', ho],
  ])('of the address %s', (url, framework) => {
    expect(verdict(micro({ ECTS: 5 }, '2024-06-01', { [quality]: url }))[0]).toBe(framework);
  });

  it.each([
    ['https://EUR-Lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)', true],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)&from=EN', true],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)#d1e32', true],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(021)', false],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018H0604(01)', false],
  ])('what follows ? counts where the address of a framework has it: %s', (url, isIt) => {
    expect(isFrameworkUrl(url)).toBe(isIt);
  });

  it('the award date is that of the achievement, else of validity, else today', () => {
    const dated = (changes: Record<string, unknown>) =>
      verdict(micro({ ECTS: 1 }, '2026-01-01', changes), { sector: 'wo', now: new Date('2020-01-01') })[0];
    expect(dated({})).toBe(wo);
    expect(dated({ '/awardedDate': undefined, '/validFrom': '2024-01-01T00:00:00Z' })).toBe(ho);
    expect(dated({ '/awardedDate': undefined, '/validFrom': undefined })).toBe(platform);
  });
});

describe('the words about quality assurance', () => {
  const [name, description] = ['targetName', 'targetDescription'].map(
    (member) => `${achievement}/alignment/1/${member}`,
  );
  const mismatch = 'warning FRAMEWORK_QUALITY_MISMATCH qualityAssurance';

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['the name of another framework', { [quality]: mbo }, [mboPilot, mismatch]],
    [
      'words about another sector',
      { [name as string]: 'Kwaliteitskader', [description as string]: 'Geborgd in het mbo.' },
      [ho, mismatch],
    ],
    ['words that say more', { [name as string]: 'Kwaliteitskader mbo, hbo en wo' }, [ho]],
    ['words that are no sector', { [description as string]: 'Robot-hbombo.' }, [ho]],
    [
      'a framework that is not in the table',
      { [quality]: 'https://www.nvao.net/besluit', [name as string]: 'NVAO' },
      [ho],
    ],
  ])('with %s', (_, changes, expected) => {
    const at = validate(micro({ ECTS: 5 }, '2024-06-01', changes), {});
    expect([
      at.framework,
      ...at.problems.map(({ severity, code, element }) => `${severity} ${code} ${element}`),
    ]).toEqual(expected);
  });

  it('are judged by the day of award', () => {
    const named = { [name as string]: 'Kader pilot microcredentials mbo', [quality]: mbo };
    expect(verdict(micro({ SBU: 240 }, '2025-12-31', named))).toEqual([mboPilot]);
    expect(verdict(micro({ SBU: 240 }, '2026-01-01', named))).toEqual([eu, notInForce]);
  });

  it.each([
    ['en', 'Pilot framework for microcredentials in mbo'],
    ['nl', 'Kader pilot microcredentials mbo'],
  ] as const)('are told with the name of the framework, in the language asked for: %s', (language, framework) => {
    const [mismatched] = validate(micro({ SBU: 240 }, '2024-06-01', { [quality]: mbo }), { language }).problems;
    expect(mismatched).toMatchObject({ code: 'FRAMEWORK_QUALITY_MISMATCH', expected: framework });
    expect(mismatched?.detail).toContain(framework);
    const named = { [name as string]: 'Kader pilot microcredentials mbo', [quality]: mbo };
    const [late] = validate(micro({ SBU: 240 }, '2026-01-01', named), { language }).problems;
    expect(late).toMatchObject({ code: 'FRAMEWORK_NOT_IN_FORCE' });
    expect(late?.detail).toContain(framework);
  });

  it('are judged in an authoring file as well', () => {
    const report = validateInput(change(inputOf('microcredential'), { '/achievement/qualityAssurance/url': mbo }));
    expect(report.problems).toMatchObject([
      { code: 'FRAMEWORK_QUALITY_MISMATCH', pointer: '/achievement/qualityAssurance/name', severity: 'warning' },
    ]);
  });
});

describe('other variants', () => {
  const other = (variant: 'regular' | 'extra-curricular', workload: Record<string, unknown>) =>
    change(credentialOf(variant), {
      '/credentialSubject/creditsEarned': undefined,
      [`${achievement}/creditsAvailable`]: undefined,
      ...Object.fromEntries(Object.entries(workload).map(([term, value]) => [`${achievement}/${term}`, value])),
    });

  it.each([
    ['regular', { ECTS: 0.5 }, []],
    ['regular', { ECTS: 240 }, []],
    ['regular', { ECTS: 240.5 }, ['error FRAMEWORK_WORKLOAD_HIGH workload']],
    ['regular', { ECTS: 0 }, [lowError]],
    ['regular', { ECTS: 1.2 }, [step]],
    ['regular', { ECTS: undefined, SBU: 1 }, []],
    ['regular', { ECTS: undefined, SBU: 0 }, [lowError]],
    ['regular', { ECTS: undefined, timeInvestment: 28 }, ['error FRAMEWORK_WORKLOAD_UNIT workload']],
    ['regular', { timeInvestment: 840 }, []],
    ['extra-curricular', { timeInvestment: 1 }, []],
    ['extra-curricular', { timeInvestment: 0 }, [lowError]],
    ['extra-curricular', { timeInvestment: undefined }, []],
    ['extra-curricular', { ECTS: 5, timeInvestment: undefined }, ['warning FRAMEWORK_WORKLOAD_UNIT workload']],
    ['regular', { ECTS: undefined, SBU: 28, timeInvestment: 28 }, []],
    ['extra-curricular', { SBU: 5 }, ['warning FRAMEWORK_WORKLOAD_UNIT workload']],
    ['extra-curricular', { creditsAvailable: 5 }, ['warning FRAMEWORK_WORKLOAD_UNIT workload']],
    ['extra-curricular', { ECTS: 5, creditsAvailable: 5 }, ['warning FRAMEWORK_WORKLOAD_UNIT workload']],
    ['extra-curricular', { creditsAvailable: 0 }, []],
  ] as const)('%s %j', (variant, workload, expected) => {
    expect(verdict(other(variant, workload)).slice(1)).toEqual(expected);
  });

  it('have no study credits by another name either', () => {
    const earned = change(credentialOf('extra-curricular'), { '/credentialSubject/creditsEarned': 5 });
    expect(validate(earned).problems).toMatchObject([
      { code: 'FRAMEWORK_WORKLOAD_UNIT', severity: 'warning', pointer: '/credentialSubject/creditsEarned' },
    ]);
  });
});

describe('authoring files are held to the same rows', () => {
  const input = (changes: Record<string, unknown>) => validateInput(change(inputOf('microcredential'), changes));

  it.each([
    [{ '/achievement/workload': { ects: 2 } }, ['FRAMEWORK_WORKLOAD_LOW'], true],
    [{ '/achievement/workload': { ects: 2 }, '/issuer/sector': 'wo' }, [], true],
    [{ '/achievement/workload': { ects: 2 }, '/issuer/sector': undefined }, ['FRAMEWORK_SECTOR_UNDECIDED'], true],
    [{ '/achievement/workload': { ects: 0 } }, ['FRAMEWORK_WORKLOAD_LOW'], false],
    [{ '/achievement/workload': { sbu: 70 }, '/issuer/sector': 'mbo' }, ['FRAMEWORK_WORKLOAD_LOW'], false],
    [{ '/variant': 'extra-curricular' }, ['FRAMEWORK_WORKLOAD_UNIT'], false],
    [
      { '/achievement/workload': { sbu: 240, hours: 240 }, '/issuer/sector': 'mbo' },
      ['FRAMEWORK_WORKLOAD_TWICE'],
      false,
    ],
  ])('%j', (changes, codes, valid) => {
    const report = input(changes);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
    expect(report.valid).toBe(valid);
  });
});

describe('the table', () => {
  it('has a source for each rule, and an id of its own for each row', () => {
    for (const { rules } of frameworks) for (const { source } of rules) expect(source).toMatch(/^https:/);
    expect(new Set(frameworks.map(({ id }) => id)).size).toBe(frameworks.length);
  });

  it('is named wrongly only by mistake', () => {
    expect(() => validate({}, { framework: 'none' })).toThrow(TypeError);
    expect(() => validateInput({}, { framework: 'none' })).toThrow(TypeError);
    expect(() => validate({}, { variant: 'none' as never })).toThrow(TypeError);
  });
});

import { variants, type WorkloadUnit, workloadUnits } from '../credential/variants.js';
import { flatMap } from '../encoding/flat-map.js';
import type { Finding, Language, Severity, Text } from '../problems/problem.js';
import { severityOf } from '../problems/severity.js';
import type { Facts, Workload } from './facts.js';
import { type Framework, type FrameworkRule, frameworksAt, frameworksOf, pickFrameworks } from './frameworks.js';
import { qualityFindings } from './quality.js';

/** Hours in a study credit (WHW art. 7.4: 60 for 1,680 hours), and how far a badge may be off. */
const hoursPerCredit = 28;
const tolerance = 0.1;

/** What was found, and the id of the framework that decided. */
export interface Judged {
  readonly framework: string | undefined;
  readonly findings: Finding[];
}

/** What the frameworks say of a badge, and the id of the one that it was held to. */
export function frameworkFindings(facts: Facts, only?: string): Judged {
  const { variant, sector, date, quality, workloads } = facts;
  const named = quality === undefined ? [] : frameworksAt(quality.url, variant);
  const rows =
    only === undefined
      ? pickFrameworks({ variant, sector, date, named, units: workloads.map(({ unit }) => unit) })
      : frameworksOf(only);
  return {
    framework: rows[0]?.id,
    findings: [
      ...unitFindings(facts),
      ...boundFindings(facts, rows),
      ...consistencyFindings(facts),
      ...qualityFindings(facts, named),
    ],
  };
}

/** Units: a variant has its own, and a workload is said in one of them; hours that stand beside ECTS are compared with it. */
function unitFindings({ variant, workloads }: Facts): Finding[] {
  const { workloadUnits, parts } = variants[variant];
  const own = workloads.filter(({ unit }) => workloadUnits.includes(unit));
  const first = workloads[0];
  if (own.length === 0 && first !== undefined && parts.workload === 'required')
    return [unitFinding(first, workloadUnits, 'error')];
  const foreign = workloads.filter(({ unit }) => unit !== 'hours' && !workloadUnits.includes(unit));
  return [...foreign.map((workload) => unitFinding(workload, workloadUnits, 'warning')), ...twiceFindings(own)];
}

/** ECTS and SBU are of different sectors; an SBU is an hour, so that hours beside it only say it again. */
function twiceFindings(workloads: readonly Workload[]): Finding[] {
  const hasCredits = workloads.some(({ unit }) => unit === 'ects');
  const said = workloads.filter(({ unit }) => unit !== 'hours' || !hasCredits);
  const second = said[1];
  if (second === undefined) return [];
  const units = said.map(({ unit }) => unit);
  return [
    {
      code: 'FRAMEWORK_WORKLOAD_TWICE',
      severity: second.unit === 'hours' ? 'warning' : 'error',
      pointer: second.pointer,
      element: 'workload',
      params: { units: inTurn(units, { en: 'and', nl: 'en' }) },
    },
  ];
}

function unitFinding({ unit, pointer }: Workload, expected: readonly WorkloadUnit[], severity: Severity): Finding {
  const params = { unit: workloadUnits[unit].name, units: inTurn(expected, { en: 'or', nl: 'of' }) };
  return { code: 'FRAMEWORK_WORKLOAD_UNIT', severity, pointer, element: 'workload', expected, params };
}

/** Units with a word between the last two. */
function inTurn(units: readonly WorkloadUnit[], between: Text): Text {
  const said = (language: Language) =>
    units
      .map((unit) => workloadUnits[unit].name[language])
      .join(', ')
      .replace(/, (?=[^,]*$)/, ` ${between[language]} `);
  return { en: said('en'), nl: said('nl') };
}

/** A bound that a workload does not keep. */
interface Breach {
  readonly finding: Finding;
  /** How far the workload lies outside it. */
  readonly off: number;
}

/** Bounds. Where the sector is open, the widest bounds count; that the narrower ones are not kept is said. */
function boundFindings({ workloads, variant }: Facts, rows: readonly Framework[]): Finding[] {
  const workload = workloads.find(({ unit }) => variants[variant].workloadUnits.includes(unit));
  if (workload === undefined) return [];
  const breaches = rows.map((row) => worstBreach(row, workload));
  const [mildest] = breaches.filter((breach) => breach !== undefined).sort(milderFirst);
  if (mildest === undefined) return [];
  const { finding } = mildest;
  if (!breaches.includes(undefined)) return [finding];
  const sectors = flatMap(rows, (row, index) => (breaches[index] === undefined ? row.sectors : [])).join(', ');
  return [
    { ...finding, code: 'FRAMEWORK_SECTOR_UNDECIDED', severity: 'warning', params: { ...finding.params, sectors } },
  ];
}

/** Warnings before errors, and of two bounds the wider one before the narrower. */
function milderFirst(one: Breach, other: Breach): number {
  return Number(isError(one)) - Number(isError(other)) || one.off - other.off;
}

function isError({ finding }: Breach): boolean {
  return severityOf(finding) === 'error';
}

/** The first error among what a framework says of a workload, else the first warning. */
function worstBreach(row: Framework, workload: Workload): Breach | undefined {
  let worst: Breach | undefined;
  for (const rule of row.rules) {
    const breach = rule.unit === workload.unit ? breachOf(rule, row, workload) : undefined;
    if (breach !== undefined && isError(breach)) return breach;
    worst ??= breach;
  }
  return worst;
}

function breachOf(rule: FrameworkRule, row: Framework, { unit, value, pointer }: Workload): Breach | undefined {
  const broken = brokenBound(rule, value);
  if (broken === undefined) return undefined;
  const { code, expected, bound } = broken;
  const params = { unit: workloadUnits[unit].name, value, framework: row.name, rule: rule.id, bound };
  return {
    finding: { code, severity: rule.severity, pointer, element: 'workload', expected, received: value, params },
    off: Math.abs(value - bound),
  };
}

function brokenBound(
  { min = -Infinity, max = Infinity, step }: FrameworkRule,
  value: number,
): { code: Finding['code']; expected: string; bound: number } | undefined {
  if (value < min) return { code: 'FRAMEWORK_WORKLOAD_LOW', expected: `>= ${min}`, bound: min };
  if (value > max) return { code: 'FRAMEWORK_WORKLOAD_HIGH', expected: `<= ${max}`, bound: max };
  if (step !== undefined && !Number.isInteger(value / step))
    return { code: 'FRAMEWORK_WORKLOAD_STEP', expected: `n × ${step}`, bound: step };
  return undefined;
}

/** Credits and hours that are both given say the same, where there are credits. */
function consistencyFindings({ variant, workloads }: Facts): Finding[] {
  if (!variants[variant].workloadUnits.includes('ects')) return [];
  const credits = workloads.find(({ unit }) => unit === 'ects');
  const hours = workloads.find(({ unit }) => unit === 'hours');
  if (credits === undefined || hours === undefined) return [];
  const expected = credits.value * hoursPerCredit;
  if (Math.abs(hours.value - expected) <= expected * tolerance) return [];
  return [
    {
      code: 'FRAMEWORK_HOURS_PER_CREDIT',
      pointer: hours.pointer,
      element: 'workload',
      expected,
      received: hours.value,
      params: { hours: hours.value, ects: credits.value, expected },
    },
  ];
}

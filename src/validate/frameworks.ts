import { sectors } from '../credential/sectors.js';
import type { Sector, Variant } from '../credential/types.js';
import { variants, type WorkloadUnit } from '../credential/variants.js';
import { deepFreeze } from '../encoding/deep-freeze.js';
import type { Severity, Text } from '../problems/problem.js';

/** A bound on the workload: what a framework asks of it. */
export interface FrameworkRule {
  readonly id: string;
  readonly unit: WorkloadUnit;
  readonly min?: number;
  readonly max?: number;
  /** The workload is a multiple of it. */
  readonly step?: number;
  /** A guideline that is not kept is a warning. */
  readonly severity: Severity;
  /** URL of the text or schema that sets it. */
  readonly source: string;
}

/** A row of the frameworks table: rules that hold for a variant in some sectors, for awards between two days. */
export interface Framework {
  readonly id: string;
  readonly name: Text;
  readonly url: string;
  /** Other addresses under which a badge may name it. */
  readonly formerUrls?: readonly string[];
  readonly variant: Variant;
  readonly sectors: readonly Sector[];
  /** First and last day of award, `YYYY-MM-DD`, both included. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly rules: readonly FrameworkRule[];
}

const surf = 'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/schemas';
const recommendation = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)';
const hboWo = 'https://npuls.nl/doorbouwen-aan-microcredentials';
const mbo = 'https://npuls.nl/microcredentials-mbo/';

/** What holds for any microcredential, whatever framework it stands under. */
const microcredentialRules: readonly FrameworkRule[] = [
  {
    id: 'microcredential-ects',
    unit: 'ects',
    min: 0.5,
    step: 0.5,
    severity: 'error',
    source: `${surf}/microcredential_ects.json`,
  },
  { id: 'microcredential-sbu', unit: 'sbu', min: 80, step: 1, severity: 'error', source: mbo },
  {
    id: 'microcredential-hours',
    unit: 'hours',
    min: 1,
    step: 1,
    severity: 'error',
    source: `${surf}/microcredential.json`,
  },
];

/**
 * The quality frameworks and platform rules, dated; where several rows hold for one award, the last is the one. Next
 * year's framework is another row. 1 ECTS is 28 hours (WHW art. 7.4: 60 for 1,680 hours). A deeply frozen list.
 *
 * `validate` picks the row by variant, sector and day of award, or takes the one whose id it is told. The elements that
 * Annex I of the Recommendation asks for are in the table `elements`; the rules here are about the workload.
 *
 * @example
 * ```ts
 * import { frameworks } from 'edubadge-credentials';
 *
 * for (const { id, validFrom = '…', validTo = '…', rules } of frameworks) {
 *   console.log(id, validFrom, validTo, rules.map(({ unit, min, max }) => `${unit} ${min}–${max}`));
 * }
 * ```
 */
export const frameworks: readonly Framework[] = deepFreeze([
  {
    id: 'edubadge-regular',
    name: { en: 'Rules for regular edubadges', nl: 'Regels voor reguliere edubadges' },
    url: `${surf}/regular.json`,
    variant: 'regular',
    sectors,
    rules: [
      {
        id: 'regular-ects',
        unit: 'ects',
        min: 0.5,
        max: 240,
        step: 0.5,
        severity: 'error',
        source: `${surf}/regular_ects.json`,
      },
      { id: 'regular-sbu', unit: 'sbu', min: 1, step: 1, severity: 'error', source: `${surf}/regular_sbu.json` },
    ],
  },
  {
    id: 'edubadge-extra-curricular',
    name: { en: 'Rules for extra-curricular edubadges', nl: 'Regels voor extra-curriculaire edubadges' },
    url: `${surf}/extracurricular.json`,
    variant: 'extra-curricular',
    sectors,
    rules: [
      {
        id: 'extra-curricular-hours',
        unit: 'hours',
        min: 1,
        step: 1,
        severity: 'error',
        source: `${surf}/extracurricular.json`,
      },
    ],
  },
  {
    id: 'edubadge-microcredential',
    name: { en: 'Rules for microcredentials of edubadges', nl: 'Regels voor microcredentials van edubadges' },
    url: `${surf}/microcredential.json`,
    variant: 'microcredential',
    sectors,
    rules: microcredentialRules,
  },
  {
    id: 'eu-micro-credentials',
    name: {
      en: 'Council Recommendation on micro-credentials, Annex I',
      nl: 'Aanbeveling van de Raad over microcredentials, bijlage I',
    },
    url: recommendation,
    variant: 'microcredential',
    sectors,
    validFrom: '2022-06-16',
    rules: microcredentialRules,
  },
  {
    id: 'hbo-wo-microcredentials',
    name: {
      en: 'Quality framework for microcredentials for professionals in hbo and wo',
      nl: 'Kwaliteitskader Microcredentials voor Professionals HBO en WO',
    },
    url: hboWo,
    formerUrls: ['https://versnellingsplan.nl'],
    variant: 'microcredential',
    sectors: ['hbo', 'wo'],
    validFrom: '2021-10-01',
    rules: [
      ...microcredentialRules,
      { id: 'hbo-wo-ects', unit: 'ects', min: 3, max: 30, severity: 'warning', source: hboWo },
      { id: 'hbo-wo-hours', unit: 'hours', min: 84, max: 840, severity: 'warning', source: hboWo },
    ],
  },
  {
    id: 'wo-1-ec-experiment',
    name: {
      en: 'Experiment with microcredentials from 1 ECTS in wo',
      nl: 'Experiment microcredentials vanaf 1 EC in het wo',
    },
    url: hboWo,
    variant: 'microcredential',
    sectors: ['wo'],
    validFrom: '2025-05-01',
    validTo: '2027-04-30',
    rules: [
      ...microcredentialRules,
      { id: 'wo-experiment-ects', unit: 'ects', min: 1, max: 30, severity: 'warning', source: hboWo },
      { id: 'wo-experiment-hours', unit: 'hours', min: 28, max: 840, severity: 'warning', source: hboWo },
    ],
  },
  {
    id: 'mbo-pilot-microcredentials',
    name: { en: 'Pilot framework for microcredentials in mbo', nl: 'Kader pilot microcredentials mbo' },
    url: mbo,
    variant: 'microcredential',
    sectors: ['mbo'],
    validFrom: '2024-01-01',
    validTo: '2025-12-31',
    rules: [...microcredentialRules, { id: 'mbo-pilot-sbu', unit: 'sbu', min: 240, severity: 'warning', source: mbo }],
  },
]);

/** The same, to be gone through: in V8 the methods of a frozen list take five times as long. */
const table = [...frameworks];

/** What picks the framework of a badge. */
export interface FrameworkFacts {
  readonly variant: Variant;
  readonly sector?: Sector | undefined;
  readonly units: readonly WorkloadUnit[];
  /** Rows that the quality assurance of the badge names, by its URL. */
  readonly named: readonly Framework[];
  /** Day of award, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The rows that a badge is held to: one, or one a sector where the sector is not known and matters. The sector is the
 * one that is given, else SBU means mbo, else the quality-assurance URL says, else it is hbo or wo.
 */
export function pickFrameworks(facts: FrameworkFacts): Framework[] {
  const { variant, date } = facts;
  const inForce = table.filter((row) => row.variant === variant && isInForce(row, date));
  const rows = sectorsOf(facts).map((sector) => inForce.findLast(({ sectors }) => sectors.includes(sector)));
  return [...new Set(rows.filter((row) => row !== undefined))].sort((a, b) => b.sectors.length - a.sectors.length);
}

/** The row of an id, as a list, for a caller who names it. */
export function frameworksOf(id: string): Framework[] {
  return table.filter((framework) => framework.id === id);
}

/** Whether a row is in force on a day of award, `YYYY-MM-DD`. */
export function isInForce({ validFrom, validTo }: Framework, date: string): boolean {
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo);
}

/**
 * The rows of a variant that a URL is the address of; the widest first. Capitals in the host, `www.`, a last slash and
 * what follows `?` or `#` make no difference, but where the framework's own address has it.
 */
export function frameworksAt(url: string, variant: Variant): Framework[] {
  const path = plain(url);
  return addresses.filter(({ row, paths }) => row.variant === variant && isBelow(path, paths)).map(({ row }) => row);
}

/** The sectors of the framework that a URL is the address of; undefined where it is of none, or of one for every sector. */
export function sectorsAt(url: string): readonly Sector[] | undefined {
  const path = plain(url);
  return addresses.find(({ row, paths }) => row.sectors.length < sectors.length && isBelow(path, paths))?.row.sectors;
}

/** Whether a URL is the address of any of them. */
export function isFrameworkUrl(url: string): boolean {
  const path = plain(url);
  return addresses.some(({ paths }) => isBelow(path, paths));
}

function sectorsOf({ variant, sector, units, named }: FrameworkFacts): readonly Sector[] {
  if (sector !== undefined) return [sector];
  if (units.includes('sbu') && variants[variant].workloadUnits.includes('sbu')) return ['mbo'];
  return named[0]?.sectors ?? ['hbo', 'wo'];
}

/** Where each framework stands, so that nothing but the URL that is asked about has to be made plain. */
const addresses = frameworks.map((row) => ({ row, paths: [row.url, ...(row.formerUrls ?? [])].map(plain) }));

/** Whether a URL is one of the framework's or lies below it. */
function isBelow(path: string, paths: readonly string[]): boolean {
  return paths.some((known) => path.startsWith(known) && '/?#&'.includes(path.charAt(known.length)));
}

/** Without scheme and last slash, the host in small letters and without `www.`. */
function plain(url: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/i.exec(url) ?? [];
  return `${host.toLowerCase()}${path.endsWith('/') ? path.slice(0, -1) : path}`;
}

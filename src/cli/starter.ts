import type { Sector, Variant } from '../credential/types.js';
import { type VariantPart, variants, type WorkloadUnit } from '../credential/variants.js';
import { assessments, participations } from '../credential/vocabularies.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Language, Text } from '../problems/problem.js';
import { frameworks } from '../validate/frameworks.js';

/** What a starting file is for. */
export interface Purpose {
  readonly variant: Variant;
  readonly sector: Sector;
  readonly language: Language;
}

/** A member of a starting file: what it says, and what is said about it. */
interface Row {
  /** Steps from the root, with `/` between them. */
  readonly at: string;
  /** Nothing where the variant does not ask for it. */
  readonly value: (purpose: Purpose) => unknown;
  readonly note?: Text;
}

const codes = (table: object): string => Object.keys(table).join(', ');
const say =
  (text: Text) =>
  ({ language }: Purpose): string =>
    text[language];
const where =
  (part: VariantPart, value: (purpose: Purpose) => unknown) =>
  (purpose: Purpose): unknown =>
    variants[purpose.variant].parts[part] === 'required' ? value(purpose) : undefined;

const levels = { mbo: 4, hbo: 6, wo: 6 } as const satisfies Record<Sector, number>;
const amounts = { ects: 5, sbu: 240, hours: 28 } as const satisfies Record<WorkloadUnit, number>;

/** Member by member, what a person begins with. It is valid as it stands; the words are there to be replaced. */
const rows: readonly Row[] = [
  {
    at: 'variant',
    value: ({ variant }) => variant,
    note: {
      en: `One of: ${codes(variants)}. It decides what the file must hold.`,
      nl: `Een van: ${codes(variants)}. De variant bepaalt wat er in het bestand moet staan.`,
    },
  },
  {
    at: 'issuer/id',
    value: () => 'did:web:example.org',
    note: {
      en: 'Who issues and signs: a did:web of your own domain, or the did:key that `edubadge keygen` gives.',
      nl: 'Wie uitgeeft en ondertekent: een did:web van uw eigen domein, of de did:key die `edubadge keygen` geeft.',
    },
  },
  { at: 'issuer/name', value: say({ en: 'Name of the institution', nl: 'Naam van de instelling' }) },
  { at: 'issuer/url', value: () => 'https://www.example.org' },
  {
    at: 'issuer/country',
    value: () => 'NL',
    note: { en: 'Two letters, ISO 3166-1.', nl: 'Twee letters, ISO 3166-1.' },
  },
  {
    at: 'issuer/sector',
    value: ({ sector }) => sector,
    note: { en: 'mbo, hbo or wo: it picks the quality framework.', nl: 'mbo, hbo of wo: bepaalt het kwaliteitskader.' },
  },
  { at: 'achievement/name', value: say({ en: 'Name of the edubadge', nl: 'Naam van de edubadge' }) },
  {
    at: 'achievement/description',
    value: say({
      en: 'What one learns here, for whom it is meant, and how it is taught.',
      nl: 'Wat men hier leert, voor wie het bedoeld is, en hoe het onderwijs verloopt.',
    }),
    note: { en: 'Markdown is fine.', nl: 'Markdown mag.' },
  },
  {
    at: 'achievement/criteria',
    value: say({
      en: 'What one must have done to earn the edubadge.',
      nl: 'Wat men gedaan moet hebben om de edubadge te verdienen.',
    }),
  },
  {
    at: 'achievement/image',
    value: () => 'https://www.example.org/edubadge.png',
    note: { en: 'A PNG or SVG, as https URL or data URI.', nl: 'Een PNG of SVG, als https-URL of data-URI.' },
  },
  {
    at: 'achievement/language',
    value: ({ language }) => language,
    note: { en: 'Language of this text: nl, en, …', nl: 'Taal van deze tekst: nl, en, …' },
  },
  {
    at: 'achievement/learningOutcomes',
    value: ({ language }) => [
      { en: 'Analyses a data set and explains the results', nl: 'Analyseert een dataset en legt de uitkomsten uit' }[
        language
      ],
    ],
    note: {
      en: 'What one knows and can do afterwards: one line each, a verb in it.',
      nl: 'Wat men na afloop weet en kan: een regel per leeruitkomst, met een werkwoord.',
    },
  },
  {
    at: 'achievement/workload',
    value: ({ variant, sector }) => {
      const foreign = sector === 'mbo' ? 'ects' : 'sbu';
      const unit = variants[variant].workloadUnits.find((one) => one !== foreign) ?? 'hours';
      return { [unit]: amounts[unit] };
    },
    note: {
      en: 'In one unit: ects, sbu (mbo) or hours. Extra-curricular learning has hours only.',
      nl: 'In één eenheid: ects, sbu (mbo) of hours (uren). Extra-curriculair kent alleen hours.',
    },
  },
  {
    at: 'achievement/level/eqf',
    value: where('level', ({ sector }) => levels[sector]),
    note: { en: 'EQF level, 1 to 8.', nl: 'EQF-niveau, 1 tot en met 8.' },
  },
  {
    at: 'achievement/programmeIdentifiers',
    value: where('programmeIdentifier', () => ['00000']),
    note: {
      en: 'ISAT, CROHO or CREBO code of the programme that it is a unit of.',
      nl: 'ISAT-, CROHO- of CREBO-code van de opleiding waarvan het een onderdeel is.',
    },
  },
  {
    at: 'achievement/assessment/types',
    value: where('assessment', () => ['written_exam']),
    note: { en: `One or more of: ${codes(assessments)}.`, nl: `Een of meer van: ${codes(assessments)}.` },
  },
  { at: 'achievement/assessment/supervised', value: where('supervision', () => true) },
  { at: 'achievement/assessment/identityVerified', value: where('supervision', () => true) },
  {
    at: 'achievement/participation',
    value: where('participation', () => ['onsite']),
    note: { en: `One or more of: ${codes(participations)}.`, nl: `Een of meer van: ${codes(participations)}.` },
  },
  {
    at: 'achievement/qualityAssurance',
    value: where('qualityAssurance', ({ variant, sector, language }) => {
      // One without an end: a file is written for years.
      const framework = frameworks.findLast(
        (row) => row.variant === variant && row.sectors.includes(sector) && row.validTo === undefined,
      );
      if (framework === undefined) return undefined;
      const description = {
        en: 'How the institution assures the quality of this unit.',
        nl: 'Hoe de instelling de kwaliteit van deze eenheid borgt.',
      };
      return { name: framework.name[language], url: framework.url, description: description[language] };
    }),
    note: { en: 'The quality framework that it stands under.', nl: 'Het kwaliteitskader waar het onder valt.' },
  },
];

/** What a starting file holds. */
export function starterOf(purpose: Purpose): JsonObject {
  const root: Record<string, unknown> = {};
  for (const { at, value } of rows) {
    const given = value(purpose);
    if (given !== undefined) put(root, at.split('/'), given);
  }
  return root;
}

/** What a starting file says about its members: steps → note. */
export function starterNotes({ language }: Purpose): [steps: string[], note: string][] {
  return rows.flatMap(({ at, note }) => (note === undefined ? [] : [[at.split('/'), note[language]]]));
}

function put(object: Record<string, unknown>, [step = '', ...more]: readonly string[], value: unknown): void {
  if (more.length === 0) {
    object[step] = value;
    return;
  }
  object[step] ??= {};
  put(object[step] as Record<string, unknown>, more, value);
}

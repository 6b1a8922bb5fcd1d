import { deepFreeze } from '../encoding/deep-freeze.js';
import type { Text } from '../problems/problem.js';
import type { AssessmentType, Participation } from './input.js';

const snb = 'http://data.europa.eu/snb/';

/** A form of participation: the code that a person writes → the words and IRIs that are signed. */
export interface ParticipationRow {
  readonly name: Text;
  /** SURF's `participationType`. */
  readonly participationType: string;
  /** ELM mode of learning, where there is one. */
  readonly mode?: string;
}

/** Forms of participation by their code. */
export const participations: Readonly<Record<Participation, ParticipationRow>> = deepFreeze({
  online: {
    name: { nl: 'online', en: 'online' },
    participationType: 'online',
    mode: `${snb}learning-assessment/920fbb3cbe`,
  },
  onsite: {
    name: { nl: 'op locatie', en: 'on site' },
    participationType: 'onsite or blended',
    mode: `${snb}learning-assessment/9191af2ed9`,
  },
  blended: {
    name: { nl: 'deels online, deels op locatie', en: 'blended' },
    participationType: 'onsite or blended',
    mode: `${snb}learning-assessment/e92d221e4d`,
  },
  work_experience: {
    name: { nl: 'werkervaring', en: 'work experience' },
    participationType: 'work experience',
    mode: `${snb}learning-assessment/729f3bed4b`,
  },
  volunteering: {
    name: { nl: 'vrijwilligerswerk', en: 'volunteering' },
    participationType: 'volunteering',
  },
  personalized_learning: {
    name: { nl: 'gepersonaliseerde leeractiviteiten', en: 'personalised learning activities' },
    participationType: 'personalized learning activities',
  },
});

/** A form of assessment: the code that a person writes → the words and IRIs that are signed. */
export interface AssessmentRow {
  readonly name: Text;
  /** SURF's `assessmentType`, which is coarser. */
  readonly assessmentType: string;
  /** ELM assessment type, where there is one. */
  readonly dcType?: string;
  /** Other spellings of the code that are about. */
  readonly aliases?: readonly string[];
}

/** Forms of assessment by their code. */
export const assessments: Readonly<Record<AssessmentType, AssessmentRow>> = deepFreeze({
  written_exam: {
    name: { nl: 'Schriftelijke toets', en: 'Written examination' },
    assessmentType: 'testing',
    dcType: `${snb}assessment/6e6cb2cc78`,
  },
  oral_exam: {
    name: { nl: 'Mondelinge toets', en: 'Oral examination' },
    assessmentType: 'testing',
    dcType: `${snb}assessment/d30284d7df`,
    aliases: ['oram_exam'],
  },
  report_paper: {
    name: { nl: 'Verslag of werkstuk', en: 'Report or paper' },
    assessmentType: 'application of a skill',
    dcType: `${snb}assessment/2939dae15f`,
  },
  behavioural_assessment: {
    name: { nl: 'Gedragsassessment', en: 'Behavioural assessment' },
    assessmentType: 'application of a skill',
    dcType: `${snb}assessment/6a4db9f11d`,
  },
  professional_product: {
    name: { nl: 'Beroepsproduct', en: 'Professional product' },
    assessmentType: 'application of a skill',
    dcType: `${snb}assessment/de4d165a6c`,
  },
  portfolio_assessment: {
    name: { nl: 'Portfolio-assessment', en: 'Portfolio assessment' },
    assessmentType: 'portfolio',
    dcType: `${snb}assessment/4f03b91c0e`,
  },
  development_report: {
    name: { nl: 'Ontwikkelverslag', en: 'Development report' },
    assessmentType: 'portfolio',
  },
  personalized_assessment: {
    name: { nl: 'Gepersonaliseerde toetsing', en: 'Personalised assessment' },
    assessmentType: 'application of a skill',
  },
  recognition_of_prior_learning: {
    name: { nl: 'Erkenning van verworven competenties', en: 'Recognition of prior learning' },
    assessmentType: 'recognition of prior learning',
  },
});

/** A way in which assessment is watched over: what was the case → the words and IRI that stand for it. */
export interface SupervisionRow {
  readonly supervised: boolean;
  readonly identityVerified: boolean;
  /** Only where all participation is online; without it, the row holds for any. */
  readonly onlineOnly?: true;
  readonly name: Text;
  /** SURF's `supervisionType`, where there is one. */
  readonly supervisionType?: string;
}

/** Ways of supervision, the more particular first: the first row that fits is the one. */
export const supervisions: readonly SupervisionRow[] = deepFreeze([
  {
    supervised: false,
    identityVerified: false,
    name: { nl: 'zonder toezicht, zonder identiteitscontrole', en: 'unsupervised, identity not verified' },
    supervisionType: 'unsupervised with no identity verification',
  },
  {
    supervised: true,
    identityVerified: false,
    name: { nl: 'onder toezicht, zonder identiteitscontrole', en: 'supervised, identity not verified' },
    supervisionType: 'supervised with no identity verification',
  },
  {
    supervised: true,
    identityVerified: true,
    onlineOnly: true,
    name: { nl: 'online onder toezicht, met identiteitscontrole', en: 'supervised online, identity verified' },
    supervisionType: 'supervised online',
  },
  {
    supervised: true,
    identityVerified: true,
    name: { nl: 'onder toezicht, met identiteitscontrole', en: 'supervised, identity verified' },
    supervisionType: 'onsite with identity verification',
  },
  {
    supervised: false,
    identityVerified: true,
    name: { nl: 'zonder toezicht, met identiteitscontrole', en: 'unsupervised, identity verified' },
  },
]);

/** Whether a badge counts towards another: the code that a person writes → the words that are signed. */
export const stackabilities = deepFreeze({
  standalone: { nl: 'zelfstandige microcredential', en: 'standalone micro-credential' },
  stackable: { nl: 'stapelbaar richting een ander certificaat', en: 'stackable towards another credential' },
}) satisfies Readonly<Record<string, Text>>;

/** Target types of the alignments that carry EU elements. */
export const alignmentTypes = deepFreeze({
  eqf: 'ext:EQF',
  nlqf: 'ext:NLQF',
  qualityAssurance: 'ext:QualityAssurance',
  esco: 'ext:ESCO',
  stackability: 'ext:Stackability',
} as const);

/** What an alignment points at where the element has no address of its own. */
export const alignmentUrls = deepFreeze({
  nlqf: 'https://nlqf.nl/',
  /** The Council Recommendation of 16 June 2022, 2022/C 243/02. */
  stackability: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)',
} as const);

/** Words for a level that the authorities confirmed. */
export const confirmedLevel: Text = deepFreeze({ nl: 'officieel vastgesteld', en: 'officially confirmed' });

/** Name of the final grade. */
export const finalGrade: Text = deepFreeze({ nl: 'Eindcijfer', en: 'Final grade' });

/** IRI of an EQF level, 1–8. */
export function eqfIri(level: number): string {
  return `${snb}eqf/${level}`;
}

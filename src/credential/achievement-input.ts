import type { OneOrMore } from './types.js';

/** What there is to learn, and how it is taught and tested. */
export interface AchievementInput {
  /** URI of the achievement, the same for everyone who earns it; default a new `urn:uuid:`. */
  id?: string;
  name: string;
  /** In Markdown. */
  description: string;
  /** What one must do to earn it: Markdown, or a page, or both. */
  criteria: string | { id: string; narrative?: string } | { id?: never; narrative: string };
  /** https URL or data URI of the badge's picture. */
  image: string;
  /** Language of this text, BCP 47: `nl`, `en`. It also picks the language of the names that are added. */
  language: string;
  /** What one knows and can do afterwards. */
  learningOutcomes: OneOrMore<string | LearningOutcomeInput>;
  /** Notional workload, in exactly one unit. */
  workload?: Workload;
  /** Level in the European or the Dutch qualifications framework, or both. */
  level?: Level;
  /** How it is tested. */
  assessment?: Assessment;
  /** How one takes part. */
  participation?: OneOrMore<Participation>;
  /** What assures its quality. */
  qualityAssurance?: QualityAssurance;
  /** Codes of the recognised programmes that it belongs to: ISAT, CROHO, CREBO. */
  programmeIdentifiers?: OneOrMore<string>;
  /** What one must have to be admitted. */
  prerequisites?: string;
  /** Whether it stands alone or counts towards another certificate. */
  stackability?: 'standalone' | 'stackable';
  /** URIs of the programmes or certificates that it is part of. */
  partOf?: OneOrMore<string>;
  /** Field of study, an ISCED-F code: `0613`. */
  fieldOfStudy?: string;
  tags?: string[];
  /** The course code that people use: `INF-101`. */
  humanCode?: string;
  version?: string;
  /** Further frameworks, standards or skills that it is aligned with. */
  alignments?: AlignmentInput[];
  /** The same achievement elsewhere: in another language, another version, or as a badge class of Open Badges 2.0. */
  related?: RelatedInput[];
}

/** A learning outcome that has more to it than its name. */
export interface LearningOutcomeInput {
  name: string;
  description?: string;
  /** IRI of the ESCO skill that comes with it; with its name, displayers can show that. */
  esco?: string | { id: string; name: string };
}

/** A node of a framework that the achievement is aligned with (OB 3.0 Alignment). */
export interface AlignmentInput {
  targetName: string;
  targetUrl: string;
  /** An OB 3.0 alignment type, such as `CFItem`, or `ext:…`. */
  targetType?: string;
  targetCode?: string;
  targetDescription?: string;
  targetFramework?: string;
}

/** An achievement that belongs with this one (OB 3.0 Related). */
export interface RelatedInput {
  /** URI of the other achievement. */
  id: string;
  /** IRI of the class that it is of, such as `https://w3id.org/openbadges#BadgeClass` for one of Open Badges 2.0. */
  type?: string;
  /** Its language, BCP 47. */
  language?: string;
  version?: string;
}

/** Workload in one unit: ECTS credits, SBU (studiebelastingsuren, mbo) or hours. Never two of them. */
export type Workload = EctsWorkload | SbuWorkload | HoursWorkload;

/** Study credits of 28 hours (WHW art. 7.4), in steps of a half. */
export interface EctsWorkload {
  ects: number;
  sbu?: never;
  hours?: never;
}

/** Studiebelastingsuren: whole hours of study load in mbo. */
export interface SbuWorkload {
  sbu: number;
  ects?: never;
  hours?: never;
}

/** Whole hours of work, without credits. */
export interface HoursWorkload {
  hours: number;
  ects?: never;
  sbu?: never;
}

/** EQF level 1–8, NLQF level (`4+` is one), or both; `verified` when officially confirmed (officieel vastgesteld). */
export type Level =
  | { eqf: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8; nlqf?: string; verified?: boolean }
  | { eqf?: never; nlqf: string; verified?: boolean };

/** How it is tested, and under what supervision. */
export interface Assessment {
  types: OneOrMore<AssessmentType>;
  /** Somebody watches during the assessment. */
  supervised?: boolean;
  /** The learner's identity is verified at the assessment. */
  identityVerified?: boolean;
}

/** What assures the quality: the framework, where it stands, and what it means here. */
export interface QualityAssurance {
  name: string;
  url: string;
  description: string;
}

/** Code of a form of assessment (those of the edubadges platform). */
export type AssessmentType =
  | 'written_exam'
  | 'oral_exam'
  | 'report_paper'
  | 'behavioural_assessment'
  | 'professional_product'
  | 'portfolio_assessment'
  | 'development_report'
  | 'personalized_assessment'
  | 'recognition_of_prior_learning';

/** Code of a form of participation (those of the edubadges platform, and `onsite`). */
export type Participation =
  | 'online'
  | 'onsite'
  | 'blended'
  | 'work_experience'
  | 'volunteering'
  | 'personalized_learning';

import type { JsonObject } from '../encoding/json-object.js';
import type { OneOrMore, Sector } from './types.js';

/**
 * The authoring file: one edubadge as a person or a catalogue writes it, not yet awarded to anybody.
 * The variant decides what must be there; the compiler holds it to that.
 *
 * @example
 * ```ts
 * import type { EdubadgeTemplate } from 'edubadge-credentials';
 *
 * const template: EdubadgeTemplate = {
 *   variant: 'extra-curricular',
 *   issuer: { id: 'did:web:voorbeeld.example', name: 'Hogeschool van Voorbeeld', country: 'NL' },
 *   achievement: {
 *     name: 'Bestuursjaar',
 *     description: 'Een jaar in het bestuur van een studievereniging.',
 *     criteria: 'Een volledig bestuursjaar, met een goedgekeurd jaarverslag.',
 *     image: 'https://www.voorbeeld.example/badges/bestuursjaar.png',
 *     language: 'nl',
 *     learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
 *     workload: { hours: 400 },
 *   },
 * };
 * console.log(template.achievement.name);
 * ```
 */
export type EdubadgeTemplate = RegularTemplate | MicrocredentialTemplate | ExtraCurricularTemplate;

/**
 * A template with the one who earned it: all that `createEdubadge` needs.
 *
 * @example
 * ```ts
 * import type { Award, EdubadgeInput, EdubadgeTemplate } from 'edubadge-credentials';
 *
 * const award = (template: EdubadgeTemplate, award: Award): EdubadgeInput => ({ ...template, ...award });
 * console.log(typeof award);
 * ```
 */
export type EdubadgeInput = EdubadgeTemplate & Award;

/**
 * Who earned it, when, and what is theirs alone about it.
 *
 * @example
 * ```ts
 * import type { Award } from 'edubadge-credentials';
 *
 * const award: Award = {
 *   recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] },
 *   awardedDate: '2026-08-30T00:00:00Z',
 *   grade: { value: '8', scale: { min: '1', max: '10', pass: '5.5' } },
 * };
 * console.log(award.awardedDate);
 * ```
 */
export interface Award {
  /** The learner: a DID or another URI, or identifiers, or both. */
  recipient: Recipient;
  /** URI of the credential; default a new `urn:uuid:`. */
  id?: string;
  /** From when it is valid (dateTimeStamp, so with a time zone); default now, in whole seconds. */
  validFrom?: string;
  /** Until when it is valid (dateTimeStamp); without it, for good. */
  validUntil?: string;
  /** When the learner earned it (dateTimeStamp); written only when given. */
  awardedDate?: string;
  /** The grade that the learner got. */
  grade?: Grade;
  /** What there is to say about this learner's achievement, in Markdown. */
  narrative?: string;
  /** What the learner made or did to earn it. */
  evidence?: EvidenceInput[];
  /** A status entry, such as `statusEntry` gives; it is written as it is. */
  credentialStatus?: JsonObject | JsonObject[];
}

/** A learner is known by an id, by identifiers, or by both; never by neither. */
export type Recipient =
  | {
      /** DID or another URI of the learner. */
      id: string;
      /** Further identifiers, such as an e-mail address. */
      identifiers?: RecipientIdentifier[];
    }
  | { id?: never; identifiers: OneOrMore<RecipientIdentifier> };

/** One identifier of the learner (OB 3.0 IdentityObject). It is hashed with a random salt unless you say otherwise. */
export interface RecipientIdentifier {
  /** An OB 3.0 identityType, such as `emailAddress` or `nationalIdentityNumber`, or `ext:…`. */
  type: string;
  /** The identifier itself, in plain text. */
  value: string;
  /** Default true; `false` writes the identifier for everyone to read. */
  hashed?: boolean;
  /** Salt of the hash; default 16 fresh random bytes in base64url. */
  salt?: string;
}

/** The grade that was achieved, and on what scale. */
export interface Grade {
  /** The grade as it stands on the list of marks: `8`, `7.5`, `voldoende`. */
  value: string;
  /** Lowest grade, highest grade, and the lowest that passes. */
  scale?: { min: string; max: string; pass: string };
  /** URI of the ResultDescription; default `<credential id>#grade` where that id is https, else a new `urn:uuid:`. */
  id?: string;
}

/** A piece of evidence (OB 3.0 Evidence). */
export interface EvidenceInput {
  /** URL of the evidence. */
  id?: string;
  name?: string;
  description?: string;
  /** How the learner earned it with this, in Markdown. */
  narrative?: string;
  /** What kind of evidence: a poem, a programme, a film. */
  genre?: string;
}

interface RegularTemplate extends TemplateBase {
  /** A unit of a recognised, diploma-directed programme. */
  variant: 'regular';
  achievement: AchievementInput & {
    workload: EctsWorkload | SbuWorkload;
    level: Level;
    programmeIdentifiers: OneOrMore<string>;
  };
}

interface MicrocredentialTemplate extends TemplateBase {
  /** A certificate under a national or international quality framework, with the metadata that the EU recommends. */
  variant: 'microcredential';
  achievement: AchievementInput & {
    workload: Workload;
    level: Level;
    assessment: Assessment & { supervised: boolean; identityVerified: boolean };
    participation: OneOrMore<Participation>;
    qualityAssurance: QualityAssurance;
  };
}

interface ExtraCurricularTemplate extends TemplateBase {
  /** Learning outside accredited programmes: no study credits, no formal value. */
  variant: 'extra-curricular';
  achievement: Omit<AchievementInput, 'workload'> & { workload?: HoursWorkload };
}

interface TemplateBase {
  /** Where an editor finds the schema of this file; not written into the credential. */
  $schema?: string;
  /** Who signs the badge. */
  issuer: IssuerInput;
  /** Who awards it, when that is not the issuer. */
  awardingBody?: IssuerInput;
}

/** An institution: the issuer, or the body that awards. */
export interface IssuerInput {
  /** DID or https URL that controls the signing key. */
  id: string;
  name: string;
  /** Home page. */
  url?: string;
  email?: string;
  /** Logo: https URL or data URI. */
  image?: string;
  /** Country, ISO 3166-1 alpha-2: `NL`. */
  country: string;
  region?: string;
  locality?: string;
  streetAddress?: string;
  postalCode?: string;
  /** The institution's number in the Dutch register of education: `99ZZ`. */
  brin?: string;
  /** Domain by which the institution is known in SURFconext: `voorbeeld.example`. */
  schacHome?: string;
  /** Picks the quality framework; not written into the credential. */
  sector?: Sector;
}

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

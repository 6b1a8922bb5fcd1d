import type {
  AchievementInput,
  Assessment,
  EctsWorkload,
  HoursWorkload,
  Level,
  Participation,
  QualityAssurance,
  SbuWorkload,
  Workload,
} from './achievement-input.js';
import type { OneOrMore, Sector } from './types.js';

export type * from './achievement-input.js';

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
  credentialStatus?: object | object[];
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
  /** IRI of the class that it is of, such as `https://w3id.org/openbadges#Assertion` for a badge of Open Badges 2.0. */
  type?: string;
  name?: string;
  description?: string;
  /** How the learner earned it with this, in Markdown. */
  narrative?: string;
  /** What kind of evidence: a poem, a programme, a film. */
  genre?: string;
  /** Digest of the file that stands at `id`, as `digestMultibase` gives it: then it cannot be exchanged unnoticed. */
  digestMultibase?: string;
}

/** A unit of a recognised programme: the authoring file of a `regular` edubadge. */
export interface RegularTemplate extends TemplateBase {
  /** A unit of a recognised, diploma-directed programme. */
  variant: 'regular';
  achievement: AchievementInput & {
    workload: EctsWorkload | SbuWorkload;
    level: Level;
    programmeIdentifiers: OneOrMore<string>;
  };
}

/** The authoring file of a `microcredential`. */
export interface MicrocredentialTemplate extends TemplateBase {
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

/** The authoring file of an `extra-curricular` edubadge. */
export interface ExtraCurricularTemplate extends TemplateBase {
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

import { randomBytes } from '#platform';
import { checkOptions } from '../encoding/check-options.js';
import { formatDateTimeStamp } from '../encoding/date-time.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { hasError } from '../problems/severity.js';
import { wordedAtOnce } from '../problems/worded-at-once.js';
import { contexts, edubadgeContext } from './context.js';
import type { EdubadgeInput } from './input.js';
import { inputFindings, type Settled, settledFindings } from './input-findings.js';
import { languageOf } from './language.js';
import type { Credential } from './types.js';
import { variants } from './variants.js';
import { achievement } from './write/achievement.js';
import { newGradeId } from './write/grade-id.js';
import { present } from './write/present.js';
import { profile } from './write/profile.js';
import { newUrn, type Random } from './write/random.js';
import { evidence, result, resultDescription, subject } from './write/subject.js';

/** What `createEdubadge` may be told. */
export interface CreateOptions {
  /** The clock, for a `validFrom` that the input does not give; default the system's. */
  now?: Date;
  /** Source of ids and salts: `random(n)` gives n fresh random bytes; default the platform's. */
  random?: Random;
  /** URL at which you serve `edubadgeContext` (as `{"@context": …}`), named in place of the context itself. */
  contextUrl?: string;
}

const openBadgeSchema = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
} as const;

/**
 * Writes an edubadge: from what a person fills in, the unsigned Open Badge 3.0 credential that `sign` takes.
 *
 * What is given is written and nothing is invented; names that go with a code (forms of assessment, stackability)
 * are Dutch where `achievement.language` is, else English. Identifiers of the learner are hashed with a fresh salt
 * unless they say `hashed: false`. The same input, `now` and `random` give the same bytes; the input is not touched.
 *
 * @throws EdubadgeError with a problem for each fault and its JSON Pointer into the input: JSON_… and LIMIT_… where
 * the input is not plain JSON, SCHEMA_… where it is not of the shape that `schemas/edubadge-input.json` describes, RULE_NOT_AWARDED for a template without
 * recipient, DATE_FORMAT, DATE_ORDER, RULE_INPUT_IDS_EQUAL. TypeError for options of the wrong type.
 *
 * @example
 * ```ts
 * import { createEdubadge } from 'edubadge-credentials';
 *
 * const badge = createEdubadge({
 *   variant: 'extra-curricular',
 *   issuer: { id: 'did:web:voorbeeld.example', name: 'Hogeschool van Voorbeeld', country: 'NL' },
 *   recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] },
 *   achievement: {
 *     name: 'Bestuursjaar',
 *     description: 'Een jaar in het bestuur van een studievereniging.',
 *     criteria: 'Een volledig bestuursjaar, met een goedgekeurd jaarverslag.',
 *     image: 'https://www.voorbeeld.example/badges/bestuursjaar.png',
 *     language: 'nl',
 *     learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
 *     workload: { hours: 400 },
 *   },
 * });
 * console.log(badge.type); // [ 'VerifiableCredential', 'OpenBadgeCredential' ]
 * ```
 */
export function createEdubadge(input: EdubadgeInput, options: CreateOptions = {}): Credential {
  checkOptions(options);
  const { now = new Date(), random = randomBytes, contextUrl } = options;
  return wordedAtOnce(() => {
    const json = snapshotJson(input);
    refuse(inputFindings(json));
    const copy = json as unknown as EdubadgeInput;
    const settled = settle(copy, now, random);
    refuse(settledFindings(settled));
    return write(copy, settled, random, contextUrl ?? edubadgeContext);
  });
}

function refuse(findings: readonly Finding[]): void {
  if (hasError(findings)) throw new EdubadgeError(findings);
}

function settle(input: EdubadgeInput, now: Date, random: Random): Settled {
  const id = input.id ?? newUrn(random);
  return {
    id,
    achievementId: input.achievement.id ?? newUrn(random),
    recipientId: input.recipient.id,
    gradeId: input.grade && (input.grade.id ?? newGradeId(id, random)),
    validFrom: input.validFrom ?? formatDateTimeStamp(now),
    validUntil: input.validUntil,
  };
}

function write(input: EdubadgeInput, settled: Settled, random: Random, context: string | object): Credential {
  const { awardingBody, grade, recipient, narrative } = input;
  const language = languageOf(input.achievement.language);
  return present({
    '@context': [contexts.credentials, contexts.openBadges, contexts.openBadgesExtensions, context],
    id: settled.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: input.achievement.name,
    issuer: profile(input.issuer),
    validFrom: settled.validFrom,
    validUntil: settled.validUntil,
    awardedDate: input.awardedDate,
    credentialSubject: subject({
      recipient,
      narrative,
      random,
      creditsEarned: input.achievement.workload?.ects,
      achievement: achievement(input.achievement, {
        id: settled.achievementId,
        variant: variants[input.variant],
        language,
        awardingBody,
        resultDescription: grade && resultDescription(grade, settled.gradeId, language),
      }),
      result: grade && result(grade, settled.gradeId),
    }),
    evidence: input.evidence?.map(evidence),
    credentialStatus: input.credentialStatus,
    credentialSchema: [openBadgeSchema],
  }) as Credential;
}

import { randomBytes } from '#platform';
import { checkOptions } from '../encoding/check-options.js';
import { formatDateTimeStamp } from '../encoding/date-time.js';
import { EdubadgeError } from '../problems/error.js';
import { wordedAtOnce } from '../problems/worded-at-once.js';
import { contexts } from './context.js';
import type { CreateOptions } from './create.js';
import type { IssuerInput } from './input.js';
import { issuerFindings } from './input-findings.js';
import type { Credential } from './types.js';
import { present } from './write/present.js';
import { profile } from './write/profile.js';
import { newUrn } from './write/random.js';

/** What an endorsement says. */
export interface EndorsementInput {
  /** Id of what is endorsed: a credential, an achievement, or the profile of an issuer. */
  subject: string;
  /** What the endorser says of it. */
  comment: string;
  /** Who endorses, as id or as profile. */
  issuer: string | IssuerInput;
  /** Title of the endorsement. */
  name: string;
  /** URI of the endorsement; default a new `urn:uuid:`. */
  id?: string;
  /** dateTimeStamp; default `now`. */
  validFrom?: string;
  /** dateTimeStamp; without it, for good. */
  validUntil?: string;
}

/**
 * An endorsement of a badge, an achievement or an institution by somebody else (OB 3.0 §B.4): what `sign` takes. Signed,
 * it stands in the `endorsement` of what it endorses (a JWT in `endorsementJwt`), before that is signed itself, or goes
 * its own way. `verify` judges it on its own, and with the badge that carries it.
 *
 * @throws EdubadgeError SCHEMA_… for a profile that is none; TypeError where `subject`, `comment`, `name` or `issuer` is
 * missing. `sign` judges the rest.
 *
 * @example
 * ```ts
 * import { createEndorsement, generateKey, sign } from 'edubadge-credentials';
 *
 * const { signer, controller } = await generateKey();
 * const endorsement = createEndorsement({
 *   subject: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
 *   comment: 'Sluit aan bij wat de sector vraagt.',
 *   issuer: { id: controller, name: 'Brancheorganisatie Voorbeeld', country: 'NL' },
 *   name: 'Aanbeveling van Wondzorg',
 * });
 * console.log((await sign(endorsement, signer, { suite: 'eddsa-rdfc-2022' })).type);
 * ```
 */
export function createEndorsement(
  input: EndorsementInput,
  options: Pick<CreateOptions, 'now' | 'random'> = {},
): Credential {
  checkOptions(options);
  const { now = new Date(), random = randomBytes } = options;
  const { subject, comment, issuer, name } = input;
  const id = typeof issuer === 'object' ? issuer?.id : issuer;
  if (![subject, comment, name, id].every((text) => typeof text === 'string' && text !== ''))
    throw new TypeError('subject, comment, issuer and name must be given');
  return wordedAtOnce(
    () =>
      present({
        '@context': [contexts.credentials, contexts.openBadges],
        id: input.id ?? newUrn(random),
        type: ['VerifiableCredential', 'EndorsementCredential'],
        name,
        issuer: typeof issuer === 'string' ? issuer : profile(checked(issuer)),
        validFrom: input.validFrom ?? formatDateTimeStamp(now),
        validUntil: input.validUntil,
        credentialSubject: { id: subject, type: ['EndorsementSubject'], endorsementComment: comment },
      }) as Credential,
  );
}

function checked(issuer: IssuerInput): IssuerInput {
  const findings = issuerFindings(issuer, '/issuer');
  if (findings.length > 0) throw new EdubadgeError(findings);
  return issuer;
}

import { randomBytes } from '#platform';
import type { Award, EdubadgeTemplate } from '../credential/input.js';
import { newUrn, type Random } from '../credential/write/random.js';
import { checkOptions } from '../encoding/check-options.js';
import { formatDateTimeStamp, parseDateTimeStamp } from '../encoding/date-time.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { withMembers } from '../encoding/with-members.js';
import { checkSigner } from '../keys/check-signer.js';
import type { Signer } from '../keys/types.js';
import { EdubadgeError } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import type { SuiteName } from '../proof/types.js';
import type { Shape } from './award-parts.js';
import { type Issuing, issueGenerally } from './issue-generally.js';
import { latest } from './latest.js';
import { type PreparedShape, prepareShape } from './prepare-shape.js';
import { readAward } from './read-award.js';
import { type Settled, settleAward } from './settle-award.js';
import { halvesOf, isTemplateMember } from './template-halves.js';
import { isTermIri, type TermIris, termIris } from './term-iris.js';

/** Issues the badges of one template. */
export interface PreparedIssuer {
  /** The signed badge of one award: JSON text, or the token of `vc-jwt`. Rejects like `createEdubadge` and `sign`. */
  issue(award: Award): Promise<string>;
}

/** What `prepareIssuer` is told. */
export interface PrepareIssuerOptions {
  suite: SuiteName;
  /** Date of the proofs, and of what is valid from now; default the clock at each badge. */
  now?: Date;
  /** Source of ids and salts, as for `createEdubadge`. */
  random?: Random;
}

/** Awards come in few shapes; a file in which each is another gains nothing from being prepared. */
const mostShapes = 64;

/**
 * Prepares a template for many awards: each badge is what `createEdubadge` and then `sign` give, byte for byte, at
 * the cost of hashing and signing it.
 *
 * What `sign` would refuse of the template is refused here, and what it would refuse of an award when that is issued:
 * whatever is unusual about an award goes through `createEdubadge` and `sign` themselves. The template is copied.
 *
 * @throws EdubadgeError, here and from `issue`, with the problems of `createEdubadge` and `sign`; TypeError where an
 * argument is not what its type says.
 *
 * @example
 * ```ts
 * import { generateKey, prepareIssuer } from 'edubadge-credentials';
 *
 * const { signer } = await generateKey({ controller: 'did:web:voorbeeld.example' });
 * const issuer = await prepareIssuer(
 *   {
 *     variant: 'extra-curricular',
 *     issuer: { id: 'did:web:voorbeeld.example', name: 'Hogeschool van Voorbeeld', country: 'NL' },
 *     achievement: {
 *       id: 'https://www.voorbeeld.example/badges/bestuursjaar',
 *       name: 'Bestuursjaar',
 *       description: 'Een jaar in het bestuur van een studievereniging.',
 *       criteria: 'Een volledig bestuursjaar, met een goedgekeurd jaarverslag.',
 *       image: 'https://www.voorbeeld.example/badges/bestuursjaar.png',
 *       language: 'nl',
 *       learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
 *       workload: { hours: 400 },
 *     },
 *   },
 *   signer,
 *   { suite: 'eddsa-rdfc-2022' },
 * );
 * for (const value of ['een@voorbeeld.example', 'twee@voorbeeld.example']) {
 *   console.log(await issuer.issue({ recipient: { identifiers: [{ type: 'emailAddress', value }] } }));
 * }
 * ```
 */
export async function prepareIssuer(
  template: EdubadgeTemplate,
  signer: Signer,
  options: PrepareIssuerOptions,
): Promise<PreparedIssuer> {
  checkCall(signer, options);
  const { issue } = await worded(() => prepare(template, signer, options));
  return Object.freeze({ issue: (award: Award) => worded(() => issue(award)) });
}

async function prepare(
  template: EdubadgeTemplate,
  signer: Signer,
  options: PrepareIssuerOptions,
): Promise<PreparedIssuer> {
  const { suite, now, random = paged(randomBytes) } = options;
  const [own, usual] = halvesOf(snapshotJson(template));
  const issuing: Issuing = { signer, suite };
  const needsAchievementId = isObject(own.achievement) && own.achievement.id === undefined;
  // Somebody must have earned it, to see whether a badge of this template can be signed at all.
  const trial = { ...usual, recipient: { id: newUrn(randomBytes) } };
  await prepareShape(own, settleAward(trial, new Date(), randomBytes, needsAchievementId), issuing);
  const shapes = new Map<string, Promise<PreparedShape | undefined>>();
  const terms = termIris();
  const stampOf = latest(stampOfSecond);

  return {
    issue: async (award: Award) => {
      if (!isObject(award)) throw new TypeError('award must be an object');
      const moment = now ?? new Date();
      const whole: JsonObject = withMembers(usual, award);
      if (Object.keys(award).some(isTemplateMember))
        return issueGenerally({ ...own, ...whole }, issuing, moment, random);
      const drawn: Uint8Array[] = [];
      const settled = settleAward(whole, moment, (length) => kept(drawn, random(length)), needsAchievementId);
      const issued = await issuePrepared(settled, moment);
      if (issued !== undefined) return issued;
      // The award as it came, so that problems are of what it says; with the random bytes that it was given already.
      return issueGenerally({ ...own, ...whole }, issuing, moment, (length) => drawn.shift() ?? random(length));
    },
  };

  async function issuePrepared(settled: Settled, moment: Date): Promise<string | undefined> {
    const created = stampOf(Math.floor(moment.getTime() / 1000));
    const shape = readAward(settled);
    if (shape === undefined || created === undefined) return undefined;
    const prepared = await preparedFor(shape, settled);
    return prepared && isNew(shape, prepared, terms) ? prepared.issue(shape.values, created) : undefined;
  }

  function preparedFor({ key }: Shape, settled: Settled): Promise<PreparedShape | undefined> | undefined {
    const known = shapes.get(key);
    if (known !== undefined || shapes.size >= mostShapes) return known;
    const made = prepareShape(own, settled, issuing).catch(unlessRefused);
    shapes.set(key, made);
    return made;
  }
}

/** Draws random bytes by the pageful: asking the system for sixteen costs as much as asking for a thousand. */
function paged(random: Random): Random {
  let page = new Uint8Array();
  return (length) => {
    if (page.length < length) page = new Uint8Array(random(Math.max(length, 1024)));
    const bytes = page.slice(0, length);
    page = page.subarray(length);
    return bytes;
  };
}

/** Undefined for a year that no proof can have. */
function stampOfSecond(second: number): string | undefined {
  const stamp = formatDateTimeStamp(new Date(second * 1000));
  return parseDateTimeStamp(stamp) === undefined ? undefined : stamp;
}

function kept<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

/** The ids of an award are those of nothing else, here or in a vocabulary. */
function isNew({ ids }: Shape, { texts }: PreparedShape, terms: TermIris): boolean {
  return ids.every((id) => !texts.has(id) && !isTermIri(id, terms));
}

/** Nothing for what is refused: the general path refuses it too, and says why of the input as a whole. */
export function unlessRefused(error: unknown): undefined {
  if (!(error instanceof EdubadgeError)) throw error;
}

function checkCall(signer: unknown, options: unknown): void {
  checkSigner(signer);
  checkOptions(options, 'suite');
}

import { randomBytes } from '#platform';
import { fromUtf8, utf8 } from '../encoding/bytes.js';
import type { JsonObject } from '../encoding/json-object.js';
import { decodeBase64url, encodeBase64url } from '../encoding/multibase.js';
import { type AlgorithmRow, algorithms } from '../keys/algorithms.js';
import type { Signer } from '../keys/types.js';
import { signData } from '../proof/sign-data.js';
import { type Suite, suites } from '../proof/suites.js';
import { moment } from './award-parts.js';
import { type Issuing, issueGenerally } from './issue-generally.js';
import { prepareProof } from './prepare-proof.js';
import { probeAward, readAward } from './read-award.js';
import type { Settled } from './settle-award.js';
import { countOf, fill, textTemplate, written } from './text-template.js';

/**
 * Issues an award of one shape from the texts that vary and the date of the proof; undefined for one that only the
 * general path can issue.
 */
export type Issue = (values: readonly string[], created: string) => Promise<string> | undefined;

/** A shape of awards on one template, ready. */
export interface PreparedShape {
  readonly issue: Issue;
  /** Every text of the template: an id that is one of them may be a second description of the same thing. */
  readonly texts: ReadonlySet<string>;
}

/** A probe as the general path signed it. */
export interface Probe {
  readonly signed: string;
  /** What the signer was given to sign. */
  readonly data: Uint8Array;
  /** The texts that vary, and the date of the proof. */
  readonly markers: readonly string[];
  readonly created: string;
}

/**
 * Prepares the shape of an award on a template: issues one like it the general way, with a signer that only listens,
 * and cuts what came out. Rejects with what `createEdubadge` and `sign` refuse; undefined where the shape is not
 * covered, or where what was cut does not give the same bytes again.
 */
export async function prepareShape(
  template: JsonObject,
  settled: Settled,
  issuing: Issuing,
): Promise<PreparedShape | undefined> {
  const { award, achievementId } = probeAward(settled);
  const shape = readAward({ award, achievementId });
  const created = String(moment([9001, 9900]).probe(''));
  let data = new Uint8Array();
  const listener: Signer = {
    verificationMethod: issuing.signer.verificationMethod,
    algorithm: issuing.signer.algorithm,
    sign: (bytes) => {
      data = new Uint8Array(bytes);
      const { signatureSize = 256 }: AlgorithmRow = algorithms[issuing.signer.algorithm];
      return new Uint8Array(signatureSize);
    },
  };
  const input = inputOf(template, { award, achievementId });
  const signed = await issueGenerally(input, { ...issuing, signer: listener }, new Date(created), randomBytes);
  const suite: Suite = suites[issuing.suite];
  const text = suite.securing === 'jwt' ? payloadOf(signed) : signed;
  if (shape === undefined || !areAlone(shape.values, text)) return undefined;
  const probe: Probe = { signed, data, markers: shape.values, created };
  const issue =
    suite.securing === 'jwt' ? prepareToken(probe, issuing.signer) : await prepareProof(probe, suite, issuing.signer);
  return issue && { issue, texts: new Set(textsIn(text)) };
}

/** Numbers are short: where one of them stands, it must be the one that is meant. */
function areAlone(markers: readonly string[], text: string): boolean {
  return markers.every((marker) => !/^\d+$/.test(marker) || countOf(text, marker) <= 1);
}

/** What `createEdubadge` makes a credential of: the template with an award, and the achievement's id if it has none. */
function inputOf(template: JsonObject, { award, achievementId }: Settled): JsonObject {
  if (achievementId === undefined) return { ...template, ...award };
  return { ...template, ...award, achievement: { ...(template.achievement as JsonObject), id: achievementId } };
}

function prepareToken({ signed, markers }: Probe, signer: Signer): Issue {
  const [header] = signed.split('.');
  const template = textTemplate(payloadOf(signed), markers);
  return async (values) => {
    const input = `${header}.${encodeBase64url(fill(template, written(values).json))}`;
    return `${input}.${encodeBase64url(await signData(signer, utf8(input)))}`;
  };
}

function payloadOf(token: string): string {
  return fromUtf8(decodeBase64url(token.split('.')[1] ?? '') ?? new Uint8Array());
}

function textsIn(json: string): string[] {
  const texts: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

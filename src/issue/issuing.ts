import { randomBytes } from '#platform';
import type { Award, EdubadgeTemplate } from '../credential/input.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Signer } from '../keys/types.js';
import { EdubadgeError } from '../problems/error.js';
import type { Problem } from '../problems/problem.js';
import { problemsOf } from '../problems/problems-of.js';
import type { SuiteName } from '../proof/types.js';
import { carefulSigner } from './careful-signer.js';
import type { InputHalves } from './input-reader.js';
import { issueGenerally } from './issue-generally.js';
import { type PreparedIssuer, prepareIssuer, unlessRefused } from './prepare-issuer.js';

/** A badge as JSON text or token, or why there is none. */
export type Issued = string | Problem[];

/** Issues one input after another, with an issuer prepared for each template among them. */
export function issuing(signer: Signer, suite: SuiteName): (input: InputHalves) => Promise<string> {
  const issuers = new WeakMap<JsonObject, Promise<PreparedIssuer | undefined>>();
  const careful = carefulSigner(signer);
  return async ({ template, award }) => {
    const issuer = await issuerOf(template);
    if (issuer !== undefined) return issuer.issue(award as unknown as Award);
    return issueGenerally({ ...template, ...award }, { signer: careful, suite }, new Date(), randomBytes);
  };

  /** None for a template that is refused: what is wrong is told of each input as a whole. */
  function issuerOf(template: JsonObject): Promise<PreparedIssuer | undefined> {
    const known = issuers.get(template);
    if (known !== undefined) return known;
    const made = prepareIssuer(template as unknown as EdubadgeTemplate, careful, { suite }).catch(unlessRefused);
    issuers.set(template, made);
    return made;
  }
}

/** What came of issuing one badge. */
export async function issuedBy(work: () => Promise<string>): Promise<Issued> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    return problemsOf(error.findings);
  }
}

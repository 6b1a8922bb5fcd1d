import type { JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { notAuthoring } from './authoring-file.js';
import type { Call } from './commands.js';
import { withEndorsements } from './endorsements.js';
import { operandOf, readObject } from './read-file.js';
import { readSigner } from './read-signer.js';
import { signDocument } from './sign-document.js';
import { withStatus } from './status/with-status.js';
import { writeResult } from './write-result.js';

/**
 * `edubadge sign`: a credential becomes a signed one, as JSON or, in the suite vc-jwt, as a JWT. Before that it gets
 * its places in the status lists of `--status` and the endorsements of `--endorsement`.
 */
export async function signFile(call: Call): Promise<number> {
  const signer = await readSigner(call, [operandOf(call), ...(call.options.endorsement ?? [])]);
  const document = await completed(notAuthoring(await readObject(operandOf(call), call.io)), call);
  await writeResult(await signDocument(document, signer, call, call.options.suite), call);
  return 0;
}

/** A document that bears a proof already cannot be changed any more: what was signed was signed without it. */
async function completed(document: JsonObject, call: Call): Promise<JsonObject> {
  const { status = [], endorsement = [] } = call.options;
  if (status.length + endorsement.length === 0) return document;
  if (document.proof !== undefined) throw failure('CLI_SIGNED_ALREADY');
  return withStatus(await withEndorsements(document, endorsement, call.io), status, call.io);
}

import type { Credential, SecuredCredential } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { failure } from '../problems/error.js';
import { parse } from '../verify/parse.js';
import type { Io } from './io.js';
import { readBytes } from './read-file.js';

/** A secured document as it was found: in a file of its own, in an envelope, or baked into an image. */
export interface Secured {
  /** The JSON with its proof, or the compact JWT. */
  readonly form: SecuredCredential | string;
  /** What it says; of a JWT, its claims. */
  readonly document: Credential;
}

/**
 * The secured document in a file or, for `-`, in standard input. Nothing is verified. Throws EdubadgeError
 * CLI_NOT_SIGNED, DATA_OPEN_BADGE_2, DATA_NOT_BAKED, and those of CLI_, LIMIT_, JSON_, JWT_, PNG_ and SVG_.
 */
export async function readSecured(file: string, io: Io): Promise<Secured> {
  const { kind, document, jwt } = await parse(await readBytes(file, io), defaultLimits);
  if (kind === 'open-badge-2') throw failure('DATA_OPEN_BADGE_2');
  if (jwt === undefined && document.proof === undefined) throw failure('CLI_NOT_SIGNED');
  return { form: jwt?.text ?? (document as SecuredCredential), document: document as Credential };
}

/**
 * What a document says, secured or not, and whatever carries it. Throws EdubadgeError DATA_OPEN_BADGE_2 for an image of
 * Open Badges 2.0, in which there may be no more than an address.
 */
export async function documentIn(bytes: Uint8Array): Promise<JsonObject> {
  const { kind, document } = await parse(bytes, defaultLimits);
  if (kind === 'open-badge-2' && document['@context'] === undefined) throw failure('DATA_OPEN_BADGE_2');
  return document;
}

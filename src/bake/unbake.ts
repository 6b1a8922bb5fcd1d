import type { SecuredCredential } from '../credential/types.js';
import { isCompactToken, trimmed } from '../encoding/compact-token.js';
import { isObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { parseJson } from '../encoding/parse-json.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { type Baked, readBaked } from './read-baked.js';

const httpUrl = /^https?:\/\/\S+$/;

/**
 * Takes the credential out of a baked PNG or SVG: the object, or the compact JWT as a string; `undefined` where nothing
 * is baked in. Nothing is verified: give the image itself to `verify` for that.
 *
 * Images baked by Open Badges 2.0 are read as well: an assertion as object, a compact JWS or the address of a hosted
 * assertion as string. The address is never followed.
 *
 * @throws EdubadgeError LIMIT_… over a limit; PNG_… or SVG_… where the image is damaged, hostile or neither; JSON_…
 *   where what is baked in is no JSON. TypeError where `image` is not a Uint8Array.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { unbake } from 'edubadge-credentials';
 *
 * const credential = await unbake(await readFile('badge.png'));
 * console.log(credential === undefined ? 'no badge in this image' : credential);
 * ```
 */
export async function unbake(image: Uint8Array): Promise<SecuredCredential | string | undefined> {
  if (!(image instanceof Uint8Array)) throw new TypeError('image must be a Uint8Array');
  return worded(async () => {
    const baked = await readBaked(image, defaultLimits);
    return baked && credentialIn(baked);
  });
}

/** @internal The credential in what was baked into an image. Throws EdubadgeError JSON_…. */
export function credentialIn(baked: Baked): SecuredCredential | string {
  const token = trimmed(baked.text);
  if (isCompactToken(token)) return token;
  if (baked.version === 2 && httpUrl.test(baked.text.trim())) return baked.text.trim();
  const credential = parseJson(baked.text);
  if (!isObject(credential)) throw failure('JSON_NOT_OBJECT');
  return credential as SecuredCredential;
}

import type { SecuredCredential } from '../credential/types.js';
import { isCompactToken, trimmed } from '../encoding/compact-token.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { defaultLimits, type Limits } from '../encoding/limits.js';
import { parseJson } from '../encoding/parse-json.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { writePng } from './png/write.js';
import { formatOf } from './read-baked.js';
import { writeSvg } from './svg/write.js';

/**
 * Puts a signed credential into a PNG or SVG (OB 3.0 §5): an uncompressed iTXt chunk `openbadgecredential` right after
 * the header, or the element `credential` as first child of the root.
 *
 * Takes the credential as `sign` gives it: an object, its JSON text, which is kept as it is, or a compact JWT. A badge
 * that was baked in before, of Open Badges 2.0 too, is replaced; pixels and every other byte stay as they are.
 * Nothing is verified. The image may have 16 MiB, the credential 4 MiB.
 *
 * @throws EdubadgeError LIMIT_… over a limit; PNG_… or SVG_… where the image is damaged, hostile or neither;
 *   JWT_FORM or JSON_… where the credential is no token and no JSON. TypeError for arguments of another type.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { bake } from 'edubadge-credentials';
 *
 * const credential = JSON.parse(await readFile('signed.json', 'utf8'));
 * await writeFile('badge.png', await bake(await readFile('image.png'), credential));
 * ```
 */
export async function bake(image: Uint8Array, credential: SecuredCredential | string): Promise<Uint8Array> {
  if (!(image instanceof Uint8Array)) throw new TypeError('image must be a Uint8Array');
  if (typeof credential !== 'string' && !isObject(credential)) {
    throw new TypeError('credential must be an object or a string');
  }
  return worded(() => bakeInto(image, credential));
}

async function bakeInto(image: Uint8Array, credential: JsonObject | string): Promise<Uint8Array> {
  const limits = defaultLimits;
  const format = formatOf(image, limits);
  const { text, isToken } = textOf(credential, limits);
  if (text.length > limits.text) {
    throw failure('LIMIT_TEXT_SIZE', { params: { expected: limits.text, received: text.length } });
  }
  // Others go in between, and what was looked at is what is written.
  const own = image.slice();
  const baked = await (format === 'png' ? writePng(own, text) : writeSvg(own, text, isToken));
  // What could not be read again is not written.
  formatOf(baked, limits);
  return baked;
}

function textOf(credential: JsonObject | string, limits: Limits): { text: string; isToken: boolean } {
  if (typeof credential !== 'string') return { text: JSON.stringify(snapshotJson(credential, limits)), isToken: false };
  const token = trimmed(credential);
  if (isCompactToken(token)) return { text: token, isToken: true };
  if (!/^[\t\n\r ]*\{/.test(credential)) throw failure('JWT_FORM');
  parseJson(credential, limits);
  return { text: credential, isToken: false };
}

import { hex } from '@scure/base';
import { identityHash } from '../credential/identity.js';
import { utf8 } from '../encoding/bytes.js';
import { asString, type JsonObject } from '../encoding/json-object.js';

/**
 * Whether an IdentityObject is about an identifier. The platform's older code hashes it as written, its newer code in
 * lower case: both are compared, in constant time (OB 3.0 §B.8; SECURITY, row recipient).
 */
export async function identityMatches(identity: JsonObject, identifier: string): Promise<boolean> {
  const stated = asString(identity.identityHash) ?? '';
  if (identity.hashed !== true) return isSame(stated, identifier);
  const salt = asString(identity.salt) ?? '';
  const hash = stated.toLowerCase().startsWith('md5$') ? await loadMd5Hash() : identityHash;
  const asWritten = isSame(stated.toLowerCase(), hash(identifier, salt));
  const lowerCased = isSame(stated.toLowerCase(), hash(identifier.toLowerCase(), salt));
  return asWritten || lowerCased;
}

/** The form of `identityHash` that is read, and never written. */
async function loadMd5Hash(): Promise<typeof identityHash> {
  const { md5 } = await import('@noble/hashes/legacy.js');
  return (identifier, salt) => `md5$${hex.encode(md5(utf8(identifier + salt)))}`;
}

/** Compares every byte, wherever the first difference is. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [utf8(a), utf8(b)];
  let difference = left.length ^ right.length;
  for (let index = 0; index < right.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

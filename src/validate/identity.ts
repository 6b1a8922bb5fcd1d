import { flatMap } from '../encoding/flat-map.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** How openly a badge names its learner: a hash without salt can be guessed, a plain e-mail address needs no guessing. */
export function identityWarnings(document: JsonObject): Finding[] {
  const { credentialSubject } = document;
  if (!Array.isArray(credentialSubject)) return ofSubject(credentialSubject, '/credentialSubject');
  return flatMap(credentialSubject, (subject, index) => ofSubject(subject, `/credentialSubject/${index}`));
}

function ofSubject(subject: unknown, pointer: string): Finding[] {
  if (!isObject(subject)) return [];
  const { identifier } = subject;
  if (!Array.isArray(identifier)) return openness(identifier, `${pointer}/identifier`);
  return flatMap(identifier, (identity, index) => openness(identity, `${pointer}/identifier/${index}`));
}

function openness(identity: unknown, pointer: string): Finding[] {
  if (!isObject(identity)) return [];
  const { hashed, identityHash, salt } = identity;
  const isEmail = typeof identityHash === 'string' && identityHash.includes('@');
  if (hashed === false && isEmail) return [{ code: 'RECIPIENT_PLAIN', pointer }];
  return hashed === true && (salt === undefined || salt === '') ? [{ code: 'RECIPIENT_WITHOUT_SALT', pointer }] : [];
}

import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** How openly a badge names its learner: a hash without salt can be guessed, a plain e-mail address needs no guessing. */
export function identityWarnings(document: JsonObject): Finding[] {
  const subjects = asArray(document.credentialSubject);
  return flatMap(subjects, (subject, index) => {
    if (!isObject(subject)) return [];
    const at = Array.isArray(document.credentialSubject) ? `/credentialSubject/${index}` : '/credentialSubject';
    return flatMap(asArray(subject.identifier), (identity, place) => {
      const pointer = Array.isArray(subject.identifier) ? `${at}/identifier/${place}` : `${at}/identifier`;
      return isObject(identity) ? openness(identity, pointer) : [];
    });
  });
}

function openness({ hashed, identityHash, salt }: JsonObject, pointer: string): Finding[] {
  const isEmail = typeof identityHash === 'string' && identityHash.includes('@');
  if (hashed === false && isEmail) return [{ code: 'RECIPIENT_PLAIN', pointer }];
  return hashed === true && (salt === undefined || salt === '') ? [{ code: 'RECIPIENT_WITHOUT_SALT', pointer }] : [];
}

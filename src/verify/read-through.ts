import { asArray, isObject } from '../encoding/json-object.js';
import { suiteOf } from '../proof/suites.js';
import type { Subject } from './state.js';

/**
 * How what is read relates to what was signed: `json` where every signature is over the JSON itself (a JWT,
 * eddsa-jcs-2022), `rdf` as soon as one proof goes through JSON-LD, or is of a suite that nobody knows.
 */
export function readThrough(subject: Subject): 'rdf' | 'json' {
  const proofs = asArray(subject.document.proof);
  if (proofs.length === 0) return subject.jwt === undefined ? 'rdf' : 'json';
  return proofs.every((proof) => isObject(proof) && suiteOf(proof)?.signs === 'json') ? 'json' : 'rdf';
}

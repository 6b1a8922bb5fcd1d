import { isObject } from '../encoding/json-object.js';

/** Throws TypeError for what cannot sign. */
export function checkSigner(signer: unknown): void {
  if (!isObject(signer) || typeof signer.sign !== 'function') throw new TypeError('signer must have a function sign');
}

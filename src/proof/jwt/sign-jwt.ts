import { utf8 } from '../../encoding/bytes.js';
import { asArray, type JsonObject } from '../../encoding/json-object.js';
import { encodeBase64url } from '../../encoding/multibase.js';
import { withMembers } from '../../encoding/with-members.js';
import { algorithms } from '../../keys/algorithms.js';
import type { Signer } from '../../keys/types.js';
import { failure } from '../../problems/error.js';
import { signData } from '../sign-data.js';
import { mirrorsOf } from './claims.js';
import { registeredClaims } from './credential-of.js';
import { typeToWrite } from './header.js';

/**
 * The document as a compact JWT (VC-JOSE-COSE §3.1, Open Badges 3.0 §8.2.4): the payload is the document itself,
 * proofs inside included, with the claims that mirror it. The same document and key give the same header and payload.
 */
export async function signJwt(
  document: JsonObject,
  signer: Signer,
  use: { domain?: unknown; challenge?: unknown },
): Promise<string> {
  const [alg] = algorithms[signer.algorithm].jose;
  const header = { alg, kid: signer.verificationMethod, typ: typeToWrite(document) };
  const payload = withMembers(document, claimsOf(document, use));
  const signingInput = `${encode(header)}.${encode(payload)}`;
  const signature = await signData(signer, utf8(signingInput));
  return `${signingInput}.${encodeBase64url(signature)}`;
}

function claimsOf(document: JsonObject, { domain, challenge }: { domain?: unknown; challenge?: unknown }): JsonObject {
  const claims: JsonObject = {
    // A moment before 1970 has no NumericDate here; the credential states it all the same.
    ...Object.fromEntries(
      mirrorsOf(document)
        .filter(({ value }) => isClaim(value))
        .map(({ claim, value }) => [claim, value]),
    ),
    ...(domain !== undefined && { aud: asArray(domain).length === 1 ? asArray(domain)[0] : domain }),
    ...(challenge !== undefined && { nonce: challenge }),
  };
  for (const claim of registeredClaims) {
    if (claim in document && document[claim] !== claims[claim]) {
      throw failure('JWT_CLAIM_MISMATCH', { pointer: `/${claim}`, params: { claim } });
    }
  }
  return claims;
}

function isClaim(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && value >= 0);
}

function encode(value: JsonObject): string {
  return encodeBase64url(JSON.stringify(value));
}

import type { DidDocument } from '../../src/did/types.js';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';

/**
 * A resolver that answers for an issuer with the keys which the credential itself names: in the fragment of a
 * `verificationMethod`, or as `jwk` in a token's header. It is what the tests of 1EdTech's validator do. It proves
 * nothing about who signed, so the library never does it by itself.
 */
export function believing(text: string): (id: string) => Promise<DidDocument> {
  const named = [...text.matchAll(/"verificationMethod"\s*:\s*"([^"#]+)#(z[1-9A-Za-z]+)"/g)];
  const jwk = headerKey(text);
  return async (id) => {
    const methods: JsonObject[] = named
      .filter(([, controller]) => controller === id)
      .map(([, controller, key]) => ({
        id: `${controller}#${key}`,
        type: 'Multikey',
        controller,
        publicKeyMultibase: key,
      }));
    if (jwk !== undefined) methods.push({ id: `${id}#jwk`, type: 'JsonWebKey', controller: id, publicKeyJwk: jwk });
    if (methods.length === 0) throw new Error('nobody knows');
    return { id, verificationMethod: methods, assertionMethod: methods };
  };
}

function headerKey(text: string): JsonObject | undefined {
  if (!/^\s*ey[\w-]+\./.test(text)) return undefined;
  const header: unknown = JSON.parse(Buffer.from(text.trim().split('.')[0] ?? '', 'base64url').toString());
  return isObject(header) && isObject(header.jwk) ? header.jwk : undefined;
}

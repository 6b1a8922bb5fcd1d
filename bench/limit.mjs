// What no library can do without: the LIMIT, and a JWT written straight on node:crypto.
import { createHash, createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';

/** SHA-256 of a text in parts, as the library hashes it: V8 keeps a long one by itself, which takes longer than to hash it. */
function hashOf(parts) {
  if (parts.length === 1) return hash('sha256', parts[0], 'buffer');
  return parts.reduce((hashing, part) => hashing.update(part), createHash('sha256')).digest();
}

const encode = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Both hashes and one Ed25519 signature; JSON.parse, both hashes and one Ed25519 verification. */
export function limitOf({ privateJwk, canonicalDocument, canonicalConfig, text }) {
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' });
  const publicKey = createPublicKey(key);
  const hashes = (config, document) =>
    Buffer.concat([hash('sha256', config, 'buffer'), hash('sha256', document, 'buffer')]);
  const data = () => hashes(canonicalConfig, canonicalDocument);
  const signature = sign(null, data(), key);
  return {
    sign: () => sign(null, data(), key),
    /** The same over texts in parts that are made anew. */
    signParts: (config, document) => sign(null, Buffer.concat([hashOf(config), hashOf(document)]), key),
    verify: () => {
      JSON.parse(text);
      return verify(null, data(), publicKey, signature);
    },
  };
}

/** A compact JWT, signed and verified with nothing between it and node:crypto. */
export function handWrittenJwt({ privateJwk, payload, kid }) {
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' });
  const publicKey = createPublicKey(key);
  const write = () => {
    const input = `${encode({ alg: 'EdDSA', typ: 'vc+jwt', kid })}.${encode(payload)}`;
    return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`;
  };
  const token = write();
  return {
    sign: write,
    verify: () => {
      const [header, body, signature] = token.split('.');
      JSON.parse(Buffer.from(header, 'base64url').toString());
      JSON.parse(Buffer.from(body, 'base64url').toString());
      return verify(null, Buffer.from(`${header}.${body}`), publicKey, Buffer.from(signature, 'base64url'));
    },
  };
}

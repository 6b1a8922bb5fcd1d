import { describe, expect, it } from 'vitest';
import { findKey } from '../../src/did/find-key.js';
import { resolve } from '../../src/did/resolve.js';
import { decodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import { encodeMultikey } from '../../src/keys/multikey.js';
import { corpus, hasCorpus } from '../corpus.js';
import { codeOf } from '../keys/code-of.js';

interface Entry {
  verificationKeyPair?: { publicKeyBase58?: string };
  verificationMethod?: { publicKeyJwk?: JsonWebKey };
}

const entriesOf = (file: string): [string, Entry][] =>
  hasCorpus ? didsOf(corpus<Record<string, Entry>>(`w3c/did-key/${file}`)) : [];

/** One of the files has its DIDs one level down. */
function didsOf({ didDocument, ...entries }: Record<string, Entry>): [string, Entry][] {
  return Object.entries((didDocument as Record<string, Entry> | undefined) ?? entries);
}

describe.skipIf(!hasCorpus)('did:key vectors', () => {
  it.each([...entriesOf('ed25519-x25519.json'), ...entriesOf('nist-curves.json')])(
    '%s gives the key bytes',
    async (did, entry) => {
      const multikey = did.slice('did:key:'.length);
      const found = await findKey(await resolve(did), (method) => method.id === `${did}#${multikey}`, {
        purpose: 'assertionMethod',
        now: 0,
      });
      const base58 = entry.verificationKeyPair?.publicKeyBase58;
      const x = base58 && encodeBase64url(decodeBase58btc(`z${base58}`) ?? new Uint8Array());
      const published = x ? { kty: 'OKP', crv: 'Ed25519', x } : entry.verificationMethod?.publicKeyJwk;
      if (found.key === undefined) throw new Error('no key');
      expect(encodeMultikey(found.key)).toBe(multikey);
      // One vector is in a dialect that gives the bytes, which the Multikey says already.
      expect(found.key.jwk).toEqual(published ?? found.key.jwk);
    },
  );

  it.each(['bls12381.json', 'rsa.json', 'secp256k1.json', 'x25519.json'].flatMap(entriesOf))(
    '%s is refused: no key that is used here',
    async (did) => {
      expect(await codeOf(resolve(did))).toMatch(/^KEY_(TYPE_UNSUPPORTED|ENCODING)$/);
    },
  );
});

/** Signature algorithms that a key can have here, by their JOSE names; `Ed25519` is JOSE's `EdDSA` on that curve. */
export type Algorithm = 'Ed25519' | 'ES256' | 'ES384' | 'ES512' | 'RS256';

/**
 * A key as JSON (RFC 7517, RFC 7518 §6, RFC 8037 §2). Like the type of that name that browsers bring, which a project for Node
 * alone does not have. An alias, so that it can be handed to whoever takes an object of anything, such as node:crypto.
 */
export type JsonWebKey = {
  kty?: string;
  crv?: string;
  x?: string;
  y?: string;
  d?: string;
  n?: string;
  e?: string;
  p?: string;
  q?: string;
  dp?: string;
  dq?: string;
  qi?: string;
  k?: string;
  alg?: string;
  kid?: string;
  use?: string;
  key_ops?: string[];
  ext?: boolean;
};

/**
 * Somebody who can sign: a key in memory, or a KMS or HSM that never shows it. ECDSA signatures are the raw
 * `r ‖ s` of JOSE (RFC 7518 §3.4), not DER.
 */
export interface Signer {
  /** URL of the public key: a DID URL or an https URL with a fragment. */
  readonly verificationMethod: string;
  readonly algorithm: Algorithm;
  /** The signature of the data, by the algorithm. */
  sign(data: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** A public key, checked: of a known algorithm, in canonical form, with nothing private about it. */
export interface PublicKey {
  readonly algorithm: Algorithm;
  readonly jwk: JsonWebKey;
  /** The 32 bytes, for Ed25519. */
  readonly raw?: Uint8Array;
  /** The JWK's own `alg`, whatever it is, and `kid`, where it came as one that has them. */
  readonly alg?: unknown;
  readonly kid?: string;
}

/** A value now, or later: Node answers at once, WebCrypto with a promise. */
export type MaybePromise<T> = T | Promise<T>;

/** What is hashed: bytes, a text, or the parts of one that follow one another. */
export type Hashed = Uint8Array | string | readonly string[];

/** Signs data with one Ed25519 key. */
export type Ed25519Signer = (data: Uint8Array) => MaybePromise<Uint8Array>;

/** Asks the platform whether an Ed25519 signature is one of a message, by one public key. */
export type Ed25519Verifier = (message: Uint8Array, signature: Uint8Array) => MaybePromise<boolean>;

/**
 * What the library needs of the machine it runs on: the one runtime seam, imported as `#platform`. Texts are hashed
 * as UTF-8. The Ed25519 verifier is the platform's own: its verdict on odd encodings differs from platform to
 * platform, so nobody calls it but the gate in `keys/verify-ed25519.ts`.
 */
export interface Platform {
  sha256(data: Hashed): Uint8Array;
  sha384(data: Hashed): Uint8Array;
  sha512(data: Hashed): Uint8Array;
  /** SHA-256 of what always begins alike: the beginning is hashed once. */
  sha256After(head: Uint8Array): (rest: Uint8Array) => Uint8Array;
  /** SHA-256 in lower-case hexadecimal. */
  sha256Hex(data: Uint8Array | string): string;
  /** HMAC-SHA-256 (RFC 2104). */
  hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array;
  randomBytes(length: number): Uint8Array;
  /** base64url without padding (RFC 7515 §2), of bytes or of a text's UTF-8. */
  toBase64url(data: Uint8Array | string): string;
  /** Bytes of base64url; what is no such text gives other bytes, or throws. */
  fromBase64url(text: string): Uint8Array;
  /** The 32 bytes of the public key that belongs to a 32-byte seed (RFC 8032 §5.1.5). */
  ed25519PublicKey(seed: Uint8Array): MaybePromise<Uint8Array>;
  ed25519Signer(seed: Uint8Array): Ed25519Signer;
  ed25519Verifier(publicKey: Uint8Array): Ed25519Verifier;
}

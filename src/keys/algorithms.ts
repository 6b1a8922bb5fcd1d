import type { Algorithm } from './types.js';

/** What there is to know of one signature algorithm and its keys. */
export interface AlgorithmRow {
  /** `alg` values of a JWS that mean it; the first is the one written (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864). */
  readonly jose: readonly [string, ...string[]];
  readonly kty: 'OKP' | 'EC' | 'RSA';
  readonly crv?: string;
  /** Bytes of a curve's coordinate and of its private scalar. */
  readonly size?: number;
  /** How many times as long as on P-256 it takes to verify a signature, where it takes longer. */
  readonly weight?: number;
  /** Bytes of a signature; an RSA signature is as long as its modulus. */
  readonly signatureSize?: number;
  /** Minimal varints of the multicodec headers of a Multikey (Controlled Identifiers 1.0 §2.2.2). */
  readonly multikey?: { readonly public: readonly [number, number]; readonly secret: readonly [number, number] };
  /** DER of the object identifier that a PKCS#8 key names, in hexadecimal. */
  readonly oid: string;
  /** Hash of `hashData` in Data Integrity: that of the curve's strength (VC-DI-ECDSA §3.2). */
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  /** Export of `@noble/curves/nist.js` that knows the curve's points. */
  readonly curve?: 'p256' | 'p384' | 'p521';
  /** Parameters with which WebCrypto imports a key and uses it. */
  readonly web?: {
    readonly key: RsaHashedImportParams | EcKeyImportParams;
    readonly use: AlgorithmIdentifier | EcdsaParams;
  };
}

/** Every algorithm that keys can have here. A row is all that a further one needs. */
export const algorithms = Object.freeze({
  Ed25519: {
    jose: ['EdDSA', 'Ed25519'],
    kty: 'OKP',
    crv: 'Ed25519',
    size: 32,
    signatureSize: 64,
    multikey: { public: [0xed, 0x01], secret: [0x80, 0x26] },
    oid: '06032b6570',
    hash: 'sha256',
  },
  ES256: {
    jose: ['ES256'],
    kty: 'EC',
    crv: 'P-256',
    size: 32,
    signatureSize: 64,
    multikey: { public: [0x80, 0x24], secret: [0x86, 0x26] },
    oid: '06082a8648ce3d030107',
    hash: 'sha256',
    curve: 'p256',
    web: { key: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
  },
  ES384: {
    jose: ['ES384'],
    kty: 'EC',
    crv: 'P-384',
    size: 48,
    signatureSize: 96,
    multikey: { public: [0x81, 0x24], secret: [0x87, 0x26] },
    oid: '06052b81040022',
    hash: 'sha384',
    curve: 'p384',
    weight: 4,
    web: { key: { name: 'ECDSA', namedCurve: 'P-384' }, use: { name: 'ECDSA', hash: 'SHA-384' } },
  },
  ES512: {
    jose: ['ES512'],
    kty: 'EC',
    crv: 'P-521',
    size: 66,
    signatureSize: 132,
    multikey: { public: [0x82, 0x24], secret: [0x88, 0x26] },
    oid: '06052b81040023',
    hash: 'sha512',
    curve: 'p521',
    weight: 8,
    web: { key: { name: 'ECDSA', namedCurve: 'P-521' }, use: { name: 'ECDSA', hash: 'SHA-512' } },
  },
  RS256: {
    jose: ['RS256'],
    kty: 'RSA',
    oid: '06092a864886f70d010101',
    hash: 'sha256',
    web: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, use: { name: 'RSASSA-PKCS1-v1_5' } },
  },
} as const satisfies Record<Algorithm, AlgorithmRow>);

/** Name and row of the first algorithm that a test holds for. */
export function findAlgorithm(
  test: (row: AlgorithmRow) => boolean,
): { algorithm: Algorithm; row: AlgorithmRow } | undefined {
  const algorithm = (Object.keys(algorithms) as Algorithm[]).find((name) => test(algorithms[name]));
  return algorithm === undefined ? undefined : { algorithm, row: algorithms[algorithm] };
}

import { base64 } from '@scure/base';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, type JsonObject } from '../encoding/json-object.js';
import { decodeBase58btc, decodeBase64url } from '../encoding/multibase.js';
import type { DigestAlgorithm } from './published-digests.js';

/** A digest, read. */
export interface Digest {
  readonly algorithm: DigestAlgorithm;
  readonly bytes: Uint8Array;
}

interface AlgorithmRow {
  /** Multihash code (multiformats table), which a digestMultibase begins with. */
  readonly code: number;
  readonly length: number;
}

const algorithms = {
  sha256: { code: 0x12, length: 32 },
  sha384: { code: 0x20, length: 48 },
  sha512: { code: 0x13, length: 64 },
} as const satisfies Record<DigestAlgorithm, AlgorithmRow>;

const sri = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+=*)$/;

/**
 * The digests that an object states, each member one or more: `digestSRI` (Subresource Integrity) and
 * `digestMultibase`, a multihash or a bare SHA-256 (VCDM 2.0 §5.3, Data Integrity §2.6). `undefined` where there are
 * none, or one of them cannot be read.
 */
export function readDigests({ digestSRI, digestMultibase }: JsonObject): Digest[] | undefined {
  const digests = [...flatMap(asArray(digestSRI), readIntegrity), ...asArray(digestMultibase).map(readMultibase)];
  return digests.length > 0 && digests.every((digest) => digest !== undefined) ? digests : undefined;
}

/** The text of an integrity attribute may have several digests, with spaces between them (SRI §3.5). */
function readIntegrity(value: unknown): (Digest | undefined)[] {
  return typeof value === 'string' ? value.split(/ +/).map(readSri) : [undefined];
}

function readSri(value: string): Digest | undefined {
  const [, algorithm, text = ''] = sri.exec(value) ?? [];
  if (algorithm === undefined) return undefined;
  try {
    return sized({ algorithm: algorithm as DigestAlgorithm, bytes: base64.decode(text) });
  } catch {
    return undefined;
  }
}

function readMultibase(value: unknown): Digest | undefined {
  const text = typeof value === 'string' ? value : '';
  const bytes = text.startsWith('u') ? decodeBase64url(text.slice(1)) : decodeBase58btc(text);
  if (bytes === undefined) return undefined;
  if (bytes.length === algorithms.sha256.length) return { algorithm: 'sha256', bytes };
  const names = Object.keys(algorithms) as DigestAlgorithm[];
  const algorithm = names.find((name) => algorithms[name].code === bytes[0] && algorithms[name].length === bytes[1]);
  return algorithm && sized({ algorithm, bytes: bytes.subarray(2) });
}

function sized(digest: Digest): Digest | undefined {
  return digest.bytes.length === algorithms[digest.algorithm].length ? digest : undefined;
}

import { equalBytes } from '../encoding/bytes.js';
import { decodeBase64url, encodeBase64url } from '../encoding/multibase.js';
import { type Cbor, readCbor } from '../encoding/read-cbor.js';

/** What a derived proof value holds (VC-DI-ECDSA §3.5.7). */
export interface DerivedValue {
  readonly baseSignature: Uint8Array;
  /** Multikey, header and all, of the key that was made for this one credential. */
  readonly publicKey: Uint8Array;
  /** One for each quad that is disclosed by choice, in their order. */
  readonly signatures: readonly Uint8Array[];
  /** Canonical label of a blank node → the label under which it was signed. */
  readonly labels: ReadonlyMap<string, string>;
  /** Where among the quads those stand that are disclosed always. */
  readonly mandatory: ReadonlySet<number>;
}

const base = Uint8Array.of(0xd9, 0x5d, 0x00);
const derived = Uint8Array.of(0xd9, 0x5d, 0x01);
const signatureSize = 64;
const publicKeySize = 35;

/**
 * Reads a proof value: `base` is what the issuer gives the holder, who derives from it what is shown; undefined where
 * it is neither.
 */
export function readDerivedValue(text: string): DerivedValue | 'base' | undefined {
  const bytes = text.startsWith('u') ? decodeBase64url(text.slice(1)) : undefined;
  if (bytes === undefined) return undefined;
  const header = bytes.subarray(0, derived.length);
  if (equalBytes(header, base)) return 'base';
  return equalBytes(header, derived) ? fromParts(readCbor(bytes.subarray(derived.length))) : undefined;
}

function fromParts(parts: Cbor | undefined): DerivedValue | undefined {
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [baseSignature, publicKey, signatures, map, indexes]: readonly unknown[] = parts;
  const labels = readLabels(map);
  const wellFormed =
    isBytes(baseSignature, signatureSize) &&
    isBytes(publicKey, publicKeySize) &&
    Array.isArray(signatures) &&
    signatures.every((signature) => isBytes(signature, signatureSize)) &&
    Array.isArray(indexes) &&
    indexes.every((index) => typeof index === 'number');
  if (!wellFormed || labels === undefined) return undefined;
  return { baseSignature, publicKey, signatures, labels, mandatory: new Set(indexes) };
}

function isBytes(value: unknown, size: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === size;
}

/** Two nodes under one label would read as two what was signed as one. */
function readLabels(map: unknown): Map<string, string> | undefined {
  if (!(map instanceof Map) || ![...map.values()].every((label) => label instanceof Uint8Array)) return undefined;
  const labels = new Map([...map].map(([number, label]) => [`c14n${number}`, `u${encodeBase64url(label)}`]));
  return new Set(labels.values()).size === labels.size ? labels : undefined;
}

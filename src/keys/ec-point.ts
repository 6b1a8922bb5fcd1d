import { encodeBase64url } from '../encoding/multibase.js';
import type { AlgorithmRow } from './algorithms.js';

type Coordinates = { x: string; y: string };

/** Coordinates of a point in SEC 1 form, compressed or not; undefined where it does not lie on the row's curve. */
export async function ecPoint(row: AlgorithmRow, bytes: Uint8Array): Promise<Coordinates | undefined> {
  if (row.curve === undefined || row.size === undefined) return undefined;
  const { [row.curve]: curve } = await import('@noble/curves/nist.js');
  try {
    const uncompressed = curve.Point.fromBytes(bytes).toBytes(false);
    return {
      x: encodeBase64url(uncompressed.subarray(1, 1 + row.size)),
      y: encodeBase64url(uncompressed.subarray(1 + row.size)),
    };
  } catch {
    return undefined;
  }
}

/** The point that belongs to a private scalar, compressed; undefined where the scalar is out of range. */
export async function ecPublicKey(row: AlgorithmRow, scalar: Uint8Array): Promise<Uint8Array | undefined> {
  if (row.curve === undefined) return undefined;
  const { [row.curve]: curve } = await import('@noble/curves/nist.js');
  try {
    return curve.getPublicKey(scalar, true);
  } catch {
    return undefined;
  }
}

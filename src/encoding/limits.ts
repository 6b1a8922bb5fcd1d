/** Sizes beyond which nothing is read. Bytes, except `depth` (levels), `nodes` (values) and `proofs`. */
export interface Limits {
  /** An image container, PNG or SVG. */
  image: number;
  /** A credential as text, JSON or JWT. */
  text: number;
  /** How deep objects and arrays may be nested. */
  depth: number;
  /** How many values a document may have, containers included. */
  nodes: number;
  /** How many proofs a document may carry. */
  proofs: number;
  /** An image as data URI. */
  dataUri: number;
  /** Any other string. */
  string: number;
}

/** What real badges stay far below, and what a reader can bear. */
export const defaultLimits: Readonly<Limits> = Object.freeze({
  image: 16 * 1024 * 1024,
  text: 4 * 1024 * 1024,
  depth: 64,
  nodes: 10_000,
  proofs: 16,
  dataUri: 2 * 1024 * 1024,
  string: 512 * 1024,
});

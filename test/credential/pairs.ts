import { readFileSync } from 'node:fs';
import type { EdubadgeInput } from '../../src/credential/input.js';
import type { Variant } from '../../src/credential/types.js';

/** The variants, in the order of the table. */
export const variantNames = ['regular', 'microcredential', 'extra-curricular'] as const satisfies readonly Variant[];

/** One half of a pair in `pairs/`: what a person writes, or what is signed. */
function half(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./pairs/${file}.json`, import.meta.url), 'utf8'));
}

/** The input of a pair, a fresh copy each time. */
export function inputOf(variant: Variant): EdubadgeInput {
  return half(`${variant}.input`) as EdubadgeInput;
}

/** The credential of a pair, a fresh copy each time. */
export function credentialOf(variant: Variant): Record<string, unknown> {
  return half(`${variant}.credential`) as Record<string, unknown>;
}

/** A source of "random" bytes that gives the same sequence to everyone who starts it. */
export function countingRandom(): (length: number) => Uint8Array {
  let next = 0;
  return (length) => Uint8Array.from({ length }, () => next++ % 256);
}

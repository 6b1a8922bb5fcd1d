import { readFileSync } from 'node:fs';
import type { Variant } from '../src/credential/types.js';

/** The three pairs that the design fixes, by variant. */
export const variantNames = ['regular', 'microcredential', 'extra-curricular'] as const satisfies readonly Variant[];

/** The key of RFC 8037, appendix A.1: public, so good for tests and for nothing else. */
export const issuerJwk = Object.freeze({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
});

/** A moment at which the three badges are valid. */
export const now = new Date('2026-11-01T12:00:00Z');

/** What stands in a badge, as far as tests reach into it. */
export interface Badge {
  [key: string]: unknown;
  '@context': (string | object)[];
  type: string[];
  issuer: { id: string; name: string };
  validFrom: string;
}

/** The badge of a pair, issued by somebody else than it says there. */
export function badge(variant: Variant, issuer: string): Badge {
  const credential = JSON.parse(readFileSync(`test/credential/pairs/${variant}.credential.json`, 'utf8'));
  return { ...credential, issuer: { ...credential.issuer, id: issuer } };
}

/** The same value, in which nothing can be changed any more. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}

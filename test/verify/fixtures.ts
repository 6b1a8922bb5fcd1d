import { readFileSync } from 'node:fs';
import {
  type Credential,
  createEdubadge,
  type EdubadgeInput,
  importSigner,
  type SecuredCredential,
  type Signer,
  type SuiteName,
  sign,
  type Variant,
} from '../../src/index.js';

/** Published key pair of W3C's vc-di-eddsa test vectors. */
const secretKey = 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq';

export const variantNames = ['regular', 'microcredential', 'extra-curricular'] as const;
export const suiteNames = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'] as const;

/** The moment of all tests: after the pairs are issued. */
export const now = new Date('2026-11-01T12:00:00Z');
export const created = '2026-10-01T00:00:00Z';

/** The issuer's signer: the key of W3C's vectors, as did:key. */
export function testSigner(): Promise<Signer> {
  return importSigner(secretKey);
}

/** The pair's input for a variant, issued by the signer. */
export function inputOf(variant: Variant, issuer: string): EdubadgeInput {
  const text = readFileSync(new URL(`../credential/pairs/${variant}.input.json`, import.meta.url), 'utf8');
  const input = JSON.parse(text) as EdubadgeInput;
  return { ...input, issuer: { ...input.issuer, id: issuer } };
}

/** An edubadge of a variant, issued by the signer, with members put over it. */
export function badge(signer: Signer, variant: Variant = 'microcredential', over: object = {}): Credential {
  return { ...createEdubadge(inputOf(variant, controllerOf(signer)), { now }), ...over };
}

export function controllerOf(signer: Signer): string {
  return signer.verificationMethod.split('#')[0] ?? '';
}

/** The badge, signed. */
export async function signed(
  document: object,
  signer: Signer,
  suite: Exclude<SuiteName, 'vc-jwt'> = 'eddsa-rdfc-2022',
  use: { domain?: string[]; challenge?: string } = {},
): Promise<SecuredCredential> {
  return (await sign(document, signer, { suite, created, ...use })) as SecuredCredential;
}

/** The document secured with any suite, a JWT included. */
export async function secured(
  document: object,
  signer: Signer,
  suite: SuiteName,
  use: { domain?: string[]; challenge?: string } = {},
): Promise<object | string> {
  return suite === 'vc-jwt' ? sign(document, signer, { suite, ...use }) : signed(document, signer, suite, use);
}

/** A copy with one member changed, by JSON Pointer; `undefined` takes it out. */
export function changed<T>(document: T, pointer: string, value: unknown): T {
  const copy = structuredClone(document);
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

import { sha256 } from '#platform';
import type { Effort } from '../canonical/effort.js';
import { concat, utf8 } from '../encoding/bytes.js';
import { encodeBase58btc } from '../encoding/multibase.js';
import { publicKeyFromMultikey } from '../keys/multikey.js';
import type { PublicKey } from '../keys/types.js';
import { verifySignature } from '../keys/verify-signature.js';
import type { ProblemCode } from '../problems/table.js';
import { countSignatures } from './count-signatures.js';
import { type DerivedValue, readDerivedValue } from './ecdsa-sd-2023-value.js';

/** A derived proof and what it is about, canonicalised. */
export interface Disclosure {
  readonly proofValue: string;
  readonly canonicalConfig: string;
  /** Canonical text of what is disclosed. */
  readonly canonicalDocument: string;
  /** The issuer's. */
  readonly key: PublicKey;
  readonly signal?: AbortSignal | undefined;
  readonly effort?: Effort | undefined;
}

/** Parts of a quad that may look like a blank node's label without being one: IRIs and literals. */
const parts = /<[^>]*>|"(?:[^"\\]|\\.)*"|_:(\S+)/g;

/**
 * What is wrong with a derived proof of `ecdsa-sd-2023`; undefined where nothing is (VC-DI-ECDSA §3.5.8). The issuer's
 * key signs a key made for this one credential, together with all that is disclosed always; that key signs each other
 * quad. Rejects with EdubadgeError (KEY_…) where the inner key is none, and with the signal's reason on abort.
 */
export async function disclosureFault(disclosure: Disclosure): Promise<ProblemCode | undefined> {
  const value = readDerivedValue(disclosure.proofValue);
  if (value === undefined) return 'PROOF_VALUE';
  if (value === 'base') return 'PROOF_NOT_DERIVED';
  const quads = relabelled(disclosure.canonicalDocument, value);
  if (quads === undefined) return 'PROOF_SIGNATURE';
  const always = quads.filter((_, index) => value.mandatory.has(index));
  const chosen = quads.filter((_, index) => !value.mandatory.has(index));
  if (chosen.length !== value.signatures.length) return 'PROOF_SIGNATURE';
  const data = concat(sha256(disclosure.canonicalConfig), value.publicKey, sha256(always.join('')));
  // The issuer's signature first: only with it is there anybody behind the many others.
  if (!(await verifySignature(disclosure.key, data, value.baseSignature))) return 'PROOF_SIGNATURE';
  if (!countSignatures(disclosure.effort, 'ES256', 1 + chosen.length)) return 'LIMIT_SIGNATURES';
  return (await areSigned(chosen, value, disclosure.signal)) ? undefined : 'PROOF_SIGNATURE';
}

/** The quads as they were signed, sorted under their labels; undefined where a blank node has none. */
function relabelled(canonicalDocument: string, { labels }: DerivedValue): string[] | undefined {
  let unknown = false;
  const quads = canonicalDocument.split('\n').slice(0, -1);
  const renamed = quads.map((quad) => {
    const line = quad.replace(parts, (part: string, label: string | undefined) => {
      if (label === undefined) return part;
      unknown ||= !labels.has(label);
      return `_:${labels.get(label)}`;
    });
    return `${line}\n`;
  });
  return unknown ? undefined : renamed.sort();
}

async function areSigned(
  quads: readonly string[],
  { publicKey, signatures }: DerivedValue,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const key = await publicKeyFromMultikey(encodeBase58btc(publicKey));
  for (const [index, quad] of quads.entries()) {
    signal?.throwIfAborted();
    if (!(await verifySignature(key, utf8(quad), signatures[index] ?? new Uint8Array()))) return false;
  }
  return true;
}

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type Loaded, type Verdict, verifyCredential } from '@digitalbazaar/vc';
import { contextDocuments } from './canonical/generated/documents.js';
import type { ExtraContext } from './canonical/types.js';

/**
 * A second, independent verdict on a credential with `eddsa-rdfc-2022` or `Ed25519Signature2020` proofs, by
 * \@digitalbazaar/vc: its canonicalisation, its key decoding, its signature check, its reading of the dates. Of ours
 * it takes only the bundled contexts. Offline: the issuer is a `did:key`; statuses are left to `verify`.
 *
 * Hand it to `verify` as the option `crossCheck`, or call it by itself. Every proof must verify, as for `verify`.
 * It never rejects and never changes `document`: what goes wrong is a `reason`, without values of the document.
 *
 * @param document - a signed credential, VCDM 2.0 or 1.1, as parsed JSON.
 * @param options - `now`: the moment to judge the dates at; default the clock. `clockTolerance`: grace in seconds at
 * either end, default none. `contexts`: those that you vouch for beside the bundled ones; inline ones need no handing
 * over here.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { verify } from 'edubadge-credentials';
 * import { crossCheck } from 'edubadge-credentials/cross-check';
 *
 * const badge = JSON.parse(await readFile('badge.json', 'utf8'));
 * const report = await verify(badge, { crossCheck });
 * const { verified, reason } = await crossCheck(badge);
 * console.log(report.verified, verified, reason);
 * ```
 */
export async function crossCheck(
  document: object,
  options: { now?: Date; clockTolerance?: number; contexts?: readonly ExtraContext[] } = {},
): Promise<{ verified: boolean; reason?: string }> {
  try {
    // A date that is none is later than nothing, and nothing would be out of date.
    if (Number.isNaN(options.now?.getTime())) throw new TypeError('options.now must be a valid Date');
    const { clockTolerance = 0 } = options;
    if (!Number.isFinite(clockTolerance) || clockTolerance < 0)
      throw new TypeError('options.clockTolerance must be seconds');
    const verdict = await verifyCredential({
      credential: structuredClone(document),
      suite: [new DataIntegrityProof({ cryptosuite: eddsaRdfc2022 }), new Ed25519Signature2020()],
      documentLoader: loader(options.contexts ?? []),
      checkStatus: async () => ({ verified: true }),
      // With 0 they put the bound itself outside; with a millisecond it is inside, as VCDM 2.0 §4.9 has it.
      maxClockSkew: clockTolerance + 0.001,
      ...(options.now !== undefined && { now: options.now }),
    });
    const reason = reasonAgainst(verdict, document);
    return reason === undefined ? { verified: true } : { verified: false, reason };
  } catch (error) {
    return { verified: false, reason: messageOf(error) };
  }
}

/** Why not; undefined when every proof of the document was judged and verified. */
function reasonAgainst({ verified, results = [], error }: Verdict, document: object): string | undefined {
  if (!verified) return messageOf(error ?? results.find((result) => result.error)?.error);
  // @digitalbazaar/vc is content when one proof of a set verifies, and passes over those of other suites.
  const failed = results.find((result) => !result.verified);
  if (failed !== undefined) return messageOf(failed.error);
  const count = 'proof' in document && Array.isArray(document.proof) ? document.proof.length : 1;
  return results.length === count ? undefined : 'A proof is of a suite that is not checked here.';
}

/** Serves the bundled contexts, those handed over, and what a `did:key` says of itself. Anything else does not exist. */
function loader(contexts: readonly ExtraContext[]): (url: string) => Promise<Loaded> {
  const extra = new Map(contexts.map(({ url, document }) => [url, document]));
  return async (url) => {
    const document = contextDocuments[url] ?? extra.get(url) ?? didKeyDocument(url);
    if (document === undefined) throw new Error('A document is neither bundled nor handed over.');
    return { contextUrl: null, documentUrl: url, document };
  };
}

/** The DID document of a `did:key`, or its method when the URL has the fragment; Ed25519 only. */
function didKeyDocument(url: string): object | undefined {
  const [, did, fingerprint, fragment] = /^(did:key:(z[1-9A-Za-z]{1,80}))(?:#(.*))?$/.exec(url) ?? [];
  if (did === undefined || fingerprint === undefined) return undefined;
  if (fragment !== undefined && fragment !== fingerprint) return undefined;
  const key = new Ed25519VerificationKey2020({ controller: did, publicKeyMultibase: fingerprint });
  const method = key.export({ publicKey: true, includeContext: true });
  if (fragment !== undefined) return method;
  return { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [method.id] };
}

/** The innermost message, short of what it quotes: values of the document stay out of it. */
function messageOf(error: unknown): string {
  const inner = Array.isArray(error) ? error[0] : error;
  if (!(inner instanceof Error)) return 'Not verified.';
  const { errors, details } = inner as { errors?: unknown[]; details?: { cause?: unknown } };
  const deeper = errors?.[0] ?? details?.cause;
  if (deeper instanceof Error) return messageOf(deeper);
  const said = inner.message.replace(/(: |\n).*/s, '.');
  return said.replace(/"[^"]*"/g, (quoted) => (/^"@?[A-Za-z.]{1,40}"$/.test(quoted) ? quoted : '"…"'));
}

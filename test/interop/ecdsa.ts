import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { derive, issue } from '@digitalbazaar/vc';
import { contextDocuments } from '../../src/canonical/generated/documents.js';

const date = '2026-10-01T00:00:00Z';

/** A key pair of theirs on a NIST curve, as a `did:key`, with its signer. */
export async function theirEcKey(curve: 'P-256' | 'P-384') {
  const pair = await EcdsaMultikey.generate({ curve });
  const controller = `did:key:${pair.publicKeyMultibase}`;
  const id = `${controller}#${pair.publicKeyMultibase}`;
  return { controller, id, signer: { ...pair.signer(), id } };
}

export type TheirEcKey = Awaited<ReturnType<typeof theirEcKey>>;

/** Signed with their `ecdsa-rdfc-2019`. */
export async function signedByThem(credential: object, { signer }: TheirEcKey): Promise<{ proof: object }> {
  const suite = new DataIntegrityProof({ cryptosuite: ecdsaRdfc2019, signer, date });
  return issue({ credential: structuredClone(credential), suite, documentLoader, now: new Date(date) });
}

/** What their `ecdsa-sd-2023` gives the holder: everything, with a base proof. */
export async function basedByThem(credential: object, { signer }: TheirEcKey, mandatoryPointers: string[]) {
  const suite = new DataIntegrityProof({ cryptosuite: createSignCryptosuite({ mandatoryPointers }), signer, date });
  return issue({ credential: structuredClone(credential), suite, documentLoader, now: new Date(date) });
}

/** What the holder shows: the mandatory part and the pointers, with a derived proof. */
export async function derivedByThem(based: object, selectivePointers: string[]) {
  const suite = new DataIntegrityProof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers }) });
  return derive({ verifiableCredential: structuredClone(based), suite, documentLoader });
}

async function documentLoader(url: string) {
  const document = contextDocuments[url];
  if (document === undefined) throw new Error(`not bundled: ${url}`);
  return { contextUrl: null, documentUrl: url, document } as const;
}

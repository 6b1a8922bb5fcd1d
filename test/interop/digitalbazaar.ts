import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { contextDocuments } from '../../src/canonical/generated/documents.js';

/** A key pair of theirs, from a seed, as a `did:key`. */
export async function theirKey(seed: Uint8Array) {
  const { publicKeyMultibase, secretKeyMultibase } = await Ed25519Multikey.generate({ seed });
  const controller = `did:key:${publicKeyMultibase}`;
  return { controller, publicKeyMultibase, secretKeyMultibase, id: `${controller}#${publicKeyMultibase}` };
}

type TheirKey = Awaited<ReturnType<typeof theirKey>>;

/** Their two suites by the names we give them, ready to sign. */
export const theirSuites = {
  'eddsa-rdfc-2022': async (key: TheirKey, date: string) => {
    const signer = (await Ed25519Multikey.from({ ...key, type: 'Multikey' })).signer();
    return new DataIntegrityProof({ cryptosuite, signer, date });
  },
  Ed25519Signature2020: async ({ secretKeyMultibase, ...key }: TheirKey, date: string) =>
    new Ed25519Signature2020({
      key: new Ed25519VerificationKey2020({ ...key, privateKeyMultibase: secretKeyMultibase }),
      date,
    }),
};

/** Signs with theirs alone; the contexts are the ones we bundle. */
export async function issueThere(credential: object, suite: object, now: Date): Promise<{ proof: object }> {
  return issue({
    credential: structuredClone(credential),
    suite,
    now,
    documentLoader: async (url) => {
      const document = contextDocuments[url];
      if (document === undefined) throw new Error(`not bundled: ${url}`);
      return { contextUrl: null, documentUrl: url, document };
    },
  });
}

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { loaderOf } from './loader.mjs';

/** Cases of @digitalbazaar/vc, by suite; the suite object is made once, as its users do. */
export async function digitalbazaarCases({ suite, badge, date, now, seed, contextDocuments }) {
  const { publicKeyMultibase, secretKeyMultibase } = await Ed25519Multikey.generate({ seed });
  const controller = `did:key:${publicKeyMultibase}`;
  const pair = { controller, publicKeyMultibase, id: `${controller}#${publicKeyMultibase}` };
  const suites = {
    'eddsa-rdfc-2022': async () => {
      const key = await Ed25519Multikey.from({ ...pair, secretKeyMultibase, type: 'Multikey' });
      return new DataIntegrityProof({ cryptosuite, signer: key.signer(), date });
    },
    Ed25519Signature2020: async () => {
      const key = new Ed25519VerificationKey2020({ ...pair, privateKeyMultibase: secretKeyMultibase });
      return new Ed25519Signature2020({ key, date });
    },
  };
  const signing = await suites[suite]();
  const verifying = suite === 'eddsa-rdfc-2022' ? new DataIntegrityProof({ cryptosuite }) : new Ed25519Signature2020();
  const method = new Ed25519VerificationKey2020(pair).export({ publicKey: true, includeContext: true });
  const documentLoader = loaderOf(contextDocuments, controller, method);
  const write = () => issue({ credential: structuredClone(badge), suite: signing, documentLoader, now });
  const text = JSON.stringify(await write());
  const read = () => verifyCredential({ credential: JSON.parse(text), suite: verifying, documentLoader, now });
  const verdict = await read();
  if (!verdict.verified) throw new Error(`@digitalbazaar/vc does not verify its own ${suite}`);
  return { sign: write, verify: read };
}

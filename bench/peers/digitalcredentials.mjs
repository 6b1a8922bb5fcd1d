import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalcredentials/ed25519-verification-key-2020';
import { issue, verifyCredential } from '@digitalcredentials/vc';
import { loaderOf } from './loader.mjs';

/** Cases of @digitalcredentials/vc, which signs with Ed25519Signature2020. */
export async function digitalcredentialsCases({ badge, date, now, seed, contextDocuments }) {
  const key = await Ed25519VerificationKey2020.generate({ seed });
  const controller = `did:key:${key.fingerprint()}`;
  key.controller = controller;
  key.id = `${controller}#${key.fingerprint()}`;
  const method = key.export({ publicKey: true, includeContext: true });
  const documentLoader = loaderOf(contextDocuments, controller, method);
  const signing = new Ed25519Signature2020({ key, date });
  const verifying = new Ed25519Signature2020();
  const write = () => issue({ credential: structuredClone(badge), suite: signing, documentLoader, now });
  const text = JSON.stringify(await write());
  const read = () => verifyCredential({ credential: JSON.parse(text), suite: verifying, documentLoader, now });
  const verdict = await read();
  if (!verdict.verified) throw new Error('@digitalcredentials/vc does not verify its own proof');
  return { sign: write, verify: read };
}

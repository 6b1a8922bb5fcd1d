import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import { sha256 } from '#platform';
import { contextDocuments } from '../../src/canonical/generated/documents.js';
import { concat, utf8 } from '../../src/encoding/bytes.js';
import { encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import { importSigner, type Signer } from '../../src/index.js';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { encodeMultikey } from '../../src/keys/multikey.js';
import type { ProblemCode } from '../../src/problems/table.js';

/** JSON as tests build it. */
export type Json = { [member: string]: unknown };

/** One page that a case serves: JSON, a token or bytes; or a whole answer. */
export type Page = object | string | (() => Response | Promise<Response>);

/** What goes into `verify`, and the world around it. */
export interface Input {
  readonly input: Uint8Array | string | object;
  readonly pages?: Readonly<Record<string, Page>>;
  readonly now?: Date;
  /** URLs that may be asked for; default those of `pages`. Anything else is a forbidden fetch. */
  readonly asks?: readonly string[];
}

/** One mutation, one expectation. */
export interface Case {
  readonly name: string;
  readonly expect: 'verified' | 'refused';
  /** An error that must be among the problems. */
  readonly code?: ProblemCode;
  /** It takes until the clock runs out. */
  readonly waits?: true;
  make(): Input | Promise<Input>;
}

type Made = Input | Uint8Array | string | object;

/** A case that must be verified. */
export function good(name: string, make: () => Made | Promise<Made>): Case {
  return { name, expect: 'verified', make: async () => asInput(await make()) };
}

/** A case that must be refused, with this error among the problems. */
export function bad(name: string, code: ProblemCode | undefined, make: () => Made | Promise<Made>): Case {
  return { name, expect: 'refused', ...(code && { code }), make: async () => asInput(await make()) };
}

/** The same for something that makes verify wait in vain. */
export function waiting(test: Case): Case {
  return { ...test, waits: true };
}

function asInput(made: Made): Input {
  return typeof made === 'object' && 'input' in made ? (made as Input) : { input: made };
}

/** The moment at which all cases are judged, unless they say otherwise, and that of their proofs. */
export const now = new Date('2026-11-01T12:00:00Z');
export const created = '2026-10-01T00:00:00Z';

export const v1 = 'https://www.w3.org/2018/credentials/v1';
export const v2 = 'https://www.w3.org/ns/credentials/v2';
export const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const ed2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
export const integrity2 = 'https://w3id.org/security/data-integrity/v2';

/** A key pair in every form that a case may need. */
export interface Key {
  readonly jwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
  readonly multikey: string;
  readonly algorithm: Signer['algorithm'];
  /** Its did:key, and the URL of its one method. */
  readonly did: string;
  readonly method: string;
  sign(data: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** A key from its private JWK. */
export async function keyOf(jwk: JsonWebKey): Promise<Key> {
  const signer = await importSigner(jwk, { verificationMethod: 'did:example:any#key' });
  const { d, p, q, dp, dq, qi, key_ops, ext, ...rest } = jwk;
  const publicJwk: JsonWebKey = rest;
  const multikey = encodeMultikey(await publicKeyFromJwk(publicJwk)) ?? 'none';
  const did = `did:key:${multikey}`;
  return {
    jwk,
    publicJwk,
    multikey,
    algorithm: signer.algorithm,
    did,
    method: `${did}#${multikey}`,
    sign: signer.sign,
  };
}

async function ed25519(seed: number): Promise<Key> {
  const { ed25519: curve } = await import('@noble/curves/ed25519.js');
  const secret = new Uint8Array(32).fill(seed);
  const x = encodeBase64url(curve.getPublicKey(secret));
  return keyOf({ kty: 'OKP', crv: 'Ed25519', d: encodeBase64url(secret), x });
}

async function webKey(algorithm: RsaHashedKeyGenParams | EcKeyGenParams): Promise<Key> {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const { alg: _, ...jwk } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return keyOf(jwk);
}

/** The issuer's key, that of somebody else, that of a holder, and one of each other kind. */
export const issuer = await ed25519(1);
export const stranger = await ed25519(2);
export const holder = await ed25519(3);
export const p256 = await webKey({ name: 'ECDSA', namedCurve: 'P-256' });
export const p384 = await webKey({ name: 'ECDSA', namedCurve: 'P-384' });
export const p521 = await webKey({ name: 'ECDSA', namedCurve: 'P-521' });
export const rsa = await webKey({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
});

/** A plain credential of VCDM 2.0, issued under an id. */
export function credential(id: string = issuer.did, over: Json = {}): Json {
  return {
    '@context': [v2],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential'],
    issuer: id,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
    ...over,
  };
}

/** A plain credential of VCDM 1.1. */
export function credential1(id: string = issuer.did, over: Json = {}): Json {
  const { validFrom, ...rest } = credential(id);
  return { ...rest, '@context': [v1, integrity2], issuanceDate: validFrom, ...over };
}

/** A thin Open Badge. */
export function badge(id: string = issuer.did, over: Json = {}): Json {
  return credential(id, {
    '@context': [v2, ob],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id, type: ['Profile'], name: 'Hogeschool van Voorbeeld' },
    name: 'Introductie programmeren',
    credentialSubject: {
      id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://hogeschool.example/achievements/1',
        type: ['Achievement'],
        name: 'Introductie programmeren',
        description: 'Een eerste kennismaking.',
        criteria: { narrative: 'Een voldoende voor de toets.' },
      },
    },
    ...over,
  });
}

/** An endorsement of that badge's achievement. */
export function endorsementOf(id: string, over: Json = {}): Json {
  return credential(id, {
    '@context': [v2, ob],
    id: 'urn:uuid:5a4c1f0e-3f0a-4d6a-8a57-2f3f7c1b9d99',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Aanbeveling',
    issuer: { id, type: ['Profile'], name: 'Branchevereniging' },
    credentialSubject: {
      id: 'https://hogeschool.example/achievements/1',
      type: ['EndorsementSubject'],
      endorsementComment: 'Een waardevolle module.',
    },
    ...over,
  });
}

/** How a Data Integrity proof is made: honestly, but for what a case puts over it. */
export interface Proving {
  readonly key?: Key;
  readonly suite?: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020' | 'ecdsa-rdfc-2019';
  /** Members put over the proof before it is signed; undefined takes one out. */
  readonly proof?: Json;
  /** Context documents that only this signer knows. */
  readonly contexts?: Readonly<Record<string, object>>;
  /** Earlier proofs that are bound in. */
  readonly previous?: readonly Json[];
}

/**
 * A proof as an issuer without scruples makes it: over whatever a lenient JSON-LD processor makes of the document,
 * so that a lenient verifier would find the signature good.
 */
export async function prove(document: Json, options: Proving = {}): Promise<Json> {
  const { key = issuer, suite = 'eddsa-rdfc-2022', proof: over = {}, contexts = {}, previous = [] } = options;
  const { proof: _, ...unsecured } = document;
  const proof: Json = {
    ...(suite === 'Ed25519Signature2020' ? { type: suite } : { type: 'DataIntegrityProof', cryptosuite: suite }),
    created,
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
    ...(suite === 'eddsa-jcs-2022' && { '@context': document['@context'] }),
    ...over,
  };
  for (const [member, value] of Object.entries(proof)) if (value === undefined) delete proof[member];
  const bound = previous.length === 0 ? unsecured : { ...unsecured, proof: previous };
  const isJson = suite === 'eddsa-jcs-2022';
  const text = (value: Json) => (isJson ? (canonicalize(value) ?? '') : canonizeLeniently(value, contexts));
  const config = isJson ? proof : { ...proof, '@context': document['@context'] };
  const hash = async (value: string) =>
    key.algorithm === 'ES384' ? new Uint8Array(await crypto.subtle.digest('SHA-384', utf8(value))) : sha256(value);
  const data = concat(await hash(await text(config)), await hash(await text(bound)));
  return { ...proof, proofValue: encodeBase58btc(await key.sign(data)) };
}

/** The document with such a proof. */
export async function signed(document: Json, options: Proving = {}): Promise<Json> {
  return { ...document, proof: await prove(document, options) };
}

interface Lenient {
  canonize(document: object, options: object): Promise<string>;
}

/** What no processor takes is signed as nothing at all. */
async function canonizeLeniently(document: Json, contexts: Readonly<Record<string, object>>): Promise<string> {
  const known: Readonly<Record<string, object>> = { ...contextDocuments, ...contexts };
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: false,
    rdfDirection: 'i18n-datatype',
    documentLoader: async (url: string) => {
      if (known[url] === undefined) throw new Error(`unknown context ${url}`);
      return { document: known[url], documentUrl: url };
    },
  };
  try {
    return await (jsonld() as unknown as Lenient).canonize(structuredClone(document), options);
  } catch {
    return '';
  }
}

/** The claims that mirror a document. */
export function claims(document: Json): Json {
  const { issuer: by, credentialSubject: subject } = document as { issuer: string | Json; credentialSubject: Json };
  const seconds = (date: unknown) => (typeof date === 'string' ? Math.floor(Date.parse(date) / 1000) : undefined);
  return {
    iss: typeof by === 'object' ? by?.id : by,
    jti: document.id,
    sub: subject?.id,
    nbf: seconds(document.validFrom ?? document.issuanceDate),
    exp: seconds(document.validUntil ?? document.expirationDate),
  };
}

/** How a token is made. */
export interface Tokening {
  readonly key?: Key;
  readonly header?: Json;
  readonly over?: Json;
  /** The signature in place of the key's. */
  readonly sign?: (signingInput: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const algorithmNames = { Ed25519: 'EdDSA', ES256: 'ES256', ES384: 'ES384', ES512: 'ES512', RS256: 'RS256' } as const;

/** A token about a document: honest, but for what a case puts over header and payload. */
export function token(document: Json, options: Tokening = {}): Promise<string> {
  const { key = issuer, header = {}, over = {} } = options;
  const fullHeader = { alg: algorithmNames[key.algorithm], kid: key.method, typ: 'vc+jwt', ...header };
  return rawToken(JSON.stringify(fullHeader), JSON.stringify({ ...document, ...claims(document), ...over }), options);
}

/** A token of two texts as they stand. */
export async function rawToken(header: string, payload: string, options: Tokening = {}): Promise<string> {
  const { key = issuer, sign = key.sign } = options;
  const signingInput = `${encodeBase64url(utf8(header))}.${encodeBase64url(utf8(payload))}`;
  return `${signingInput}.${encodeBase64url(await sign(utf8(signingInput)))}`;
}

/** An envelope around a token. */
export function envelope(jwt: string, over: Json = {}): Json {
  return { '@context': v2, id: `data:application/vc+jwt,${jwt}`, type: 'EnvelopedVerifiableCredential', ...over };
}

/** A document of an issuer with one key. */
export function didDocument(id: string, key: Key = issuer, over: Json = {}): Json {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [{ id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase: key.multikey }],
    assertionMethod: [`${id}#key-1`],
    authentication: [`${id}#key-1`],
    ...over,
  };
}

/** The same key under the name that such a document gives it. */
export function namedKey(id: string, key: Key = issuer, fragment = 'key-1'): Key {
  return { ...key, did: id, method: `${id}#${fragment}` };
}

/** A copy with one member changed, by JSON Pointer; `undefined` takes it out. */
export function changed<T>(document: T, pointer: string, value: unknown): T {
  const copy = structuredClone(document);
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Json)[step], copy) as Json;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** The text with one piece replaced, which must be there. */
export function edited(value: object, from: string, to: string): string {
  const text = JSON.stringify(value);
  if (!text.includes(from)) throw new Error(`no ${from} in the document`);
  return text.replace(from, () => to);
}

import { sha256 } from '#platform';
import { contexts } from '../credential/context.js';
import type { IssuerInput } from '../credential/input.js';
import { issuerFindings } from '../credential/input-findings.js';
import { profile } from '../credential/write/profile.js';
import { formatDateTimeStamp, parseDateTimeStamp } from '../encoding/date-time.js';
import { jcs } from '../encoding/jcs.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { encodeBase64url } from '../encoding/multibase.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { publicKeyFromJwk } from '../keys/jwk.js';
import { encodeMultikey, publicKeyFromMultikey } from '../keys/multikey.js';
import type { JsonWebKey, PublicKey } from '../keys/types.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { didWebUrl } from './did-web.js';
import type { DidDocument } from './types.js';

/** A public key of an institution. */
export interface DidKey {
  /** JWK, or Multikey (`z…`). */
  publicKey: JsonWebKey | string;
  /**
   * What stands after `#` in the `verificationMethod` of a signer; default the Multikey itself, as `generateKey` has
   * it. The same key as JWK is named by its thumbprint (RFC 7638), which is the only name of an RSA key without `id`.
   */
  id?: string;
  /** When the key went, or will go, out of use: what it signed until then still verifies. */
  expires?: string | Date;
  /** When the key was lost or stolen: from then on nothing verifies with it, whenever it was signed. */
  revoked?: string | Date;
}

/** What a DID document is made of. */
export interface DidDocumentOptions {
  /** The institution: `did:web:…`, or the https URL of its profile. */
  id: string;
  /** Keys in use, and all that ever were: without its key, what it signed cannot be verified. */
  keys: readonly DidKey[];
  /** Who the institution is; makes the document its Open Badges Profile as well. */
  profile?: Omit<IssuerInput, 'id' | 'sector'>;
}

const documentContexts = [
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/jwk/v1',
];

/** Members of a JWK that its thumbprint is of (RFC 7638 §3.2, RFC 8037 §2). */
const thumbprintMembers: Readonly<Record<string, readonly string[]>> = {
  OKP: ['crv', 'kty', 'x'],
  EC: ['crv', 'kty', 'x', 'y'],
  RSA: ['e', 'kty', 'n'],
};

/**
 * The key document of an institution, to be served at `https://<host>/.well-known/did.json` (or where the path of
 * the did:web leads), or at its https id itself. Each key stands in it as Multikey and as JWK, for assertions.
 *
 * To rotate: add the new key and give the old one `expires`; badges that it signed before keep verifying. A key that
 * was lost gets `revoked`, and verifies nothing any more.
 * Sources: DID Core §5, Controlled Identifiers 1.0 §2.2, did:web, Open Badges 3.0 §B.2 (Profile).
 *
 * @throws EdubadgeError DID_URL for an id that is neither, DID_METHOD_AMBIGUOUS where two keys have one name,
 * SCHEMA_… for a profile that is none, KEY_DATE, and KEY_… for what is not a public key; TypeError where an argument is not what its type says.
 *
 * @example
 * ```ts
 * import { createDidDocument, generateKey } from 'edubadge-credentials';
 *
 * const id = 'did:web:hogeschool.example';
 * const [old, current] = [await generateKey({ controller: id }), await generateKey({ controller: id })];
 * const document = await createDidDocument({
 *   id,
 *   keys: [
 *     { publicKey: current.publicJwk },
 *     { publicKey: old.publicJwk, expires: '2026-09-01T00:00:00Z' },
 *   ],
 *   profile: { name: 'Hogeschool van Voorbeeld', url: 'https://www.hogeschool.example/', country: 'NL' },
 * });
 * console.log(JSON.stringify(document, null, 2));
 * ```
 */
export async function createDidDocument(options: DidDocumentOptions): Promise<DidDocument> {
  if (!isObject(options) || !Array.isArray(options.keys) || options.keys.length === 0)
    throw new TypeError('options.keys must be a list of keys');
  return worded(() => documentOf(options));
}

async function documentOf({ id, keys, profile: institution }: DidDocumentOptions): Promise<DidDocument> {
  checkId(id);
  const described = await Promise.all(keys.map((key: DidKey) => methodsOf(id, key)));
  const methods = described.flat();
  const ids = methods.map((method) => method.id);
  if (new Set(ids).size < ids.length) throw failure('DID_METHOD_AMBIGUOUS');
  const own = institution === undefined ? {} : profileOf({ ...institution, id });
  return {
    '@context': [...documentContexts, ...(institution === undefined ? [] : [contexts.openBadges])],
    ...own,
    id,
    verificationMethod: methods,
    // Others may not heed `revoked`: a key that is not listed is none for them either.
    assertionMethod: methods.filter((method) => method.revoked === undefined).map((method) => method.id),
  };
}

function profileOf(institution: IssuerInput): JsonObject {
  const findings = issuerFindings(institution, '/profile');
  if (findings.length > 0) throw new EdubadgeError(findings);
  return profile(institution);
}

function checkId(id: unknown): void {
  if (typeof id !== 'string') throw new TypeError('options.id must be a string');
  if (id.startsWith('did:web:')) didWebUrl(id);
  else if (!id.startsWith('https://') || !isAbsoluteUrl(id) || id.includes('#')) throw failure('DID_URL');
}

/** The key as Multikey, where it has that form, and as JWK. */
async function methodsOf(controller: string, key: DidKey): Promise<JsonObject[]> {
  if (!isObject(key)) throw new TypeError('a key must be an object');
  const { publicKey: given, id: name, expires, revoked } = key as DidKey;
  if (name !== undefined && !/^[\w.~-]+$/.test(name)) throw failure('DID_URL');
  const publicKey = await (typeof given === 'string' ? publicKeyFromMultikey(given) : publicKeyFromJwk(given));
  const publicKeyMultibase = encodeMultikey(publicKey);
  const kid = thumbprint(publicKey);
  const common = { controller, ...dated({ expires, revoked }) };
  const method = (fragment: string, type: string, form: JsonObject): JsonObject => ({
    id: `${controller}#${fragment}`,
    type,
    ...common,
    ...form,
  });
  const jwk = { publicKeyJwk: { ...publicKey.jwk, kid } };
  if (publicKeyMultibase === undefined) return [method(name ?? kid, 'JsonWebKey', jwk)];
  return [method(name ?? publicKeyMultibase, 'Multikey', { publicKeyMultibase }), method(kid, 'JsonWebKey', jwk)];
}

function thumbprint({ jwk }: PublicKey): string {
  const members = thumbprintMembers[jwk.kty ?? ''] ?? [];
  return encodeBase64url(
    sha256(jcs(Object.fromEntries(members.map((member) => [member, (jwk as JsonObject)[member]])))),
  );
}

function dated(dates: Readonly<Record<string, string | Date | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(dates).flatMap(([member, date]) => (date === undefined ? [] : [[member, dateText(member, date)]])),
  );
}

function dateText(member: string, date: string | Date): string {
  const isDate = date instanceof Date;
  const text = !isDate ? date : Number.isNaN(date.getTime()) ? '' : formatDateTimeStamp(date);
  if (typeof text !== 'string' || parseDateTimeStamp(text) === undefined)
    throw failure('KEY_DATE', { params: { member } });
  return text;
}

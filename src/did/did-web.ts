import { failure } from '../problems/error.js';
import { resolveHttps } from './https.js';
import type { DidDocument, ResolveOptions } from './types.js';

const host = /^[a-z0-9-]+(\.[a-z0-9-]+)*(:[1-9][0-9]{0,4})?$/;
const step = /^[\w.~!$&'()*+,;=-]+$/;

/**
 * The document of a did:web (did:web method §3.2): `did:web:host:path` is https://host/path/did.json, without path
 * /.well-known/did.json.
 * Rejects with EdubadgeError (DID_URL, DID_FETCH_…, JSON_…).
 */
export async function resolveDidWeb(did: string, options: ResolveOptions): Promise<DidDocument> {
  return resolveHttps(didWebUrl(did), options);
}

/** Where the document of a did:web stands. Throws EdubadgeError (DID_URL) for a host or path that could lead elsewhere. */
export function didWebUrl(did: string): string {
  const [name = '', ...path] = did.slice('did:web:'.length).split(':').map(decode);
  if (!host.test(name) || !path.every((part) => step.test(part) && !/^\.+$/.test(part))) throw failure('DID_URL');
  return `https://${name}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw failure('DID_URL');
  }
}

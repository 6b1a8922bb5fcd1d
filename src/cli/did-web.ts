import { createPublicKey } from 'node:crypto';
import { createDidDocument, type DidKey } from '../did/create-did-document.js';
import { didWebUrl } from '../did/did-web.js';
import { asString, isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { publicMembersOf } from '../keys/import-signer.js';
import type { JsonWebKey } from '../keys/types.js';
import { failure } from '../problems/error.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import type { Io } from './io.js';
import type { OptionName } from './options.js';
import { isEncryptedPem, readPassphrase } from './passphrase.js';
import { readProfile } from './read-profile.js';
import { readSecret } from './read-secret.js';
import { writeNote } from './write-note.js';
import { jsonText, writeResult } from './write-result.js';

const note = {
  en: 'Publish it at {url}. Your issuer id is {id}; its key is {method}.',
  nl: 'Publiceer het op {url}. Uw uitgever-id is {id}; de sleutel ervan is {method}.',
} as const;

const isMultikey = /^z[1-9A-HJ-NP-Za-km-z]{40,}$/;

/**
 * `edubadge did-web`: the `did.json` of an institution, with the key in use, keys that went out of use, and its profile.
 * Of private keys only the public half is written.
 */
export async function didWeb(call: Call): Promise<number> {
  const { command, io, options } = call;
  const { domain = [], retired = [], revoked = [], profile } = options;
  const [name] = domain;
  const isKeyed = options.key !== undefined || io.env.EDUBADGE_KEY;
  if (name === undefined || domain.length > 1 || !isKeyed) throw wrongUsage(command);
  const id = didOf(name);
  const current = options.key === undefined ? (io.env.EDUBADGE_KEY ?? '') : await textOf('key', options.key, io);
  const keys: DidKey[] = [await publicHalf(current, id, call)];
  for (const { key, date } of retired)
    keys.push({ ...(await publicHalf(await textOf('retired', key, io), id, call)), expires: date });
  for (const { key, date } of revoked)
    keys.push({ ...(await publicHalf(await textOf('revoked', key, io), id, call)), revoked: date });
  const institution = profile === undefined ? {} : { profile: await readProfile(profile, id, io) };
  const document = await createDidDocument({ id, keys, ...institution });
  await writeResult(jsonText(document), call);
  const [method = ''] = document.assertionMethod as readonly string[];
  await writeNote(note, { url: didWebUrl(id), id, method }, call);
  return 0;
}

/** The did:web of a host, or of a folder on it (did:web method §3.1): a port keeps its colon as `%3A`. */
function didOf(domain: string): string {
  const [host = '', ...path] = domain.split('/').filter((part) => part !== '');
  const id = ['did:web', host.replace(':', '%3A'), ...path].join(':');
  try {
    didWebUrl(id);
    return id;
  } catch (error) {
    const expected = '<host>[:<port>][/<path>]';
    throw failure('CLI_OPTION_VALUE', { expected, params: { option: 'domain', expected } }, error);
  }
}

/** The key in a file; a Multikey, which is public, may be given itself. */
async function textOf(option: OptionName, key: string, io: Io): Promise<string> {
  return isMultikey.test(key) ? key : readSecret(option, key, io);
}

/** The public half of a key, a JWK or PEM, or of a Multikey, which is that already. */
async function publicHalf(key: string, id: string, call: Call): Promise<DidKey> {
  const text = key.trim();
  if (text.startsWith('-----BEGIN ')) return { publicKey: await publicJwkOfPem(text, call) };
  if (!text.startsWith('{')) return { publicKey: text };
  const jwk = parseJson(text);
  if (!isObject(jwk)) throw failure('KEY_FORM');
  // By the name that it signs under.
  const kid = asString(jwk.kid);
  return { publicKey: publicMembersOf(jwk), ...(kid?.startsWith(`${id}#`) && { id: kid.slice(id.length + 1) }) };
}

async function publicJwkOfPem(key: string, call: Call): Promise<JsonWebKey> {
  const isEncrypted = isEncryptedPem(key);
  const passphrase = isEncrypted ? await readPassphrase(call) : undefined;
  try {
    return createPublicKey({ key, ...(passphrase !== undefined && { passphrase }) }).export({ format: 'jwk' });
  } catch {
    throw failure(isEncrypted ? 'KEY_PASSPHRASE' : 'KEY_PEM');
  }
}

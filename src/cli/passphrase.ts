import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey } from '../keys/types.js';
import { failure } from '../problems/error.js';
import type { Call } from './commands.js';
import { readSecret } from './read-secret.js';

/** True for PKCS#8 under a passphrase (RFC 7468 §11). */
export function isEncryptedPem(text: string): boolean {
  return text.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----');
}

/**
 * The passphrase, from the file of `--passphrase-file`, else from EDUBADGE_PASSPHRASE; a line break at its end is not
 * part of it. Never from the command line, which other users of the machine can read.
 * Throws EdubadgeError CLI_PASSPHRASE_MISSING.
 */
export async function readPassphrase({ options, io }: Call): Promise<string> {
  const file = options['passphrase-file'];
  const text = file === undefined ? io.env.EDUBADGE_PASSPHRASE : await readSecret('passphrase-file', file, io);
  const passphrase = text?.replace(/\r?\n$/, '') ?? '';
  if (passphrase === '') throw failure('CLI_PASSPHRASE_MISSING');
  return passphrase;
}

/** The key as PEM that anybody can read: for memory, never for a file. Throws EdubadgeError KEY_PASSPHRASE. */
export function decryptPem(key: string, passphrase: string): string {
  try {
    return String(createPrivateKey({ key, passphrase }).export({ type: 'pkcs8', format: 'pem' }));
  } catch {
    // A wrong passphrase and a damaged file look the same, by intent; what the platform says of it is not repeated.
    throw failure('KEY_PASSPHRASE');
  }
}

/** A private key as PEM under a passphrase: PBES2 with AES-256 (RFC 8018 §6.2). */
export function encryptedPem(jwk: JsonWebKey, passphrase: string): string {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return String(key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }));
}

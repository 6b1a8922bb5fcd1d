import { asString, isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { urlOf } from '../encoding/url.js';
import { importSigner } from '../keys/import-signer.js';
import type { JsonWebKey, Signer } from '../keys/types.js';
import { failure } from '../problems/error.js';
import type { Call } from './commands.js';
import { decryptPem, isEncryptedPem, readPassphrase } from './passphrase.js';
import { readSecret } from './read-secret.js';

/**
 * The signer of `--key`, else of EDUBADGE_KEY; an encrypted PEM is opened with the passphrase. A JWK's `kid` that is a
 * URL names the verification method, as `keygen` writes it. `reads` are the files that the command reads beside it.
 * Throws EdubadgeError CLI_KEY_MISSING, CLI_STDIN_TWICE, CLI_PASSPHRASE_MISSING, KEY_PASSPHRASE and those of
 * `importSigner`.
 */
export async function readSigner(call: Call, reads: readonly string[] = call.operands): Promise<Signer> {
  const { key, 'passphrase-file': passphraseFile } = call.options;
  const sources = [key, passphraseFile, ...reads];
  if (sources.filter((source) => source === '-').length > 1) throw failure('CLI_STDIN_TWICE');
  const text = await keyText(call);
  const jwk = text.startsWith('{') ? parseJson(text) : undefined;
  const kid = isObject(jwk) ? asString(jwk.kid) : undefined;
  const verificationMethod = call.options['verification-method'] ?? (kid !== undefined && urlOf(kid) ? kid : undefined);
  return importSigner(
    isObject(jwk) ? (jwk as JsonWebKey) : text,
    verificationMethod === undefined ? {} : { verificationMethod },
  );
}

/** The id of whoever a signer signs for: what stands before the `#` of its verification method. */
export function controllerOf({ verificationMethod }: Signer): string {
  return verificationMethod.split('#')[0] ?? '';
}

async function keyText(call: Call): Promise<string> {
  const { options, io } = call;
  const text = (
    options.key === undefined ? (io.env.EDUBADGE_KEY ?? '') : await readSecret('key', options.key, io)
  ).trim();
  if (text === '' && options.key === undefined) throw failure('CLI_KEY_MISSING');
  return isEncryptedPem(text) ? decryptPem(text, await readPassphrase(call)) : text;
}

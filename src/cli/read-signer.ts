import { asString, isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { importSigner } from '../keys/import-signer.js';
import type { Signer } from '../keys/types.js';
import { failure } from '../problems/error.js';
import type { Call } from './commands.js';
import { operandOf } from './read-file.js';
import { readSecretFile } from './read-secret-file.js';

/**
 * The signer of `--key`, else of EDUBADGE_KEY. A JWK's `kid` that is a URL names the verification method, as
 * `keygen` writes it. Throws EdubadgeError CLI_KEY_MISSING, CLI_STDIN_TWICE and those of `importSigner`.
 */
export async function readSigner(call: Call): Promise<Signer> {
  const text = (await keyText(call)).trim();
  const jwk = text.startsWith('{') ? parseJson(text) : undefined;
  const kid = isObject(jwk) ? asString(jwk.kid) : undefined;
  const verificationMethod =
    call.options['verification-method'] ?? (kid !== undefined && URL.canParse(kid) ? kid : undefined);
  return importSigner(
    isObject(jwk) ? (jwk as JsonWebKey) : text,
    verificationMethod === undefined ? {} : { verificationMethod },
  );
}

async function keyText(call: Call): Promise<string> {
  const { options, io } = call;
  if (options.key === undefined) {
    const key = io.env.EDUBADGE_KEY;
    if (!key) throw failure('CLI_KEY_MISSING');
    return key;
  }
  if (options.key === '-' && operandOf(call) === '-') throw failure('CLI_STDIN_TWICE');
  return new TextDecoder().decode(await readSecretFile(options.key, '--key', io));
}

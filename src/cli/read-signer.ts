import { asString, isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { importSigner } from '../keys/import-signer.js';
import type { Signer } from '../keys/types.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Call } from './commands.js';
import { operandOf, readBytes } from './read-file.js';

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
  return new TextDecoder().decode(await readKeyFile(options.key, call));
}

/** Whoever gives the key itself in place of its file must not find it back in a log: the path is not repeated. */
async function readKeyFile(path: string, { io }: Call): Promise<Uint8Array> {
  try {
    return await readBytes(path, io);
  } catch (error) {
    const reason = error instanceof EdubadgeError ? error.findings[0]?.params?.reason : undefined;
    throw failure('CLI_FILE_UNREADABLE', { params: { file: '--key', reason: reason ?? 'error' } });
  }
}

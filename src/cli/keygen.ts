import { generateKey } from '../keys/generate-key.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import { encryptedPem, readPassphrase } from './passphrase.js';
import { writeNote } from './write-note.js';
import { jsonText, writeResult } from './write-result.js';

const note = {
  en: 'This is your issuer id: write it in issuer.id of your metadata. The private key signs for it; keep it secret.',
  nl: 'Dit is uw uitgever-id: zet het in issuer.id van uw metadata. De geheime sleutel ondertekent ervoor; houd hem geheim.',
} as const;

const unnamed = {
  en: 'The file has no place for the name of the key: sign with --verification-method {method}.',
  nl: 'Het bestand heeft geen plaats voor de naam van de sleutel: onderteken met --verification-method {method}.',
} as const;

/**
 * `edubadge keygen`: the private key goes to `--output` (permissions 0600) or, when told, to standard output; the
 * public half is printed beside it. The file is a JWK whose `kid` is the verification method or, with `--encrypt`, PEM
 * under a passphrase, which has no place for that.
 */
export async function keygen(call: Call): Promise<number> {
  const { options, io, command } = call;
  const toFile = options.output !== undefined && options.output !== '-';
  if (toFile === (options.stdout === true)) throw wrongUsage(command);
  const { privateJwk, publicJwk, publicKeyMultibase, verificationMethod, controller } = await generateKey(
    options.controller === undefined ? {} : { controller: options.controller },
  );
  const key = options.encrypt
    ? encryptedPem(privateJwk, await readPassphrase(call))
    : jsonText({ ...privateJwk, kid: verificationMethod });
  await writeResult(key, call, 0o600);
  const text =
    options['short-format'] === 'json'
      ? jsonText({ issuer: controller, verificationMethod, publicKeyMultibase, publicJwk })
      : `${controller}\n`;
  await (toFile ? io.stdout : io.stderr).write(text);
  await writeNote(note, {}, call);
  if (options.encrypt && options.controller !== undefined)
    await writeNote(unnamed, { method: verificationMethod }, call);
  return 0;
}

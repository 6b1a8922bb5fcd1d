import { createPresentation } from '../credential/create-presentation.js';
import type { SecuredCredential } from '../credential/types.js';
import type { Call } from './commands.js';
import { readSecured } from './read-secured.js';
import { controllerOf, readSigner } from './read-signer.js';
import { signDocument } from './sign-document.js';
import { writeResult } from './write-result.js';

/** `edubadge present`: badges, shown by the holder of the key to whoever asked, for `verify` with that domain and challenge. */
export async function presentBadges(call: Call): Promise<number> {
  const { io, operands, options } = call;
  const signer = await readSigner(call);
  // One badge in two files, as JSON and in an image, is one badge.
  const badges = new Map<string, SecuredCredential | string>();
  for (const operand of operands) {
    const { form } = await readSecured(operand, io);
    badges.set(JSON.stringify(form), form);
  }
  const presentation = createPresentation([...badges.values()], { holder: controllerOf(signer) });
  await writeResult(await signDocument(presentation, signer, call, options.suite), call);
  return 0;
}

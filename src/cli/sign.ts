import { sign } from '../proof/sign.js';
import type { Call } from './commands.js';
import { readContexts } from './read-contexts.js';
import { readObject } from './read-file.js';
import { readSigner } from './read-signer.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge sign`: a credential becomes a signed one, as JSON or, in the suite vc-jwt, as a JWT. */
export async function signFile(call: Call): Promise<number> {
  const { options, io } = call;
  const signer = await readSigner(call);
  const { suite = 'eddsa-rdfc-2022', created, expires, domain, challenge } = options;
  const signed = await sign(await readObject(call), signer, {
    suite,
    contexts: await readContexts(options.context, io),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
  });
  await writeResult(typeof signed === 'string' ? `${signed}\n` : jsonText(signed), call);
  return 0;
}

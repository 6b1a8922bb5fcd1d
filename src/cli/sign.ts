import { failure } from '../problems/error.js';
import { sign } from '../proof/sign.js';
import type { Call } from './commands.js';
import { fetchOf } from './fetch-of.js';
import { readContexts } from './read-contexts.js';
import { readObject } from './read-file.js';
import { readSigner } from './read-signer.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge sign`: a credential becomes a signed one, as JSON or, in the suite vc-jwt, as a JWT. */
export async function signFile(call: Call): Promise<number> {
  const { options, io } = call;
  const { suite = 'eddsa-rdfc-2022', created, expires, domain, challenge } = options;
  for (const option of ['created', 'expires'] as const) {
    if (suite === 'vc-jwt' && options[option]) throw failure('CLI_OPTION_SUITE', { params: { option, suite } });
  }
  const signer = await readSigner(call);
  const signed = await sign(await readObject(call), signer, {
    suite,
    contexts: await readContexts(options.context, io),
    ...fetchOf(options),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    ...(domain !== undefined && { domain: domain.length === 1 ? (domain[0] ?? '') : domain }),
    ...(challenge !== undefined && { challenge }),
  });
  await writeResult(typeof signed === 'string' ? `${signed}\n` : jsonText(signed), call);
  return 0;
}

import type { JsonObject } from '../encoding/json-object.js';
import type { Signer } from '../keys/types.js';
import { failure } from '../problems/error.js';
import { sign } from '../proof/sign.js';
import { suites } from '../proof/suites.js';
import type { SuiteName } from '../proof/types.js';
import type { Call } from './commands.js';
import { fetchOf } from './fetch-of.js';
import { readContexts } from './read-contexts.js';
import { jsonText } from './write-result.js';

/** A document signed as the options say, as text: JSON or a JWT. */
export async function signDocument(
  document: JsonObject,
  signer: Signer,
  call: Call,
  suite: SuiteName = 'eddsa-rdfc-2022',
): Promise<string> {
  const { options, io } = call;
  const { created, expires, domain, challenge } = options;
  for (const option of ['created', 'expires'] as const) {
    if (suites[suite].securing === 'jwt' && options[option])
      throw failure('CLI_OPTION_SUITE', { params: { option, suite } });
  }
  const signed = await sign(document, signer, {
    suite,
    contexts: await readContexts(options.context, io),
    ...fetchOf(call),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    ...(domain !== undefined && { domain: domain.length === 1 ? (domain[0] ?? '') : domain }),
    ...(challenge !== undefined && { challenge }),
  });
  return typeof signed === 'string' ? `${signed}\n` : jsonText(signed);
}

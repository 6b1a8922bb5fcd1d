import { createEdubadge } from '../credential/create.js';
import type { EdubadgeInput } from '../credential/input.js';
import type { Random } from '../credential/write/random.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Signer } from '../keys/types.js';
import { sign } from '../proof/sign.js';
import { suiteNamed } from '../proof/suites.js';
import type { SuiteName } from '../proof/types.js';

/** Who signs, and how. */
export interface Issuing {
  readonly signer: Signer;
  readonly suite: SuiteName;
}

/** One edubadge the plain way, created and signed: JSON text, or the token. Throws what these two throw. */
export async function issueGenerally(
  input: JsonObject,
  { signer, suite }: Issuing,
  now: Date,
  random: Random,
): Promise<string> {
  const credential = createEdubadge(input as unknown as EdubadgeInput, { now, random });
  const isToken = suiteNamed(suite)?.securing === 'jwt';
  const signed = await sign(credential, signer, { suite, ...(!isToken && { created: now }) });
  return typeof signed === 'string' ? signed : JSON.stringify(signed);
}

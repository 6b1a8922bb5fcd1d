import { readBaked } from '../bake/read-baked.js';
import { credentialIn } from '../bake/unbake.js';
import { defaultLimits } from '../encoding/limits.js';
import { failure } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { toProblems } from '../problems/to-problem.js';
import type { Call } from './commands.js';
import { operandOf, readBytes } from './read-file.js';
import { tell } from './tell.js';
import { jsonText, writeResult } from './write-result.js';

/**
 * `edubadge unbake`: what is baked into an image, as JSON or as JWT, not verified. Of Open Badges 2.0 it is said that
 * it is that; the address of a hosted assertion is given, and not followed.
 */
export async function unbakeFile(call: Call): Promise<number> {
  const image = await readBytes(operandOf(call), call.io);
  const baked = await readBaked(image, defaultLimits);
  if (baked === undefined) throw failure('DATA_NOT_BAKED');
  const found = credentialIn(baked);
  await writeResult(typeof found === 'string' ? `${found}\n` : jsonText(found), call);
  const old: Finding[] = baked.version === 2 ? [{ code: 'DATA_OPEN_BADGE_2', severity: 'warning' }] : [];
  await tell(toProblems([...baked.findings, ...old], call.options.lang), call);
  return 0;
}

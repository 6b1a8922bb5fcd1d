import { createEdubadge } from '../credential/create.js';
import type { EdubadgeInput } from '../credential/input.js';
import { acceptInput } from './accept-input.js';
import type { Call } from './commands.js';
import { withEvidence } from './evidence.js';
import { objectIn, operandOf, readBytes } from './read-file.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge create`: an authoring file with its award becomes a credential; a faulty one is refused with its report. */
export async function create(call: Call): Promise<number> {
  const { io, options } = call;
  const file = operandOf(call);
  const bytes = await readBytes(file, io);
  const input = await withEvidence(await objectIn(bytes, file), options.evidence ?? [], io);
  if (!(await acceptInput(input, bytes, call))) return 1;
  // It was found to be of this shape; what it may still lack, a recipient, createEdubadge names.
  const credential = createEdubadge(input as unknown as EdubadgeInput);
  await writeResult(jsonText(credential), call);
  return 0;
}

import { createEdubadge } from '../credential/create.js';
import type { EdubadgeInput } from '../credential/input.js';
import { acceptInput } from './accept-input.js';
import type { Call } from './commands.js';
import { withEvidence } from './evidence.js';
import { operandOf, readObject } from './read-file.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge create`: an authoring file with its award becomes a credential; a faulty one is refused with its report. */
export async function create(call: Call): Promise<number> {
  const { io, options } = call;
  const input = await withEvidence(await readObject(operandOf(call), io), options.evidence ?? [], io);
  if (!(await acceptInput(input, call))) return 1;
  // It was found to be of this shape; what it may still lack, a recipient, createEdubadge names.
  const credential = createEdubadge(input as unknown as EdubadgeInput);
  await writeResult(jsonText(credential), call);
  return 0;
}

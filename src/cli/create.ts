import { createEdubadge } from '../credential/create.js';
import type { EdubadgeInput } from '../credential/input.js';
import { render } from '../report/formats.js';
import { validateInput } from '../validate/validate-input.js';
import type { Call } from './commands.js';
import { withEvidence } from './evidence.js';
import { operandOf, readObject } from './read-file.js';
import { renderOptions } from './render-options.js';
import { validateOptions } from './validate.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge create`: an authoring file with its award becomes a credential; a faulty one is refused with its report. */
export async function create(call: Call): Promise<number> {
  const { io, options } = call;
  const input = await withEvidence(await readObject(call), options.evidence ?? [], io);
  const report = validateInput(input, validateOptions(options));
  const tells = !report.valid || (report.problems.length > 0 && !options.quiet);
  const how = renderOptions(options, io.stderr, io.env);
  if (tells) await io.stderr.write(await render('text', [{ file: operandOf(call), report }], how));
  if (!report.valid) return 1;
  // The report above found it to be of this shape; what it may still lack, a recipient, createEdubadge names.
  const credential = createEdubadge(input as unknown as EdubadgeInput);
  await writeResult(jsonText(credential), call);
  return 0;
}

import type { JsonObject } from '../encoding/json-object.js';
import { render } from '../report/formats.js';
import { validateInput } from '../validate/validate-input.js';
import type { Call } from './commands.js';
import { notationOf, operandOf } from './read-file.js';
import { renderOptions } from './render-options.js';
import { placesOf } from './source/places.js';
import { validateOptions } from './validate.js';

/** True for an authoring file of which a badge can be made. What is to be said of it goes to standard error. */
export async function acceptInput(input: JsonObject, bytes: Uint8Array, call: Call): Promise<boolean> {
  const { io, options } = call;
  const report = validateInput(input, validateOptions(options));
  if (report.problems.length === 0 || (report.valid && options.quiet)) return report.valid;
  const file = operandOf(call);
  const places = await placesOf(bytes, notationOf(file, bytes), report.problems);
  await io.stderr.write(await render('text', [{ file, report, places }], renderOptions(options, io.stderr, io.env)));
  return report.valid;
}

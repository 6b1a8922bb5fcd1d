import type { JsonObject } from '../encoding/json-object.js';
import { render } from '../report/formats.js';
import { validateInput } from '../validate/validate-input.js';
import type { Call } from './commands.js';
import { operandOf } from './read-file.js';
import { renderOptions } from './render-options.js';
import { validateOptions } from './validate.js';

/** True for an authoring file of which a badge can be made. What is to be said of it goes to standard error. */
export async function acceptInput(input: JsonObject, call: Call): Promise<boolean> {
  const { io, options } = call;
  const report = validateInput(input, validateOptions(options));
  const tells = !report.valid || (report.problems.length > 0 && !options.quiet);
  const how = renderOptions(options, io.stderr, io.env);
  if (tells) await io.stderr.write(await render('text', [{ file: operandOf(call), report }], how));
  return report.valid;
}

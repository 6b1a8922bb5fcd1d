import { describe } from '../credential/describe.js';
import { renderDescription } from '../report/description-text.js';
import { notAuthoring } from './authoring-file.js';
import type { Call } from './commands.js';
import { operandOf, readBytes } from './read-file.js';
import { documentIn } from './read-secured.js';
import { renderOptions } from './render-options.js';
import { jsonText, writeResult } from './write-result.js';

/** `edubadge show`: what was learned, by whom, who says so and how, for a person to read. It proves nothing: that is `verify`. */
export async function show(call: Call): Promise<number> {
  const { io, options } = call;
  const document = notAuthoring(await documentIn(await readBytes(operandOf(call), io)));
  const description = describe(document, options.lang === undefined ? {} : { language: options.lang });
  const how = renderOptions(options, io.stdout, io.env);
  await writeResult(
    options['short-format'] === 'json' ? jsonText(description) : renderDescription(description, how),
    call,
  );
  return 0;
}

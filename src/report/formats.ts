import { githubWriter } from './github.js';
import { jsonWriter } from './json.js';
import { junitWriter } from './junit.js';
import { createTally } from './outcome.js';
import { textWriter } from './text.js';
import type { FileResult, Format, RenderOptions } from './types.js';

/** The formats in which reports are written: name → its writer. */
export const formats = {
  text: textWriter,
  json: jsonWriter,
  // Its rules take the words of the whole problem table.
  sarif: async (options) => (await import('./sarif.js')).sarifWriter(options),
  github: githubWriter,
  junit: junitWriter,
} as const satisfies Record<string, Format>;

/** Name of a format. */
export type FormatName = keyof typeof formats;

/** Results that are all there, as one text. */
export async function render(
  format: FormatName,
  results: readonly FileResult[],
  options: RenderOptions,
): Promise<string> {
  const writer = await formats[format](options);
  const tally = createTally(options.strict);
  const parts = results.map((result) => {
    tally.add(result);
    return writer.add(result);
  });
  return parts.join('') + writer.end(tally.counts());
}

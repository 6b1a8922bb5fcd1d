import { summarize } from './outcome.js';
import type { FileResult, RenderOptions } from './types.js';

/** Results as JSON: `{ summary: { files, passed, failed, unknown }, results: [{ file, report }] }`. */
export function renderJson(results: readonly FileResult[], options: RenderOptions): string {
  const summary = summarize(results, options.strict);
  const body = { summary, results: results.map(({ file, report }) => ({ file, report })) };
  return `${JSON.stringify(body, null, 2)}\n`;
}

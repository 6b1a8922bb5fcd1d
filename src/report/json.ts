import type { Counts } from './outcome.js';
import type { FileResult, ReportWriter } from './types.js';

/**
 * Results as JSON: `{ results: [{ file, report }], summary: { files, passed, failed, unknown } }`. A result also has
 * `line` in a JSON Lines file, `places` (JSON Pointer → line and column) where something is wrong, and `known`, the
 * places in `report.problems` of what a baseline knows. A file that could not be read counts as failed; `documents` is
 * there where it differs from `files`.
 */
export function jsonWriter(): ReportWriter {
  let separator = '{\n  "results": [';
  return {
    add: (result) => {
      const text = `${separator}\n    ${indented(itemOf(result))}`;
      separator = ',';
      return text;
    },
    end: (counts) => `${separator === ',' ? '\n  ' : separator}],\n  "summary": ${indented(summaryOf(counts), 2)}\n}\n`,
  };
}

function itemOf({ file, line, report, places, known }: FileResult): object {
  return {
    file,
    ...(line !== undefined && { line }),
    report,
    ...(places !== undefined && places.size > 0 && { places: Object.fromEntries(places) }),
    ...(known !== undefined && {
      known: report.problems.flatMap((problem, index) => (known.has(problem) ? [index] : [])),
    }),
  };
}

function summaryOf({ files, documents, outcomes }: Counts): object {
  const { passed, failed, unknown, unreadable } = outcomes;
  return { files, ...(documents !== files && { documents }), passed, failed: failed + unreadable, unknown };
}

/** A newline in JSON text is always layout: in a string it is written `\n`. */
function indented(value: object, by = 4): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

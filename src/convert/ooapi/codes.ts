import type { Source } from '../source.js';

/** Codes of one type, wherever they stand; each once. */
export function codesAt(source: Source, places: readonly string[], type: string): string[] {
  return [...new Set(entriesOf(source, places, type).flatMap((entry) => takeCode(source, entry) ?? []))];
}

/** The first code of a type; others stay where they are, and so are told as lost. */
export function codeAt(source: Source, places: readonly string[], type: string): string | undefined {
  const [entry] = entriesOf(source, places, type);
  return entry === undefined ? undefined : takeCode(source, entry);
}

function entriesOf(source: Source, places: readonly string[], type: string): string[] {
  return places
    .flatMap((place) => [`${place}/primaryCode`, ...source.items(`${place}/otherCodes`)])
    .filter((entry) => source.see(`${entry}/codeType`) === type);
}

function takeCode(source: Source, entry: string): string | undefined {
  const code = source.text(`${entry}/code`);
  if (code !== undefined) source.take(entry);
  return code;
}

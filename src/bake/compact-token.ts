const asciiSpace = new Set(['\t', '\n', '\r', ' ']);

/** The text without white space around it where it has the form of a compact JWS, three parts; else undefined. */
export function compactToken(text: string): string | undefined {
  // Not a regular expression: one that seeks the end of the text is quadratic in long runs of spaces.
  let start = 0;
  let end = text.length;
  while (asciiSpace.has(text[start] ?? '')) start += 1;
  while (end > start && asciiSpace.has(text[end - 1] ?? '')) end -= 1;
  const token = text.slice(start, end);
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(token) ? token : undefined;
}

const asciiSpace = [0x09, 0x0a, 0x0d, 0x20];

/** True for three parts with points between them, as a compact JWS has; whether it is well formed is for its reader to say. */
export function isCompactToken(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text);
}

/** The text without white space around it. No regular expression: those take quadratic time on a long run inside. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && asciiSpace.includes(text.charCodeAt(start))) start += 1;
  while (end > start && asciiSpace.includes(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

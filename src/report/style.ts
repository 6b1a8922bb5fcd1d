import type { RenderOptions } from './types.js';

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** A way to set text off on a terminal. */
export type Style = keyof typeof codes;

/** The text in a style, or as it is where there is no colour. */
export function paint(text: string, style: Style, { colour }: Pick<RenderOptions, 'colour'>): string {
  const [on, off] = codes[style];
  return colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

// By number: with the names of these classes, `Cc`, `Bidi_Control`, `Zl`, `Zp` and `Surrogate`, it takes half a
// millisecond to be made ready.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const harmful = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** Text from a document or a file name, made harmless for a terminal: control and direction characters become `�`. */
export function printable(text: string): string {
  return text.replace(harmful, '�');
}

/** At most `width` columns of a text on one line. */
export function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
}

/**
 * Lines of at most `width` columns, broken at spaces: the first begins with `first`, the next with as many spaces.
 * A word that is longer than a line, such as a URL, is left whole so that it can be copied.
 */
export function wrap(text: string, first: string, width: number): string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Lines of text and the size at which they fit. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Room for a text, in units of the drawing. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Font sizes to try, the largest first. */
  readonly sizes: readonly number[];
}

/** Distance between two lines, in font sizes. */
export const lineHeight = 1.2;

/**
 * A text in lines that fit a room: at the largest size at which no word is broken and all of it fits, else at the
 * smallest, with words broken by a hyphen and what is left over replaced by an ellipsis. Which font draws it is not
 * known here, so widths are estimates, and a room should leave a tenth free.
 */
export function fitText(text: string, room: Room): FittedText {
  const words = text.split(/\s+|(?<=\p{L}[-–/])(?=\p{L})/u).filter((word) => word !== '');
  const spaced = spacesAfter(text, words);
  for (const size of room.sizes) {
    if (words.some((word) => widthOf(word) * size > room.width)) continue;
    const lines = linesOf(spaced, room.width / size);
    if (lines.length <= linesIn(room, size)) return { size, lines };
  }
  const size = room.sizes.at(-1) ?? 1;
  const broken = spaced.flatMap((word) => breakWord(word, room.width / size));
  const lines = linesOf(broken, room.width / size);
  const most = linesIn(room, size);
  return { size, lines: lines.length <= most ? lines : shortened(lines, most, room.width / size) };
}

function linesIn({ height }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

/** The words with the space that followed them: none after a hyphen inside a compound. */
function spacesAfter(text: string, words: readonly string[]): string[] {
  let position = 0;
  return words.map((word) => {
    position = text.indexOf(word, position) + word.length;
    return /\s/.test(text[position] ?? ' ') ? `${word} ` : word;
  });
}

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && widthOf((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** A word that is too wide, in pieces with hyphens; any other as it is. */
function breakWord(word: string, width: number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (widthOf(`${piece}${letter}-`.trimEnd()) > width && piece !== '') {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function shortened(lines: readonly string[], most: number, width: number): string[] {
  const last = lettersOf(lines[most - 1] ?? '');
  while (last.length > 0 && widthOf(`${last.join('')}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[\s,;:–-]+$/, '')}…`];
}

/** Letters as people count them: an emoji of five code points is one. */
function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

// Widths in font sizes, of a bold sans-serif between Arial and the wider DejaVu; the first row that fits counts.
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/^[ijl.,;:'’!|]/, 0.34],
  [/^[\sfrt()[\]/-]/, 0.42],
  [/^[mwMW@%…—&]/, 1],
  [/^\p{Lu}/u, 0.75],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.3],
];

/** About how wide a text is, in font sizes. */
function widthOf(text: string): number {
  return lettersOf(text).reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.62),
    0,
  );
}

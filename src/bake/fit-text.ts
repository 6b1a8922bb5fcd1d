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

/** Of a longer text no more is looked at: it ends with an ellipsis in any room. */
const longest = 1000;

/** Distance between two lines, in font sizes. */
export const lineHeight = 1.2;

/** Up to this part of the largest size words are broken rather than set still smaller. */
const breakable = 0.6;

/**
 * A text in balanced lines that fit a room, as large as can be: with whole words at the larger sizes, with broken ones
 * at the smaller; what does not fit at the smallest ends with an ellipsis. Which font draws it is not known here, so
 * widths are estimates, and a room should leave a tenth free.
 */
export function fitText(text: string, room: Room): FittedText {
  const words = wordsOf(text.slice(0, longest));
  const smallest = room.sizes.at(-1) ?? 1;
  const piecesAt = (size: number): Word[] => words.flatMap((word) => breakWord(word, room.width / size));
  for (const size of room.sizes) {
    const width = room.width / size;
    const mayBreak = size === smallest || size <= (room.sizes[0] ?? 1) * breakable;
    if (!mayBreak && words.some((word) => word.width > width)) continue;
    const pieces = piecesAt(size);
    const lines = linesOf(pieces, width);
    if (lines.length <= linesIn(room, size)) return { size, lines: balanced(pieces, lines, width) };
  }
  const width = room.width / smallest;
  return { size: smallest, lines: shortened(linesOf(piecesAt(smallest), width), linesIn(room, smallest), width) };
}

function linesIn({ height }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

/** A word or a piece of one. */
interface Word {
  readonly text: string;
  /** In font sizes. */
  readonly width: number;
  /** Of the space after it, if any. */
  readonly space: number;
}

/** Words, each with the space after it: none follows the hyphen of a compound, nor a word of a script without spaces. */
function wordsOf(text: string): Word[] {
  const parts = text
    .trim()
    .split(/(?<=\s)(?=\S)|(?<=\p{L}[-–/])(?=\p{L})|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])(?=\p{L})/u);
  return parts.map((part) => {
    const word = part.trimEnd();
    return { text: word, width: widthOf(word), space: part === word ? 0 : widthOf(' ') };
  });
}

/** As many lines as a text has at its widest, made about equally long. */
function balanced(words: readonly Word[], lines: readonly string[], width: number): readonly string[] {
  const widest = Math.max(...words.map((word) => word.width));
  let best = lines;
  for (let narrower = width - 0.25; narrower >= widest; narrower -= 0.25) {
    const others = linesOf(words, narrower);
    if (others.length > lines.length) break;
    best = others;
  }
  return best;
}

function linesOf(words: readonly Word[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    if (line !== '' && used + word.width > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += word.space > 0 ? `${word.text} ` : word.text;
    used += word.width + word.space;
  }
  return [...lines, line.trimEnd()];
}

// About where Dutch and English words may be broken: before a consonant and a vowel, three letters from either end.
const syllable = /(?<=\p{L}{3})(?<![cs](?=h)|p(?=h)|t(?=h(?!ei))|i(?=j)|q)(?=[b-df-hj-np-tvwxz][aeiouy])(?=\p{L}{3})/iu;

/** A word that is too wide, in pieces with hyphens, between syllables where it can be; any other as it is. */
function breakWord(word: Word, width: number): Word[] {
  if (word.width <= width) return [word];
  const hyphen = widthOf('-');
  const most = width - hyphen;
  const pieces: Word[] = [];
  let text = '';
  let used = 0;
  for (const part of word.text.split(syllable).flatMap((part) => (widthOf(part) > most ? lettersOf(part) : [part]))) {
    const partWidth = widthOf(part);
    if (text !== '' && used + partWidth > most) {
      pieces.push({ text: `${text}-`, width: used + hyphen, space: 0 });
      text = '';
      used = 0;
    }
    text += part;
    used += partWidth;
  }
  return [...pieces, { text, width: used, space: word.space }];
}

function shortened(lines: readonly string[], most: number, width: number): string[] {
  const last = lettersOf(lines[most - 1] ?? '');
  while (last.length > 0 && widthOf(`${last.join('')}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[\s,;:–-]+$/, '')}…`];
}

let graphemes: Intl.Segmenter | undefined;

/** Letters as people count them: an emoji of five code points is one. */
function lettersOf(text: string): string[] {
  // To make one takes as long as loading half of the library: only who fits a text pays for it.
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
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

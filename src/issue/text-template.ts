import { escaped } from '../canonical/n-quads.js';

/** A text with holes: what stands between them, and which value goes into each. */
export interface TextTemplate {
  /** One more than there are holes. */
  readonly pieces: readonly string[];
  readonly holes: readonly number[];
}

/** Cuts a text at every place where one of the markers stands; a marker's index is that of the value for its place. */
export function textTemplate(text: string, markers: readonly string[]): TextTemplate {
  const index = new Map(markers.map((marker, at) => [marker, at]));
  // The longest first, should one begin like another.
  const names = [...index.keys()].sort((a, b) => b.length - a.length).map(inPattern);
  const parts = names.length === 0 ? [text] : text.split(new RegExp(`(${names.join('|')})`));
  return {
    pieces: parts.filter((_, at) => at % 2 === 0),
    holes: parts.filter((_, at) => at % 2 === 1).map((marker) => index.get(marker) ?? 0),
  };
}

/** A text without holes. */
export function textAlone(text: string): TextTemplate {
  return { pieces: [text], holes: [] };
}

/** A hole, and nothing around it. */
export function holeAlone(hole: number): TextTemplate {
  return { pieces: ['', ''], holes: [hole] };
}

/** Templates one after the other, as one. */
export function joined(templates: readonly TextTemplate[]): TextTemplate {
  const pieces = [''];
  for (const {
    pieces: [first, ...others],
  } of templates)
    pieces.push(`${pieces.pop()}${first}`, ...others);
  return { pieces, holes: templates.flatMap(({ holes }) => holes) };
}

/** The template with this text in one of its holes, wherever it stands. */
export function withText({ pieces, holes }: TextTemplate, hole: number, text: string): TextTemplate {
  const filled = (at: number | undefined) =>
    at === hole ? [textAlone(text)] : at === undefined ? [] : [holeAlone(at)];
  return joined(pieces.flatMap((piece, at) => [textAlone(piece), ...filled(holes[at])]));
}

/** The text with these values in its holes. */
export function fill({ pieces, holes }: TextTemplate, values: readonly string[]): string {
  let text = pieces[0] ?? '';
  for (let at = 0; at < holes.length; at += 1) text += `${values[holes[at] ?? 0]}${pieces[at + 1]}`;
  return text;
}

function inPattern(marker: string): string {
  return marker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Texts as they stand between quotes. */
export interface Written {
  readonly json: readonly string[];
  readonly quads: readonly string[];
}

/**
 * Texts as they stand between the quotes of JSON strings, and of literals in N-Quads; ids and dates are the same there as
 * anywhere. What N-Quads leave as it is JSON does too.
 */
export function written(texts: readonly string[]): Written {
  const quads = texts.map(escaped);
  return { json: texts.map((text, at) => (text === quads[at] ? text : JSON.stringify(text).slice(1, -1))), quads };
}

/** How often a text stands in another. */
export function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

import { checkOptions } from '../encoding/check-options.js';
import { escapeXml } from '../encoding/escape-xml.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Language } from '../problems/problem.js';
import { type BadgeFacts, badgeFacts, factsInWords } from './badge-facts.js';
import { badgeStyles } from './badge-image-styles.js';
import { type FittedText, fitText, lineHeight } from './fit-text.js';

/** Width and height of the drawing, in its own units. */
export const badgeImageSize = 400;
/** Fonts to draw it with, the first that is there. */
export const badgeImageFonts = "Arial, 'Liberation Sans', Helvetica, Roboto, 'Noto Sans', sans-serif";

// From top to bottom: emblem, kind, name and issuer, and a band with figures across the badge.
const middle = badgeImageSize / 2;
const textWidth = 304;
const nameTop = 137;
const band = { top: 300, height: 54 };
const white = '#ffffff';

/**
 * An image for a badge that has none: an SVG of 400 by 400 with its kind, name, issuer, workload (ECTS, SBU or hours)
 * and EQF level, as far as the badge states them. Bake the signed badge into it with `bake`.
 *
 * The kind shows by outline and colour too. The text is accessible: the name as `title`, the rest as `desc`. Contrast is
 * WCAG AA everywhere. Long names are wrapped. Without `language` the words are Dutch for a Dutch badge, else English. The
 * same badge gives the same bytes. For a PNG there is `badgeImagePng` in `edubadge-credentials/node`.
 *
 * @throws TypeError where `credential` is not an object, or `language` neither `nl` nor `en`.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { badgeImage, bake } from 'edubadge-credentials';
 *
 * const credential = JSON.parse(await readFile('signed.json', 'utf8'));
 * const svg = badgeImage(credential, { language: 'nl' });
 * await writeFile('badge.svg', await bake(new TextEncoder().encode(svg), credential));
 * ```
 */
export function badgeImage(credential: JsonObject, options: { language?: Language } = {}): string {
  if (!isObject(credential)) throw new TypeError('credential must be an object');
  checkOptions(options);
  const facts = badgeFacts(credential, options.language);
  const style = badgeStyles[facts.variant ?? 'other'];
  const kind = style.name[facts.language];
  const figures = [facts.workload, facts.level].filter((figure) => figure !== undefined);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeImageSize} ${badgeImageSize}" role="img" lang="${facts.language}">`,
    `<title>${escapeXml(facts.name)}</title>`,
    `<desc>${escapeXml(factsInWords(facts, kind))}</desc>`,
    // The white rim shows on dark pages only.
    outline(style.shape, `fill="${white}" stroke="${white}" stroke-width="40"`),
    outline(style.shape, `fill="${style.colour}" stroke="${style.colour}" stroke-width="28"`),
    outline(style.shape, `fill="none" stroke="${white}" stroke-opacity=".35" stroke-width="2"`),
    `<path d="${style.emblem}" transform="translate(165.2 31) scale(1.45)" fill="${white}" fill-rule="evenodd"/>`,
    `<g aria-hidden="true" font-family="${badgeImageFonts}" text-anchor="middle">`,
    ...textLines(fitText(kind, { width: textWidth, height: 24, sizes: [19, 17, 15] }), 120, `fill="${white}"`),
    ...nameLines(facts, figures.length > 0 ? band.top - 8 : 328),
    ...figureLines(figures, style.colour),
    '</g></svg>',
  ].join('\n');
}

function outline(shape: string, attributes: string): string {
  return `<path d="${shape}" ${attributes} stroke-linejoin="round"/>`;
}

/** Name and issuer, one below the other, in the middle between the kind and what is below. */
function nameLines({ name, issuer }: BadgeFacts, bottom: number): string[] {
  const by = issuer === undefined ? undefined : fitText(issuer, { width: textWidth, height: 44, sizes: [19, 17, 15] });
  const gap = by === undefined ? 0 : 8;
  const height = bottom - nameTop - gap - heightOf(by);
  const title = fitText(name, { width: textWidth, height, sizes: [40, 37, 34, 31, 28, 26, 24, 22, 20, 18] });
  const start = (nameTop + bottom - heightOf(title) - gap - heightOf(by)) / 2;
  return [
    ...textLines(title, start + heightOf(title) / 2, `font-weight="700" fill="${white}"`),
    ...(by === undefined ? [] : textLines(by, start + heightOf(title) + gap + heightOf(by) / 2, `fill="${white}"`)),
  ];
}

/** A white band with one figure in its middle, or with two of one size beside each other. */
function figureLines(figures: readonly string[], colour: string): string[] {
  if (figures.length === 0) return [];
  const isPair = figures.length > 1;
  const width = isPair ? 332 : 232;
  const room = { width: isPair ? 146 : 204, height: band.height - 6, sizes: [29, 26, 23, 20, 17] };
  const size = Math.min(...figures.map((figure) => fitText(figure, room).size));
  const centre = band.top + band.height / 2;
  const places = isPair ? [middle - 80, middle + 80] : [middle];
  const box = `x="${middle - width / 2}" y="${band.top}" width="${width}" height="${band.height}" rx="${band.height / 2}"`;
  return [
    `<rect ${box} fill="${white}" stroke="${colour}" stroke-width="5"/>`,
    ...(isPair ? [`<path d="M199 ${centre - 13}h2v26h-2Z" fill="${colour}"/>`] : []),
    ...figures.flatMap((figure, index) => {
      const fitted = fitText(figure, { ...room, sizes: [size] });
      return textLines(fitted, centre, `font-weight="700" fill="${colour}"`, places[index]);
    }),
  ];
}

function heightOf(text: FittedText | undefined): number {
  return text === undefined ? 0 : text.lines.length * text.size * lineHeight;
}

/** Lines around a centre, each on its own baseline. */
function textLines(text: FittedText, centre: number, attributes: string, x = middle): string[] {
  const { size, lines } = text;
  // A baseline lies about a third of the size below the middle of its line.
  const first = centre - heightOf(text) / 2 + (size * lineHeight) / 2 + size * 0.35;
  return lines.map((line, index) => {
    const y = Math.round((first + index * size * lineHeight) * 10) / 10;
    return `<text x="${x}" y="${y}" font-size="${size}" ${attributes}>${escapeXml(line)}</text>`;
  });
}

import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Language } from '../problems/problem.js';
import { type BadgeFacts, badgeFacts, factsInWords } from './badge-facts.js';
import { badgeStyles } from './badge-image-styles.js';
import { type FittedText, fitText, lineHeight } from './fit-text.js';
import { escapeXml } from './svg/escape.js';

// A card of 400 by 400: a white rim that shows on dark pages only, a band on top, a white panel, a band below.
const middle = 200;
const panelTop = 128;
const fontFamily = "Arial, 'Liberation Sans', Helvetica, Roboto, 'Noto Sans', sans-serif";
const white = '#fff';

/**
 * An image for a badge that has none: an SVG of 400 by 400 with its kind, name, issuer, workload (ECTS, SBU or hours)
 * and EQF level, as far as the badge states them. Bake the signed badge into it with `bake`.
 *
 * The text is accessible: the name as `title`, the rest as `desc`. Contrast is WCAG AA everywhere. Long names are
 * wrapped. Without `language` the words are Dutch for a Dutch badge, else English. The same badge gives the same bytes.
 * For a PNG, draw the SVG with any rasteriser.
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
  const facts = badgeFacts(credential, options.language);
  if (facts.language !== 'nl' && facts.language !== 'en') throw new TypeError("options.language must be 'nl' or 'en'");
  const style = badgeStyles[facts.variant ?? 'other'];
  const kind = style.name[facts.language];
  const figures = [facts.workload, facts.level].filter((figure) => figure !== undefined);
  const panelBottom = figures.length > 0 ? 308 : 352;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" lang="${facts.language}">`,
    `<title>${escapeXml(facts.name)}</title>`,
    `<desc>${escapeXml(factsInWords(facts, kind))}</desc>`,
    `<rect width="400" height="400" rx="48" fill="${white}"/>`,
    `<rect x="6" y="6" width="388" height="388" rx="42" fill="${style.colour}"/>`,
    `<path d="${style.emblem}" transform="translate(174 24) scale(1.083)" fill="${white}" fill-rule="evenodd"/>`,
    `<path d="M10 ${panelTop}h380V${panelBottom}H10Z" fill="${white}"/>`,
    `<g font-family="${fontFamily}" text-anchor="middle">`,
    ...textLines(
      fitText(kind, { width: 340, height: 32, sizes: [24, 22, 20, 18] }),
      102,
      `font-weight="700" fill="${white}"`,
    ),
    ...panel(facts, panelTop, panelBottom),
    ...figureLines(figures, panelBottom),
    '</g></svg>',
  ].join('\n');
}

/** Name and issuer, one below the other, in the middle of the panel. */
function panel({ name, issuer }: BadgeFacts, top: number, bottom: number): string[] {
  const height = bottom - top - 20;
  const by = issuer === undefined ? undefined : fitText(issuer, { width: 344, height: 46, sizes: [20, 18, 16] });
  const gap = by === undefined ? 0 : 10;
  const left = height - gap - heightOf(by);
  const title = fitText(name, { width: 344, height: left, sizes: [42, 38, 34, 30, 27, 24, 22, 20] });
  const start = (top + bottom - heightOf(title) - gap - heightOf(by)) / 2;
  return [
    ...textLines(title, start + heightOf(title) / 2, 'font-weight="700" fill="#1a1a1a"'),
    ...(by === undefined ? [] : textLines(by, start + heightOf(title) + gap + heightOf(by) / 2, 'fill="#444"')),
  ];
}

/** One figure in the middle of the lower band, or two of one size beside each other. */
function figureLines(figures: readonly string[], top: number): string[] {
  const isPair = figures.length > 1;
  const room = { width: isPair ? 156 : 320, height: 48, sizes: [36, 32, 28, 24, 20] };
  const size = Math.min(...figures.map((figure) => fitText(figure, room).size));
  const centre = (top + 394) / 2;
  const places = isPair ? [106, 294] : [middle];
  return [
    ...(isPair ? [`<path d="M199 ${centre - 20}h2v40h-2Z" fill="${white}"/>`] : []),
    ...figures.flatMap((figure, index) => {
      const fitted = fitText(figure, { ...room, sizes: [size] });
      return textLines(fitted, centre, `font-weight="700" fill="${white}"`, places[index]);
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

import { badgeImage, badgeImageFonts, badgeImageSize } from '../bake/badge-image.js';
import { utf8 } from '../encoding/bytes.js';
import type { JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import type { Language } from '../problems/problem.js';
import { worded } from '../problems/worded.js';

type Sharp = typeof import('sharp').default;

/** Dots to an inch at which an SVG keeps its size. */
const baseDensity = 72;
const largest = 4096;

/**
 * The image of `badgeImage` as PNG, square, `width` pixels wide (16 to 4096, 800 where nothing is said), on a transparent
 * ground. It is drawn by `sharp`, an optional peer dependency that whoever wants PNGs installs.
 *
 * Letters come from the fonts of the machine, such as the Debian package `fonts-liberation`: without any font there is no
 * image. A script that no font has, such as Arabic, is drawn as boxes; emoji lose their colours. A PNG has no text for
 * screen readers: where it is shown, it needs an `alt`.
 *
 * @throws EdubadgeError PNG_RASTERISER_MISSING where `sharp` cannot be loaded, PNG_FONTS_MISSING where there is no font.
 *   TypeError for a width out of range, or what `badgeImage` does not take.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { bake } from 'edubadge-credentials';
 * import { badgeImagePng } from 'edubadge-credentials/node';
 *
 * const credential = JSON.parse(await readFile('signed.json', 'utf8'));
 * const png = await badgeImagePng(credential, { language: 'nl', width: 600 });
 * await writeFile('badge.png', await bake(png, credential));
 * ```
 */
export async function badgeImagePng(
  credential: JsonObject,
  options: { language?: Language; width?: number } = {},
): Promise<Uint8Array> {
  const { width = 800, ...how } = options;
  if (!Number.isInteger(width) || width < 16 || width > largest) {
    throw new TypeError(`options.width must be a whole number from 16 to ${largest}`);
  }
  return worded(() => drawn(badgeImage(credential, how), width));
}

async function drawn(svg: string, width: number): Promise<Uint8Array> {
  const sharp = await loadSharp();
  if (!(await hasFonts(sharp))) throw failure('PNG_FONTS_MISSING');
  const density = (baseDensity * width) / badgeImageSize;
  const drawing = sharp(utf8(svg), { density }).resize(width);
  // Few colours: a palette halves the file, and nobody sees it.
  return new Uint8Array(await drawing.png({ palette: true }).toBuffer());
}

async function loadSharp(): Promise<Sharp> {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    throw failure('PNG_RASTERISER_MISSING', {}, error);
  }
}

/** Whether two letters look different: without fonts each is the same box, or nothing. */
async function hasFonts(sharp: Sharp): Promise<boolean> {
  const [one, other] = await Promise.all(
    ['E', 'O'].map((letter) => {
      const text = `<text y="16" font-size="16" font-family="${badgeImageFonts}">${letter}</text>`;
      return sharp(utf8(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">${text}</svg>`))
        .raw()
        .toBuffer();
    }),
  );
  return one !== undefined && other !== undefined && !one.equals(other);
}

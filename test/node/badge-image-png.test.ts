import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { badgeStyles } from '../../src/bake/badge-image-styles.js';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import { badgeImagePng } from '../../src/node/badge-image-png.js';
import { deepFreeze } from '../badges.js';
import { credentialOf, variantNames } from '../credential/pairs.js';
import { hasFonts } from './fonts.js';

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** What stands where in a PNG. */
async function pixelsOf(png: Uint8Array): Promise<{ width: number; height: number; at(x: number, y: number): Pixel }> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { width, height, at: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)] as Pixel };
}

const hex = ([red, green, blue]: Pixel): string =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe.skipIf(!hasFonts)('the image of a badge as PNG', () => {
  it.each(variantNames)('is square, on a transparent ground, and carries the badge: %s', async (variant) => {
    const credential = deepFreeze(credentialOf(variant));
    const png = await badgeImagePng(credential, { language: 'nl' });
    const { width, height, at } = await pixelsOf(png);
    expect([width, height]).toEqual([800, 800]);
    expect(at(0, 0)[3]).toBe(0);
    expect(hex(at(400, 60))).toBe(badgeStyles[variant].colour);
    expect(await unbake(await bake(png, 'a.b.c'))).toBe('a.b.c');
  });

  it('has its text: another name is another image', async () => {
    const named = (name: string): Promise<Uint8Array> =>
      badgeImagePng({ credentialSubject: { achievement: { name } } }, { width: 100 });
    expect(await named('Roeien')).toEqual(await named('Roeien'));
    expect(await named('Roeien')).not.toEqual(await named('Boeien'));
  });

  it.each([16, 333, 1200])('is as wide as it is asked to be: %i', async (asked) => {
    const { width, height } = await pixelsOf(await badgeImagePng({}, { width: asked }));
    expect([width, height]).toEqual([asked, asked]);
  });

  it.each([0, 15, 4097, 2.5, Number.NaN, '64'])('is a wrong call with a width of %s', async (width) => {
    await expect(badgeImagePng({}, { width: width as number })).rejects.toBeInstanceOf(TypeError);
  });

  it('is a wrong call for what is no badge', async () => {
    await expect(badgeImagePng([] as never)).rejects.toBeInstanceOf(TypeError);
  });
});

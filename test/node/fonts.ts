import { badgeImagePng } from '../../src/node/badge-image-png.js';

/** Whether this machine has fonts to draw letters with. */
export const hasFonts = await badgeImagePng({}).then(
  () => true,
  (error) => error.code !== 'PNG_FONTS_MISSING',
);

import type { Limits } from '../encoding/limits.js';
import { failure } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { type ImageFormat, imageFormatOf } from './image-format.js';
import { readPng } from './png/read.js';
import { readSvg } from './svg/read.js';

/** What was found inside an image. */
export interface Baked {
  readonly format: ImageFormat;
  /** Version of Open Badges by whose rules it was baked. */
  readonly version: 3 | 2;
  /** JSON, a compact JWT or, in 2.0, a URL: exactly as embedded, and not yet judged. */
  readonly text: string;
  /** Warnings about the image. */
  readonly findings: readonly Finding[];
}

/**
 * What is baked into a PNG or SVG; undefined where nothing is. Nothing is followed and nothing is parsed but the image.
 * Throws EdubadgeError (LIMIT_IMAGE_CONTAINER, LIMIT_TEXT_SIZE, PNG_, SVG_) and the signal's reason.
 */
export async function readBaked(image: Uint8Array, limits: Limits, signal?: AbortSignal): Promise<Baked | undefined> {
  const read = formatOf(image, limits) === 'png' ? readPng : readSvg;
  return read(image, limits, signal);
}

/** The kind of an image, within the limit. Throws EdubadgeError (LIMIT_IMAGE_CONTAINER, PNG_OR_SVG_EXPECTED). */
export function formatOf(image: Uint8Array, { image: expected }: Limits): ImageFormat {
  if (image.length > expected) {
    throw failure('LIMIT_IMAGE_CONTAINER', { params: { expected, received: image.length } });
  }
  const format = imageFormatOf(image);
  if (format === undefined) throw failure('PNG_OR_SVG_EXPECTED');
  return format;
}

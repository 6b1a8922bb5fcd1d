import { badgeImage } from '../../bake/badge-image.js';
import { bake } from '../../bake/bake.js';
import { type ImageFormat, imageFormatOf } from '../../bake/image-format.js';
import { utf8 } from '../../encoding/bytes.js';
import { readDataUri } from '../../encoding/data-uri.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { failure } from '../../problems/error.js';

/** The image that a batch bakes its badges into. */
export interface BatchImage {
  readonly bytes: Uint8Array;
  readonly format: ImageFormat;
}

const bakeable: readonly unknown[] = ['image/png', 'image/svg+xml'];

/**
 * The image that was given, else the achievement's own where it stands in the badge itself, else one that is drawn of
 * what the badge says. It has been baked into once, so that what is wrong with it is told before the first badge.
 * Rejects with EdubadgeError PNG_…, SVG_….
 */
export async function batchImage(given: Uint8Array | true, unsigned: JsonObject): Promise<BatchImage> {
  const bytes = given === true ? (ownImage(unsigned) ?? utf8(badgeImage(unsigned))) : given;
  const format = imageFormatOf(bytes);
  if (format === undefined) throw failure('PNG_OR_SVG_EXPECTED');
  await bake(bytes, '{}');
  return { bytes, format };
}

function ownImage({ credentialSubject }: JsonObject): Uint8Array | undefined {
  const achievement = isObject(credentialSubject) ? credentialSubject.achievement : undefined;
  const image = isObject(achievement) ? achievement.image : undefined;
  const uri = isObject(image) ? image.id : image;
  const { mediaType, bytes } = typeof uri === 'string' ? readDataUri(uri) : {};
  if (!bakeable.includes(mediaType)) return undefined;
  if (bytes === undefined) throw failure('PNG_OR_SVG_EXPECTED');
  return bytes;
}

import { vi } from 'vitest';
import { chunk, element, end, header, iTXt, ob2, pixels, png, pngWith, signature, svg } from '../../bake/images.js';
import type { Producers } from '../problems-in.js';
import { judge } from './fixtures.js';

const json = '{"a":1}';
const credential = iTXt(json);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const damaged = (bytes: Uint8Array): Uint8Array => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1);
const assertion = `<o:assertion xmlns:o="${ob2}" verify="https://a.example/1"/>`;

/** PNG_, SVG_ and what is common to images. */
export const image = {
  LIMIT_IMAGE_CONTAINER: () => judge(png(header(), chunk('IDAT', new Uint8Array(17 << 20)), end)),
  PNG_OR_SVG_EXPECTED: () => bakeInto(latin1('GIF89a')),
  PNG_SIGNATURE: () => judge(pngWith().with(4, 0x0a)),
  PNG_TRUNCATED: () => judge(signature),
  PNG_STRUCTURE: () => judge(png(pixels(), end)),
  PNG_CRC: () => judge(damaged(pngWith(credential))),
  PNG_TRAILING_DATA: () => judge(Buffer.concat([pngWith(credential), latin1(' ')])),
  PNG_CREDENTIAL_TWICE: () => judge(pngWith(credential, credential)),
  PNG_CREDENTIAL_CHUNK: () => judge(pngWith(chunk('tEXt', `openbadgecredential\0${json}`))),
  PNG_CREDENTIAL_COMPRESSED: () => judge(pngWith(iTXt(json, { flag: 1 }))),
  PNG_CREDENTIAL_KEYWORD: () => judge(pngWith(iTXt(json, { keyword: 'OpenBadgeCredential' }))),
  PNG_CREDENTIAL_FORM: () => judge(pngWith(iTXt(json, { flag: 7 }))),
  PNG_CREDENTIAL_ENCODING: () => judge(pngWith(iTXt(Uint8Array.of(0x7b, 0xff, 0x7d)))),
  PNG_OPEN_BADGE_2_BESIDE: () => judge(pngWith(credential, iTXt('https://a.example/1', { keyword: 'openbadges' }))),
  PNG_RASTERISER_MISSING: () => drawnBy({}),
  PNG_FONTS_MISSING: () => drawnBy({ default: () => ({ raw: () => ({ toBuffer: () => Buffer.from('a box') }) }) }),
  SVG_ENCODING: () => judge(latin1('<svg xmlns="http://www.w3.org/2000/svg">\xe9</svg>')),
  SVG_SYNTAX: () => judge(svg().subarray(0, -5)),
  SVG_DOCTYPE: () => judge(svg(element(json), '<!DOCTYPE svg SYSTEM "https://a.example/x.dtd">')),
  SVG_ENTITY: () => judge(svg(element('&eacute;'))),
  SVG_COMPLEXITY: () => judge(svg('<g>'.repeat(100_000))),
  SVG_ROOT: () => judge(latin1('<html xmlns="http://www.w3.org/1999/xhtml"/>')),
  SVG_CREDENTIAL_TWICE: () => judge(svg(element(json) + element(json))),
  SVG_CREDENTIAL_NAMESPACE: () => judge(svg(element(json, '', 'https://a.example/ob'))),
  SVG_CREDENTIAL_AMBIGUOUS: () => judge(svg(element(json, ' verify="a.b.c"'))),
  SVG_CREDENTIAL_EMPTY: () => judge(svg(element(' '))),
  SVG_CREDENTIAL_ELEMENTS: () => judge(svg(element(`<g/>${json}`))),
  SVG_ACTIVE_CONTENT: () => judge(svg(`${element(json)}<script>alert(1)</script>`)),
  SVG_OPEN_BADGE_2_BESIDE: () => judge(svg(assertion + element(json))),
} as const satisfies Producers;

async function bakeInto(bytes: Uint8Array): Promise<unknown> {
  const { bake } = await import('../../../src/bake/bake.js');
  return bake(bytes, 'a.b.c');
}

/** A PNG by a rasteriser that is another than it should be. */
async function drawnBy(sharp: object): Promise<unknown> {
  const { badgeImagePng } = await import('../../../src/node/badge-image-png.js');
  vi.doMock('sharp', () => sharp);
  try {
    return await badgeImagePng({});
  } finally {
    vi.doUnmock('sharp');
  }
}

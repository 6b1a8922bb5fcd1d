import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import type { SecuredCredential } from '../../src/credential/types.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { deepFreeze } from '../badges.js';
import { codeOf } from '../keys/code-of.js';
import { chunk, element, end, header, iTXt, pixels, png, pngWith, svg } from './images.js';

const awkward = [
  'é',
  '®',
  '🎓',
  'شهادة',
  ']]>',
  '"',
  '<',
  '&',
  "'",
  '\\',
  '\uFFFE',
  '\uFFFF',
  '\u2028',
  '\u0000',
  '\r\n',
  '</svg>',
];
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...awkward, 'a', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
);
const keys = words.filter((key) => key !== '__proto__' && key !== 'constructor');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const credentials = fc
  .dictionary(keys, value, { noNullPrototype: true })
  .map((more): SecuredCredential => deepFreeze({ '@context': [], type: 'VerifiableCredential', ...more, proof: {} }));
const tokens = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 3, maxLength: 3 })
  .map((parts) => parts.map((part) => Buffer.from(part).toString('base64url')).join('.'));
const secured = fc.oneof(credentials, tokens);
const texts = fc
  .tuple(credentials, fc.constantFrom(0, 2))
  .map(([credential, indent]) => JSON.stringify(credential, null, indent));

const otherChunks = fc.array(
  fc
    .record({ type: fc.constantFrom('tEXt', 'iTXt', 'prVt', 'tIME', 'IDAT'), data: fc.uint8Array({ maxLength: 60 }) })
    .map(({ type, data }) => chunk(type, data)),
  { maxLength: 5 },
);
const pngs = fc
  .record({ width: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 30 }), others: otherChunks })
  .map(({ width, height, others }) => png(header(width, height), ...others, pixels(width, height), end));
const xmlText = words.map((text) => text.replace(/[^\x20-\uD7FF\uE000-\uFFFD]|[&<>"']/g, ''));
const inSvg = fc.record({
  text: xmlText,
  id: xmlText,
  before: fc.constantFrom('', '\uFEFF', '<?xml version="1.0"?>\r\n', '<!-- é -->\r'),
});
const plainSvgs = inSvg.map(({ text, id, before }) => svg(`<title id="${id}">${text}</title>`, before));
const otherSvgs = inSvg.chain(({ text, id, before }) =>
  fc.constantFrom(
    svg(`${element('{"old":1}')}\r\n<text>${text}</text>`, before),
    Buffer.from(`${before}<s:svg xmlns:s='http://www.w3.org/2000/svg'\r\nid='${id}'/>\n`),
  ),
);
const svgs = fc.oneof(plainSvgs, otherSvgs);
const images = fc.oneof(pngs, svgs);

const runs = { numRuns: 400 };

/** Runs a reader over what may be anything; whatever it throws must be ours. */
async function throwsOnlyOurs(image: Uint8Array): Promise<void> {
  for (const run of [unbake(image), bake(image, 'a.b.c')]) {
    await run.catch((error: unknown) => expect(error).toBeInstanceOf(EdubadgeError));
  }
}

describe('bake and unbake', () => {
  it('give back any credential from any image', async () => {
    await fc.assert(
      fc.asyncProperty(images, secured, async (image, credential) => {
        const before = Uint8Array.from(image);
        expect(await unbake(await bake(image, credential))).toEqual(credential);
        expect(image).toEqual(Object.assign(image.slice(), before));
      }),
      runs,
    );
  });

  it('give back the object that a JSON text holds', async () => {
    await fc.assert(
      fc.asyncProperty(images, texts, async (image, text) => {
        expect(await unbake(await bake(image, text))).toEqual(JSON.parse(text));
      }),
      runs,
    );
  });

  it('leave every byte of an image where it is, but for what they put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(pngs, plainSvgs), fc.oneof(secured, texts), async (image, credential) => {
        const baked = await bake(image, credential);
        const added = baked.length - image.length;
        const start = image.findIndex((byte, index) => byte !== baked[index]);
        expect(added).toBeGreaterThan(0);
        expect(Buffer.concat([baked.subarray(0, start), baked.subarray(start + added)])).toEqual(Buffer.from(image));
      }),
      runs,
    );
  });

  it('replace what was baked before, so that only the last one counts', async () => {
    await fc.assert(
      fc.asyncProperty(images, secured, secured, async (image, first, second) => {
        expect(await bake(await bake(image, first), second)).toEqual(await bake(image, second));
      }),
      runs,
    );
  });

  it('throw nothing but EdubadgeError on random bytes', async () => {
    const starts = [Uint8Array.of(), png(), png(header()), Buffer.from('<svg '), svg().subarray(0, 60)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await throwsOnlyOurs(Buffer.concat([start, rest]));
      }),
      { numRuns: 2000 },
    );
  });

  it('throw nothing but EdubadgeError on good files that were changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(0, 0x3c, 0x3e, 0x26, 0x22))), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(images, secured, changes, fc.nat(), async (image, credential, places, cut) => {
        const baked = Uint8Array.from(await bake(image, credential));
        for (const [place, byte] of places) baked[place % baked.length] = byte;
        await throwsOnlyOurs(baked);
        await throwsOnlyOurs(baked.subarray(0, cut % baked.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('see any changed byte of a PNG', async () => {
    const baked = await bake(pngWith(), 'aaaa.bbbb.cccc');
    for (let place = 0; place < baked.length; place += 1) {
      const changed = Uint8Array.from(baked);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(unbake(changed)).rejects.toBeInstanceOf(EdubadgeError);
    }
  });
});

describe('a baked PNG', () => {
  it('is the image with one chunk more, after the header', async () => {
    const image = pngWith(chunk('tEXt', 'Title\0x'));
    const credential = { '@context': [], type: 'é', proof: {} };
    const expected = png(header(), iTXt(JSON.stringify(credential)), chunk('tEXt', 'Title\0x'), pixels(), end);
    expect(await bake(image, credential)).toEqual(expected);
  });

  it('keeps JSON text as it is', async () => {
    const text = '{ "b": 1.50,\r\n "a": "é" }';
    expect(Buffer.from(await bake(pngWith(), text)).includes(text)).toBe(true);
  });
});

describe('a baked SVG', () => {
  it('is the image with one element more, first in its root', async () => {
    const baked = Buffer.from(await bake(svg('<g/>', '<!-- é -->\r\n'), 'a.b.c')).toString();
    const credential = '<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/>';
    expect(baked.replace(credential, '')).toBe(Buffer.from(svg('<g/>', '<!-- é -->\r\n')).toString());
    expect(baked).toContain(`viewBox="0 0 1 1">${credential}<g/>`);
  });

  it('holds JSON as CDATA, its end mark in two', async () => {
    const baked = Buffer.from(await bake(svg(), { '@context': [], type: ']]>', proof: {} })).toString();
    expect(baked).toContain('><![CDATA[{"@context":[],"type":"]]]]><![CDATA[>","proof":{}}]]></openbadges:credential>');
  });
});

describe('a credential that cannot be baked', () => {
  it.each([
    ['no token and no JSON', 'https://a.nl/1', 'JWT_FORM'],
    ['a token with a space', 'a.b. c', 'JWT_FORM'],
    ['JSON with a key twice', '{"a":1,"a":2}', 'JSON_DUPLICATE_KEY'],
    ['half a character', { '@context': [], type: '\uD800', proof: {} }, 'JSON_LONE_SURROGATE'],
    ['a token that is too long', `${'a'.repeat(5 << 20)}.b.c`, 'LIMIT_TEXT_SIZE'],
    ['nine texts too many', { '@context': [], type: Array(9).fill('a'.repeat(500_000)), proof: {} }, 'LIMIT_TEXT_SIZE'],
  ])('is refused: %s', async (_, credential, code) => {
    expect(await codeOf(bake(pngWith(), credential))).toBe(code);
  });

  it('is refused where the result would be too large to read', async () => {
    const image = png(header(), chunk('IDAT', new Uint8Array((16 << 20) - 60)), end);
    expect(await codeOf(bake(image, 'a.b.c'))).toBe('LIMIT_IMAGE_CONTAINER');
  });

  it('is a wrong call when it is something else', async () => {
    await expect(bake(pngWith(), null as never)).rejects.toBeInstanceOf(TypeError);
    await expect(bake('x' as never, 'a.b.c')).rejects.toBeInstanceOf(TypeError);
    await expect(unbake('x' as never)).rejects.toBeInstanceOf(TypeError);
  });
});

describe('images of a million small things', () => {
  it.each([
    ['brackets', (n: number) => svg(element(`<![CDATA[${']'.repeat(n)}]]>`)), 'JSON_SYNTAX'],
    ['carriage returns', (n: number) => svg(element('\r'.repeat(n))), 'SVG_CREDENTIAL_EMPTY'],
    ['elements', (n: number) => svg('<a/>'.repeat(n)), undefined],
    [
      'chunks',
      (n: number) =>
        new Uint8Array(Buffer.concat([png(header()), Buffer.concat(Array(n >> 4).fill(chunk('prVt'))), pixels(), end])),
      undefined,
    ],
  ])('come to an end: %s', async (_, imageOf, code) => {
    expect(await unbake(imageOf(1 << 20)).catch((error) => error.code)).toBe(code);
  });
});

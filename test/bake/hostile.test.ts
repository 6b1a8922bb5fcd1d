import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { readBaked } from '../../src/bake/read-baked.js';
import { unbake } from '../../src/bake/unbake.js';
import { defaultLimits } from '../../src/encoding/limits.js';
import { verify } from '../../src/verify/verify.js';
import { codeOf } from '../keys/code-of.js';
import { chunk, element, end, header, iTXt, ob2, ob3, pixels, png, pngWith, signature, svg } from './images.js';

afterEach(() => vi.restoreAllMocks());

const json = '{"a":1}';
const credential = iTXt(json);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

function changed(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[offset < 0 ? copy.length + offset : offset] = value;
  return copy;
}

const attributes = (count: number): string => Array.from({ length: count }, (_, at) => ` a${at}=""`).join('');

/** A chunk that says it has another length than it has. */
function lengthBomb(length: number): Uint8Array {
  const lying = Uint8Array.from(credential);
  new DataView(lying.buffer).setUint32(0, length);
  return lying;
}

const hostilePngs: [what: string, image: Uint8Array, code: string][] = [
  ['the signature alone', signature, 'PNG_TRUNCATED'],
  ['half a signature', signature.subarray(0, 4), 'PNG_SIGNATURE'],
  ['line ends that were converted', changed(pngWith(), 4, 0x0a), 'PNG_SIGNATURE'],
  ['no IEND', png(header(), credential, pixels()), 'PNG_TRUNCATED'],
  ['an IEND cut in half', pngWith(credential).subarray(0, -6), 'PNG_TRUNCATED'],
  ['a cut in the credential', pngWith(credential).subarray(0, 60), 'PNG_TRUNCATED'],
  ['pixels only', png(pixels()), 'PNG_STRUCTURE'],
  ['pixels and end only', png(pixels(), end), 'PNG_STRUCTURE'],
  ['no pixels', png(header(), credential, end), 'PNG_STRUCTURE'],
  ['two headers', png(header(), header(), pixels(), end), 'PNG_STRUCTURE'],
  ['a short header', png(chunk('IHDR', 'short'), pixels(), end), 'PNG_STRUCTURE'],
  ['an end with content', png(header(), pixels(), chunk('IEND', 'x')), 'PNG_STRUCTURE'],
  ['a chunk type that is no letters', pngWith(chunk('\0\0\0\0', 'x')), 'PNG_STRUCTURE'],
  ['a chunk of 4 GiB', pngWith(lengthBomb(0xffffffff)), 'PNG_TRUNCATED'],
  ['a chunk of 2 GiB', pngWith(lengthBomb(0x7fffffff)), 'PNG_TRUNCATED'],
  ['a chunk that swallows the next', pngWith(lengthBomb(credential.length)), 'PNG_CRC'],
  ['a changed credential', changed(pngWith(credential), 70, 0x32), 'PNG_CRC'],
  ['a changed checksum', changed(pngWith(credential), -1, 0), 'PNG_CRC'],
  ['two whole files', png(header(), pixels(), end, ...[pngWith(credential)]), 'PNG_TRAILING_DATA'],
  ['a chunk after the end', png(header(), pixels(), end, credential), 'PNG_TRAILING_DATA'],
  ['one byte after the end', png(header(), credential, pixels(), end, latin1(' ')), 'PNG_TRAILING_DATA'],
  ['two credentials', pngWith(credential, iTXt('{"a":2}')), 'PNG_CREDENTIAL_TWICE'],
  ['one credential twice', pngWith(credential, credential), 'PNG_CREDENTIAL_TWICE'],
  ['a tEXt', pngWith(chunk('tEXt', `openbadgecredential\0${json}`)), 'PNG_CREDENTIAL_CHUNK'],
  ['a zTXt', pngWith(chunk('zTXt', `openbadgecredential\0\0x`)), 'PNG_CREDENTIAL_CHUNK'],
  ['a tEXt beside the iTXt', pngWith(credential, chunk('tEXt', 'openbadgecredential\0x')), 'PNG_CREDENTIAL_CHUNK'],
  ['a tEXt as Open Badges 1.0 wrote it', pngWith(chunk('tEXt', 'openbadges\0https://a.nl')), 'PNG_CREDENTIAL_CHUNK'],
  ['a compressed bomb', pngWith(iTXt(deflateSync(Buffer.alloc(1 << 24)), { flag: 1 })), 'PNG_CREDENTIAL_COMPRESSED'],
  ['another flag', pngWith(iTXt(json, { flag: 7 })), 'PNG_CREDENTIAL_FORM'],
  ['a NUL in the text', pngWith(iTXt(`${json}\0`)), 'PNG_CREDENTIAL_FORM'],
  ['a keyword without end', pngWith(chunk('iTXt', 'openbadgecredential')), 'PNG_CREDENTIAL_FORM'],
  ['a chunk without text', pngWith(chunk('iTXt', 'openbadgecredential\0\0\0nl\0')), 'PNG_CREDENTIAL_FORM'],
  ['a keyword in other case', pngWith(iTXt(json, { keyword: 'OpenBadgeCredential' })), 'PNG_CREDENTIAL_KEYWORD'],
  ['a keyword with a space', pngWith(iTXt(json, { keyword: 'openbadgecredential ' })), 'PNG_CREDENTIAL_KEYWORD'],
  ['bytes that are no UTF-8', pngWith(iTXt(Uint8Array.of(0x7b, 0xff, 0x7d))), 'PNG_CREDENTIAL_ENCODING'],
  ['overlong UTF-8', pngWith(iTXt(Uint8Array.of(0xc0, 0xaf))), 'PNG_CREDENTIAL_ENCODING'],
  ['a surrogate in UTF-8', pngWith(iTXt(Uint8Array.of(0xed, 0xa0, 0x80))), 'PNG_CREDENTIAL_ENCODING'],
  ['5 MiB of text', pngWith(iTXt(' '.repeat(5 << 20))), 'LIMIT_TEXT_SIZE'],
  ['an image of 17 MiB', png(header(), chunk('IDAT', new Uint8Array(17 << 20)), end), 'LIMIT_IMAGE_CONTAINER'],
  ['a GIF', latin1('GIF89a'), 'PNG_OR_SVG_EXPECTED'],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'PNG_OR_SVG_EXPECTED'],
  ['nothing', new Uint8Array(), 'PNG_OR_SVG_EXPECTED'],
  ['JSON that is no JSON', pngWith(iTXt('{"a":}')), 'JSON_SYNTAX'],
  ['an address, which is not followed', pngWith(iTXt('https://evil.example/badge')), 'JSON_SYNTAX'],
  ['a key twice', pngWith(iTXt('{"a":1,"a":2}')), 'JSON_DUPLICATE_KEY'],
  ['a list', pngWith(iTXt('[]')), 'JSON_NOT_OBJECT'],
];

const laughs = `<!DOCTYPE svg [${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};">`).join('')}]>`;
const w3c = (more: string): string => `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ${more}>`;
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const declared = (encoding: string): Uint8Array => svg(element(json), `<?xml version="1.0" encoding="${encoding}"?>`);
const assertion = `<o:assertion xmlns:o="${ob2}" verify="https://a.nl/1"/>`;

const hostileSvgs: [what: string, image: Uint8Array, code: string][] = [
  ['HTML', latin1('<!DOCTYPE html><html></html>'), 'SVG_DOCTYPE'],
  ['another root', latin1('<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'SVG_ROOT'],
  ['a root without namespace', latin1('<svg></svg>'), 'SVG_ROOT'],
  ['a root in another namespace', latin1(`<svg xmlns="${ob3}"/>`), 'SVG_ROOT'],
  ['a cut', svg(element(json)).subarray(0, -5), 'SVG_SYNTAX'],
  ['a less-than sign', latin1('<'), 'SVG_SYNTAX'],
  ['two roots', Buffer.concat([svg(), svg()]), 'SVG_SYNTAX'],
  ['text after the root', Buffer.concat([svg(), latin1('{}')]), 'SVG_SYNTAX'],
  ['an attribute twice', svg(element('', ' verify="a.b.c" verify="d.e.f"')), 'SVG_SYNTAX'],
  ['a prefix bound to nothing', svg('<ob:credential/>'), 'SVG_SYNTAX'],
  ['a NUL', svg(element(`${json}\0`)), 'SVG_SYNTAX'],
  ['a DOCTYPE of its own', svg(element(json), '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">'), 'SVG_DOCTYPE'],
  ['a bare DOCTYPE', svg(element(json), '<!DOCTYPE svg>'), 'SVG_DOCTYPE'],
  ['a foreign public id', svg('', '<!DOCTYPE svg PUBLIC "-//EVIL//DTD SVG 1.1//EN" "x">'), 'SVG_DOCTYPE'],
  ['an internal subset', svg(element(json), w3c('"x" [<!ENTITY a "b">]')), 'SVG_DOCTYPE'],
  ['a billion laughs', svg(element('&l9;'), laughs), 'SVG_DOCTYPE'],
  ['an external entity', svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'SVG_DOCTYPE'],
  ['a DOCTYPE that seeks to wear out', svg('', `${w3c(' '.repeat(1 << 20)).slice(0, -1)}x>`), 'SVG_DOCTYPE'],
  ['an undeclared entity', svg(element('&eacute;')), 'SVG_ENTITY'],
  ['an entity that objects have', svg(element('&constructor;')), 'SVG_ENTITY'],
  ['an entity in an attribute', svg(element('', ' verify="&x;"')), 'SVG_ENTITY'],
  ['a character that is none', svg(element('&#0;')), 'SVG_ENTITY'],
  ['UTF-16 with a mark', utf16('\uFEFF<svg/>'), 'SVG_ENCODING'],
  ['UTF-16, big-endian', utf16('\uFEFF<svg/>', true), 'SVG_ENCODING'],
  ['UTF-16 without a mark', utf16('<svg/>'), 'SVG_ENCODING'],
  ['UTF-16, big-endian, without a mark', utf16('<svg/>', true), 'SVG_ENCODING'],
  ['bytes that are no UTF-8', latin1('<svg xmlns="http://www.w3.org/2000/svg">\xe9</svg>'), 'SVG_ENCODING'],
  ['Latin-1 by its declaration', declared('ISO-8859-1'), 'SVG_ENCODING'],
  ['UTF-7 by its declaration', declared('UTF-7'), 'SVG_ENCODING'],
  ['UTF-16 by its declaration', declared('UTF-16'), 'SVG_ENCODING'],
  ['100,000 nested elements', svg('<g>'.repeat(100_000)), 'SVG_COMPLEXITY'],
  ['wide and deep', svg(`${'<g>'.repeat(500)}${'<a/>'.repeat(100_000)}`), 'SVG_COMPLEXITY'],
  ['an element of 10,001 attributes', svg(`<a${attributes(10_001)}/>`), 'SVG_COMPLEXITY'],
  ['deep names', svg(`${'<g>'.repeat(999)}<a ${'x:a="" '.repeat(100_000)}/>`), 'SVG_COMPLEXITY'],
  ['two credentials', svg(element(json) + element(json)), 'SVG_CREDENTIAL_TWICE'],
  [
    'a second one far away',
    svg(`${element(json)}<g><g>${element('', ' verify="a.b.c"')}</g></g>`),
    'SVG_CREDENTIAL_TWICE',
  ],
  ['another namespace', svg(element(json, '', 'https://evil.example/ob')), 'SVG_CREDENTIAL_NAMESPACE'],
  ['the namespace with a slash', svg(element(json, '', `${ob3}/`)), 'SVG_CREDENTIAL_NAMESPACE'],
  ['the namespace of 2.0', svg(element(json, '', ob2)), 'SVG_CREDENTIAL_NAMESPACE'],
  ['no namespace', svg(`<credential>${json}</credential>`), 'SVG_CREDENTIAL_NAMESPACE'],
  ['verify and body', svg(element(json, ' verify="a.b.c"')), 'SVG_CREDENTIAL_AMBIGUOUS'],
  ['neither verify nor body', svg(element(' \n ')), 'SVG_CREDENTIAL_EMPTY'],
  ['an empty verify', svg(element('', ' verify=""')), 'SVG_CREDENTIAL_EMPTY'],
  ['verify in another namespace', svg(element('', ` xmlns:o="${ob3}" o:verify="a.b.c"`)), 'SVG_CREDENTIAL_EMPTY'],
  ['an element inside', svg(element(`<g/>${json}`)), 'SVG_CREDENTIAL_ELEMENTS'],
  ['a credential inside', svg(element(element(json))), 'SVG_CREDENTIAL_ELEMENTS'],
  ['an attribute of 10 MB', svg(element('', ` verify="${'a'.repeat(10_000_000)}"`)), 'LIMIT_TEXT_SIZE'],
  ['a body of 10 MB', svg(element('a'.repeat(10_000_000))), 'LIMIT_TEXT_SIZE'],
  ['an image of 17 MiB', svg(' '.repeat(17 << 20)), 'LIMIT_IMAGE_CONTAINER'],
  ['an address, which is not followed', svg(element('', ' verify="https://evil.example/"')), 'JSON_SYNTAX'],
];

describe('hostile images', () => {
  it.each(hostilePngs)('refuses a PNG with %s', async (_, image, code) => {
    expect(await codeOf(unbake(image))).toBe(code);
  });

  it.each(hostileSvgs)('refuses an SVG with %s', async (_, image, code) => {
    expect(await codeOf(unbake(image))).toBe(code);
  });

  it.each([
    ...hostilePngs.filter(([, , code]) => !/CREDENTIAL|JSON|TEXT/.test(code)),
    ...hostileSvgs.filter(([, , code]) => !/CREDENTIAL_[^N]|JSON|TEXT/.test(code)),
  ])('bakes nothing into an image with %s', async (_, image, code) => {
    expect(await codeOf(bake(image, 'a.b.c'))).toBe(code);
  });

  it.each([
    ...hostilePngs.filter(([, , code]) => /CREDENTIAL|JSON|TEXT/.test(code)),
    ...hostileSvgs.filter(([, , code]) => /CREDENTIAL_[^N]|JSON|TEXT/.test(code)),
  ])('bakes a badge in place of one with %s', async (_, image) => {
    expect(await unbake(await bake(image, 'a.b.c'))).toBe('a.b.c');
  });
});

describe('images that are odd, and sound', () => {
  const good: [what: string, image: Uint8Array, text: string | undefined][] = [
    ['a PNG without a badge', pngWith(), undefined],
    ['a PNG with other texts', pngWith(iTXt('x', { keyword: 'Title' }), chunk('tEXt', 'openbadge\0x')), undefined],
    ['a credential just before the end', png(header(), pixels(), credential, end), json],
    ['pixels in many chunks', png(header(), ...Array(50).fill(chunk('IDAT')), pixels(), credential, end), json],
    ['language and translated keyword', pngWith(chunk('iTXt', `openbadgecredential\0\0\0nl\0x\0${json}`)), json],
    ['an SVG without a badge', svg(), undefined],
    ['a self-closing SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['a byte-order mark', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), svg(element(json))]), json],
    ['a declaration of UTF-8', declared('utf-8'), json],
    ['the DOCTYPE of W3C', svg(element(json), `${w3c('"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"')}\n`), json],
    ['a nested svg', svg(`<svg>${element(json)}</svg>`), json],
    ['another prefix', svg(`<q:credential xmlns:q="${ob3}">${json}</q:credential>`), json],
    ['no prefix', svg(`<credential xmlns="${ob3}">${json}</credential>`), json],
    [
      'the prefix of 2.0 with the namespace of 3.0',
      svg(`<openbadges:credential xmlns:openbadges="${ob3}" verify="a.b.c"/>`),
      'a.b.c',
    ],
    ['escaped text', svg(element('{&quot;a&quot;:&#49;}')), json],
    ['a comment inside', svg(element('{"a"<!-- b -->:1}')), json],
    ['CDATA in parts', svg(element('<![CDATA[{"a]]]]><![CDATA[>":1}]]>')), '{"a]]>":1}'],
    ['an attribute of 10 MB elsewhere', svg(`<path d="${'M0 '.repeat(3_300_000)}"/>${element(json)}`), json],
    ['a wide drawing', svg(element(json) + '<g/>'.repeat(500_000)), json],
  ];

  it.each(good)('reads %s', async (_, image, text) => {
    expect((await readBaked(image, defaultLimits))?.text).toBe(text);
  });

  it('prefers the credential of 3.0 and tells of the assertion beside it', async () => {
    const two = pngWith(iTXt('https://a.nl/1', { keyword: 'openbadges' }), credential);
    expect(await readBaked(two, defaultLimits)).toEqual({
      format: 'png',
      version: 3,
      text: json,
      findings: [{ code: 'PNG_OPEN_BADGE_2_BESIDE' }],
    });
    expect(await readBaked(svg(assertion + element(json)), defaultLimits)).toEqual({
      format: 'svg',
      version: 3,
      text: json,
      findings: [{ code: 'SVG_OPEN_BADGE_2_BESIDE' }],
    });
  });

  it.each([
    ['a tEXt of Open Badges 1.0', chunk('tEXt', 'openbadges\0https://a.nl/1')],
    ['another case', iTXt('x', { keyword: 'OpenBadges' })],
    ['two of them', new Uint8Array([...iTXt('x', { keyword: 'openbadges' }), ...iTXt('y', { keyword: 'openbadges' })])],
  ])('nor is the credential refused for %s beside it', async (_, beside) => {
    const baked = await readBaked(pngWith(beside, credential), defaultLimits);
    expect(baked).toMatchObject({ version: 3, text: json, findings: [{ code: 'PNG_OPEN_BADGE_2_BESIDE' }] });
  });

  it('reads an element of ten thousand attributes', async () => {
    expect(await readBaked(svg(`<a${attributes(10_000)}/>${element(json)}`), defaultLimits)).toMatchObject({
      text: json,
    });
  });

  it('recognises Open Badges 2.0, and follows no address', async () => {
    expect(await unbake(pngWith(iTXt('https://a.nl/1', { keyword: 'openbadges' })))).toBe('https://a.nl/1');
    expect(await unbake(svg(assertion))).toBe('https://a.nl/1');
    const both = `<o:assertion xmlns:o="${ob2}" verify="https://a.nl/1"><![CDATA[{"type":"Assertion"}]]></o:assertion>`;
    expect(await readBaked(svg(both), defaultLimits)).toMatchObject({ version: 2, text: '{"type":"Assertion"}' });
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', 'script'],
    ['<g onload="alert(1)"/>', 'on…'],
    ['<foreignObject/>', 'foreignObject'],
    ['<a href=" java&#10;Script:alert(1)"/>', 'javascript:'],
    ['<?xml-stylesheet href="x"?>', 'xml-stylesheet'],
  ])('warns of what a browser may run: %s', async (content, received) => {
    const baked = await readBaked(svg(element(json) + content), defaultLimits);
    expect(baked?.findings).toEqual([{ code: 'SVG_ACTIVE_CONTENT', params: { received } }]);
  });
});

describe('an image of megabytes', () => {
  const images: [string, () => Uint8Array][] = [
    ['PNG', () => pngWith(Buffer.concat(Array<Uint8Array>(300_000).fill(chunk('tEXt'))))],
    ['SVG', () => svg('<g/>'.repeat(300_000))],
  ];

  it.each(images)('lets others go while it is read, and ends when they say so: %s', async (_, make) => {
    const image = make();
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 0);
    await expect(verify(image, { signal: stop.signal })).rejects.toThrow('enough');
    expect(await readBaked(image, defaultLimits)).toBe(undefined);
  });

  it('ends before the rest of it is decoded', async () => {
    const stop = new AbortController();
    everySliceIsLong();
    setTimeout(() => setTimeout(() => stop.abort(new Error('enough')), 0), 0);
    const image = new Uint8Array([...svg('x'.repeat(300_000)), 0xff]);
    await expect(readBaked(image, defaultLimits, stop.signal)).rejects.toThrow('enough');
  });

  it('lets others go while a PNG is baked', async () => {
    let went = false;
    everySliceIsLong();
    setTimeout(() => {
      went = true;
    }, 0);
    await bake(pngWith(...Array<Uint8Array>(3000).fill(chunk('tEXt'))), json);
    expect(went).toBe(true);
  });

  it('is read alike in slices, wherever a character is cut', async () => {
    const texts = ['', 'x', 'xx', 'xxx'].map((before) => `${before}${'\u{1f600}'.repeat(40_000)}`);
    for (const text of texts) {
      const image = svg(`<text>${text}</text>${element(json)}`, '\ufeff');
      expect(await readBaked(image, defaultLimits)).toMatchObject({ version: 3, text: json, findings: [] });
      expect(await bake(image, json)).toEqual(await bake(svg(`<text>${text}</text>`, '\ufeff'), json));
    }
  });
});

it('says of a broken SVG that it was stopped, and nothing that the parser says', async () => {
  const stop = new AbortController();
  const verdict = verify(svg('<jan:a/>'), { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(verdict).rejects.toThrow('enough');
});

/** As on a machine so slow that others are let go after each slice. */
function everySliceIsLong(): void {
  let time = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    time += 1000;
    return time;
  });
}

it('bakes into the image that it was handed, whatever becomes of that meanwhile', async () => {
  for (const image of [svg('<g/>'), pngWith()]) {
    const whole = await bake(image, json);
    const given = image.slice();
    const baking = bake(given, json);
    given.fill(0x20);
    expect(await baking).toEqual(whole);
  }
});

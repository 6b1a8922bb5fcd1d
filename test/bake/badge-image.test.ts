import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeImage } from '../../src/bake/badge-image.js';
import { badgeStyles } from '../../src/bake/badge-image-styles.js';
import { bake } from '../../src/bake/bake.js';
import { fitText } from '../../src/bake/fit-text.js';
import { readBaked } from '../../src/bake/read-baked.js';
import { parseXml } from '../../src/bake/svg/parse-xml.js';
import { slicesOf } from '../../src/bake/svg/slices-of.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { defaultLimits } from '../../src/encoding/limits.js';
import { deepFreeze } from '../badges.js';
import { credentialOf, variantNames } from '../credential/pairs.js';

type Json = Record<string, unknown>;

/** The badge of a pair with other things in its achievement. */
function badgeWith(variant: (typeof variantNames)[number], achievement: Json, issuer?: unknown): Json {
  const credential = credentialOf(variant);
  const subject = credential.credentialSubject as Json;
  return deepFreeze({
    ...credential,
    ...(issuer !== undefined && { issuer }),
    credentialSubject: { ...subject, achievement: { ...(subject.achievement as Json), ...achievement } },
  });
}

interface Drawing {
  title: string;
  desc: string;
  /** What a person sees, line by line. */
  lines: string[];
  /** Colours of fills and strokes. */
  colours: Set<string>;
  /** Whether all lines are hidden from screen readers, which have title and desc. */
  areLinesHidden: boolean;
  attributes: Record<string, string>;
}

/** Reads an image with an XML parser: what is written there, and nothing by regular expressions. */
async function drawingOf(svg: string): Promise<Drawing> {
  const drawing: Drawing = { title: '', desc: '', lines: [], colours: new Set(), areLinesHidden: true, attributes: {} };
  let element = '';
  let isHidden = false;
  await parseXml(slicesOf(utf8(svg)), (parser) => {
    parser.on('opentag', ({ local, attributes }) => {
      element = local;
      isHidden ||= local === 'g' && attributes['aria-hidden']?.value === 'true';
      if (local === 'text') {
        drawing.lines.push('');
        drawing.areLinesHidden &&= isHidden;
      }
      for (const paint of ['fill', 'stroke']) {
        const colour = attributes[paint]?.value ?? 'none';
        if (colour !== 'none') drawing.colours.add(colour);
      }
      if (local === 'svg') for (const name in attributes) drawing.attributes[name] = attributes[name]?.value ?? '';
    });
    parser.on('closetag', ({ local }) => {
      element = '';
      if (local === 'g') isHidden = false;
    });
    parser.on('text', (text) => {
      if (element === 'title' || element === 'desc') drawing[element] += text;
      if (element === 'text') drawing.lines[drawing.lines.length - 1] += text;
    });
  });
  return drawing;
}

const seen = async (credential: Json, language?: 'nl' | 'en'): Promise<Drawing> =>
  drawingOf(badgeImage(credential, language === undefined ? {} : { language }));

/** Contrast of two colours (WCAG 2.2, §1.4.3). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the image of a badge', () => {
  it('calls credits ECTS only where they are called so', async () => {
    const { desc } = await seen(badgeWith('regular', { ECTS: undefined, creditsAvailable: 30 }), 'en');
    expect(desc).toContain('30 credits');
    expect(desc).not.toContain('ECTS');
  });

  it.each([
    [
      'regular',
      'nl',
      'Soort: reguliere edubadge. Uitgegeven door: Hogeschool van Voorbeeld. Studielast: 30 ECTS. Niveau: EQF 6.',
    ],
    [
      'microcredential',
      'en',
      'Kind: microcredential. Issued by: Hogeschool van Voorbeeld. Workload: 5 ECTS. Level: EQF 5.',
    ],
    [
      'extra-curricular',
      'nl',
      'Soort: extra-curriculaire edubadge. Uitgegeven door: Hogeschool van Voorbeeld. Studielast: 400 uur.',
    ],
  ] as const)('says in words what it shows: %s in %s', async (variant, language, desc) => {
    const drawing = await seen(deepFreeze(credentialOf(variant)), language);
    expect(drawing.desc).toBe(desc);
    expect(drawing.attributes).toMatchObject({ role: 'img', lang: language });
    const shown = drawing.lines.join(' ');
    expect(shown).toContain(drawing.title);
    for (const [, fact] of desc.matchAll(/: (.*?)\./g)) expect(shown).toContain(fact);
    expect(drawing.areLinesHidden).toBe(true);
  });

  it('speaks the language of the badge where none is asked for', async () => {
    expect((await seen(credentialOf('regular'))).attributes.lang).toBe('nl');
    expect((await seen(badgeWith('regular', { inLanguage: 'en' }))).attributes.lang).toBe('en');
  });

  it.each([
    ['regular', { ECTS: 2.5 }, 'nl', '2,5 ECTS'],
    ['regular', { ECTS: 2.5 }, 'en', '2.5 ECTS'],
    ['regular', { ECTS: undefined, creditsAvailable: undefined, SBU: 1240 }, 'nl', '1.240 SBU'],
    ['microcredential', { ECTS: undefined, creditsAvailable: undefined, timeInvestment: 84 }, 'en', '84 hours'],
    ['extra-curricular', { ECTS: 5, timeInvestment: 140 }, 'nl', '140 uur'],
  ] as const)('shows the workload of a %s with %j in %s', async (variant, achievement, language, workload) => {
    expect((await seen(badgeWith(variant, achievement), language)).lines).toContain(workload);
  });

  it('shows no study credits on an extra-curricular badge', async () => {
    const { lines, desc } = await seen(badgeWith('extra-curricular', { ECTS: 5, timeInvestment: undefined }));
    expect(lines.join() + desc).not.toContain('ECTS');
  });

  it('is drawn for any other badge too, and invents nothing', async () => {
    const thin = await seen({ issuer: 'https://a.nl/1', credentialSubject: { achievement: { name: 'Teamwork' } } });
    expect(thin.lines.join('')).toBe('badgeTeamworkhttps://a.nl/1');
    expect((await seen({}, 'nl')).lines.join(' ')).toBe('badge Certificaat zonder titel');
  });

  it('wraps long Dutch names, and keeps the whole name as its title', async () => {
    const name = 'Verpleegkundige eerstelijnsgezondheidszorg en wijkverpleging in Noord-Nederland';
    const { title, lines } = await seen(badgeWith('microcredential', { name }));
    expect(title).toBe(name);
    expect(lines.length).toBeGreaterThan(5);
    const letters = (text: string): string => text.replace(/[ -]/g, '');
    expect(letters(lines.join(''))).toContain(letters(name));
  });

  it('escapes what a badge says', async () => {
    const name = `</title><script>alert("1")</script> & ' ]]> \uFFFE \u202E`;
    const svg = badgeImage(badgeWith('regular', { name }, { id: 'https://a.nl', name: '<b onload="x">' }));
    expect(svg).not.toMatch(/<script|<b /);
    expect((await drawingOf(svg)).title).toBe(`</title><script>alert("1")</script> & ' ]]> \uFFFD`);
  });

  it('can be baked, and has nothing that a browser runs', async () => {
    for (const variant of variantNames) {
      const baked = await bake(new TextEncoder().encode(badgeImage(credentialOf(variant))), 'a.b.c');
      expect(await readBaked(baked, defaultLimits)).toMatchObject({ text: 'a.b.c', findings: [] });
    }
  });

  it('is well-formed and the same each time, whatever the name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme' }),
        async (name, issuer) => {
          const credential = badgeWith('microcredential', { name }, { id: issuer, name: issuer });
          const svg = badgeImage(credential);
          await drawingOf(svg);
          expect(badgeImage(credential)).toBe(svg);
        },
      ),
    );
  });

  it.each([...variantNames, 'other'] as const)(
    'has white and one colour, at a contrast of 7 at least: %s',
    async (kind) => {
      const { colours } = await seen(kind === 'other' ? {} : credentialOf(kind));
      expect(colours).toEqual(new Set(['#ffffff', badgeStyles[kind].colour]));
      expect(contrast(...([...colours] as [string, string]))).toBeGreaterThanOrEqual(7);
    },
  );

  it('has an outline, an emblem and a colour for each kind that no other kind has', () => {
    for (const part of ['shape', 'emblem', 'colour'] as const) {
      expect(new Set(Object.values(badgeStyles).map((style) => style[part])).size).toBe(4);
    }
  });

  it('is a wrong call for what is no badge, or in another language', () => {
    expect(() => badgeImage([] as never)).toThrow(TypeError);
    expect(() => badgeImage({}, { language: 'fr' as never })).toThrow(TypeError);
  });
});

describe('text in a room', () => {
  const room = { width: 300, height: 100, sizes: [40, 30, 20] };

  it('is as large as fits', () => {
    expect(fitText('Kort', room)).toEqual({ size: 40, lines: ['Kort'] });
    expect(fitText('Twee gewone woorden', room)).toEqual({ size: 30, lines: ['Twee gewone', 'woorden'] });
  });

  it('breaks at the hyphen of a compound before it makes letters smaller', () => {
    expect(fitText('Noord-Nederlandse', room).lines).toEqual(['Noord-', 'Nederlandse']);
  });

  it('makes its lines about equally long', () => {
    expect(fitText('Een naam die in twee regels past', { ...room, sizes: [24] }).lines).toEqual([
      'Een naam die in',
      'twee regels past',
    ]);
  });

  it('breaks a word between syllables, and only where whole words would be small', () => {
    expect(fitText('Arbeidsongeschiktheidsverzekering', room)).toEqual({
      size: 20,
      lines: ['Arbeidsongeschiktheidsver-', 'zekering'],
    });
    expect(fitText('Preventie, verpleging en wijkgezondheid', { width: 60, height: 400, sizes: [10] }).lines).toEqual([
      'Preventie,',
      'verpleging',
      'en wijkge-',
      'zondheid',
    ]);
  });

  it('breaks anywhere a word without syllables, and ends with an ellipsis when it must', () => {
    expect(fitText('x'.repeat(30), room).lines.join('').replaceAll('-', '')).toBe('x'.repeat(30));
    const { lines } = fitText('woord '.repeat(100), room);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/^woord .*…$/);
  });

  it('breaks between characters of a script without spaces', () => {
    expect(fitText('数据科学与人工智能导论', room)).toEqual({ size: 30, lines: ['数据科学与人', '工智能导论'] });
  });

  it('does not cut a letter of several code points', () => {
    const family = '👨‍👩‍👧';
    expect(fitText(family.repeat(40), room).lines.join('').replace(/[-…]/g, '').replaceAll(family, '')).toBe('');
  });

  it('never has more lines than fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { size, lines } = fitText(text, room);
        expect(lines.length * size * 1.2).toBeLessThanOrEqual(room.height);
      }),
    );
  });
});

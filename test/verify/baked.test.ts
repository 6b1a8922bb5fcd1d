import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeImage, bake, createEdubadge, type EdubadgeInput, sign, unbake, verify } from '../../src/index.js';
import { iTXt, pngWith } from '../bake/images.js';
import {
  badge,
  changed,
  controllerOf,
  inputOf,
  now,
  secured,
  signed,
  suiteNames,
  testSigner,
  variantNames,
} from './fixtures.js';

const signer = await testSigner();
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>');
const png = pngWith();

describe.each([
  ['PNG', png],
  ['SVG', svg],
])('a badge baked into a %s', (_, image) => {
  it.each(['eddsa-rdfc-2022', 'vc-jwt'] as const)('is verified: %s', async (suite) => {
    const made = await secured(badge(signer), signer, suite);
    const report = await verify(await bake(image, made as string), { now });
    expect(report).toMatchObject({ verified: true, kind: 'open-badge', problems: [] });
  });

  it('is refused when what is inside was altered', async () => {
    const altered = changed(await signed(badge(signer), signer), '/name', 'Anders');
    expect((await verify(await bake(image, altered), { now })).problems.map(({ code }) => code)).toEqual([
      'PROOF_SIGNATURE',
    ]);
  });

  it('must be there', async () => {
    expect((await verify(image)).problems.map(({ code }) => code)).toEqual(['DATA_NOT_BAKED']);
  });
});

it('any signed badge comes out of its own image as it went in, and holds', async () => {
  const words = fc
    .array(fc.constantFrom('é', '®', '🎓👩‍💻', 'شهادة', ']]>', '"', '<b>', '&amp;', '数', ' ', 'a'), { minLength: 1 })
    .map((parts) => `a${parts.join('')}`);
  await fc.assert(
    fc.asyncProperty(
      fc.record({ variant: fc.constantFrom(...variantNames), suite: fc.constantFrom(...suiteNames), name: words }),
      fc.boolean(),
      async ({ variant, suite, name }, isPng) => {
        const input = inputOf(variant, controllerOf(signer));
        const named = { ...input, achievement: { ...input.achievement, name } } as EdubadgeInput;
        const credential = createEdubadge(named, { now });
        const made = (await secured(credential, signer, suite)) as string;
        const image = isPng ? png : new TextEncoder().encode(badgeImage(credential));
        const baked = await bake(image, made);
        expect(await unbake(baked)).toEqual(made);
        expect(await verify(baked, { now })).toMatchObject({ verified: true, credential: { name } });
      },
    ),
    { numRuns: 40 },
  );
});

describe('an image', () => {
  it('may have white space around the token in it', async () => {
    const jwt = await sign(badge(signer), signer, { suite: 'vc-jwt' });
    expect((await verify(pngWith(iTXt(`\n${jwt}\n`)), { now })).verified).toBe(true);
  });

  it('may be an SVG as text', async () => {
    const jwt = await sign(badge(signer), signer, { suite: 'vc-jwt' });
    const text = new TextDecoder().decode(await bake(svg, jwt));
    expect((await verify(text, { now })).verified).toBe(true);
  });

  it('that is broken says how', async () => {
    const report = await verify(png.slice(0, -6));
    expect(report).toMatchObject({ verified: false, kind: 'unknown' });
    expect(report.problems[0]?.code).toMatch(/^PNG_/);
  });
});

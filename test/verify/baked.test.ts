import { describe, expect, it } from 'vitest';
import { bake, sign, verify } from '../../src/index.js';
import { pngWith } from '../bake/images.js';
import { badge, changed, now, secured, signed, testSigner } from './fixtures.js';

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

describe('an image', () => {
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

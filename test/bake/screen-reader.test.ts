import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeImage } from '../../src/bake/badge-image.js';
import { credentialOf } from '../credential/pairs.js';
import { hasChromium, startChromium } from './chromium.js';

describe.skipIf(!hasChromium)('a screen reader in Chromium', () => {
  let browser: ReturnType<typeof startChromium>;

  beforeAll(() => {
    browser = startChromium();
  });

  afterAll(() => browser.stop());

  it.each([
    [
      'regular',
      'nl',
      'ICT en software engineering semester 1',
      'Soort: reguliere edubadge. Uitgegeven door: Hogeschool van Voorbeeld. Studielast: 30 ECTS. Niveau: EQF 6.',
    ],
    [
      'microcredential',
      'en',
      'Introductie programmeren',
      'Kind: microcredential. Issued by: Hogeschool van Voorbeeld. Workload: 5 ECTS. Level: EQF 5.',
    ],
    [
      'extra-curricular',
      'nl',
      'Bestuursjaar',
      'Soort: extra-curriculaire edubadge. Uitgegeven door: Hogeschool van Voorbeeld. Studielast: 400 uur.',
    ],
  ] as const)('is told once what the image shows: %s', async (variant, language, name, description) => {
    const told = await browser.told(`<!doctype html>${badgeImage(credentialOf(variant), { language })}`);
    expect(told.filter(({ role }) => role !== 'RootWebArea' && role !== 'generic')).toEqual([
      { role: 'image', name, description },
    ]);
  });

  it('is told a long name in one piece', async () => {
    const name = 'شهادة – arbeidsongeschiktheidsverzekeringsmaatschappij 🎓®';
    const told = await browser.told(`<!doctype html>${badgeImage({ credentialSubject: { achievement: { name } } })}`);
    expect(told.map((node) => node.name).filter(Boolean)).toEqual([name]);
  });
});

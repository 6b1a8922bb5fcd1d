import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termFindings } from '../../src/canonical/term-findings.js';
import { hasError } from '../../src/problems/severity.js';
import { unlessRefused } from '../unless-refused.js';
import { badges } from './badges.js';
import { canonicalText } from './canonical-text.js';
import { leavesOf, replaced } from './leaves.js';
import { randomDocument } from './random-credential.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 2_000);
const synonyms = ['OpenBadgeCredential', 'AchievementCredential'];

/** Other spellings of a value that might sign the same, beside values of every kind. */
function otherValues(leaf: string | number | boolean): (string | number | boolean)[] {
  const text = String(leaf);
  return [
    ...[
      text,
      `${text} `,
      ` ${text}`,
      text.toUpperCase(),
      text.toLowerCase(),
      `${text}.0`,
      `+${text}`,
      `${text}e0`,
      `_:${text}`,
      `@${text}`,
    ],
    ...[
      `https://purl.imsglobal.org/spec/vc/ob/vocab.html#${text}`,
      `https://www.w3.org/2018/credentials#${text}`,
      `cred:${text}`,
    ],
    ...[
      `https://edubadges.nl/static/obv3-glossary.html#participation-type-${text}`,
      `https://schema.org/${text}`,
      `ex:${text}`,
    ],
    ...[
      `https://example.org/ns#${text}`,
      `https://example.org/thing#${text}`,
      encodeURI(text),
      text.normalize('NFD'),
      text.normalize('NFC'),
    ],
    ...[
      '',
      'x',
      '@id',
      '@type',
      '@json',
      '_:b0',
      'null',
      'true',
      'false',
      'id',
      'type',
      'Achievement',
      'Image',
      'image',
      'urn:a',
      'NaN',
    ],
    // Nobody gets here with `-0`: it is refused when a document is read (JSON_NUMBER).
    ...[Number(text), -Number(text), Number(text) + 1e-16, 0, 1, 0.1 + 0.2, 1e21, 1e-7, true, false].filter(
      (value) => Number.isFinite(Number(value)) && !Object.is(value, -0),
    ),
  ].filter((value) => !Object.is(value, leaf));
}

async function standsFor(document: Record<string, unknown>): Promise<string | undefined> {
  if (hasError(await termFindings(document))) return undefined;
  return unlessRefused(canonicalText(document));
}

/** What a changed document still signs is not what the document signed. */
async function expectOtherwise(
  document: Record<string, unknown>,
  signed: string,
  path: readonly (string | number)[],
  by: unknown,
): Promise<void> {
  const still = await standsFor(replaced(document, path, by));
  if (still === signed) expect({ path, by }).toBe('a change that shows');
}

describe('a document of which one leaf is replaced', () => {
  it.each(badges)('signs something else, or is refused: %s', async (_, badge) => {
    const signed = await standsFor(badge);
    expect(signed).toBeDefined();
    for (const { path, leaf } of leavesOf(badge)) {
      for (const by of otherValues(leaf)) await expectOtherwise(badge, signed ?? '', path, by);
    }
  });

  it('signs something else, or is refused: random documents', { timeout: 60 * runs }, async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(randomDocument, fc.gen(), async (document, g) => {
        const signed = await standsFor(document);
        if (signed === undefined) return;
        // The document's own proof is judged with its suite.
        const { proof, ...unsecured } = document;
        for (const { path, leaf } of leavesOf(unsecured)) {
          const by = g(fc.constantFrom<(string | number | boolean)[]>, ...otherValues(leaf));
          if (synonyms.includes(String(leaf)) || isRepeated(document, path, by)) continue;
          tried += 1;
          await expectOtherwise(document, signed, path, by);
        }
      }),
      { numRuns: runs },
    );
    expect(tried).toBeGreaterThan(runs / 4);
  });
});

/** Repetition inside a set is not protected: one of two equal items may become a third. */
function isRepeated(document: Record<string, unknown>, path: readonly (string | number)[], by: unknown): boolean {
  const siblings = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], document);
  return Array.isArray(siblings) && siblings.some((item) => Object.is(item, by));
}

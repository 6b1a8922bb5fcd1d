import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/canonical/known-contexts.js';
import { walk } from '../../src/canonical/walk.js';
import type { Finding } from '../../src/problems/problem.js';
import { walkedText } from './canonical-text.js';
import { canonizeOrRefuse } from './oracle.js';
import { documentOfRandomContext } from './random-context.js';
import { randomDocument } from './random-credential.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 2_000);

/** How often, and how many in a hundred must have been compared: a trial in which little is compared proves little. */
const documents = [
  ['bundled contexts', randomDocument, runs, 25],
  // To compile them takes its time.
  ['contexts that nobody has seen', documentOfRandomContext, Math.ceil(runs / 2), 15],
] as const;

describe.each(documents)('the walk over %s', (_, random, numRuns, share) => {
  it('is byte-identical to jsonld, refuses what it refuses, and never guesses', { timeout: 60 * runs }, async () => {
    const tally = { same: 0, refused: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(random, async (document) => {
        const theirs = await canonizeOrRefuse(document);
        const refused = theirs.startsWith('refused');
        const ours = await walkedText(document);
        if (ours === 'left') tally.left += 1;
        else if (ours === 'refused') {
          expect(refused ? 'refused' : theirs).toBe('refused');
          tally.refused += 1;
        } else {
          expect(ours).toBe(theirs);
          tally.same += 1;
        }
      }),
      { numRuns },
    );
    expect(tally.same).toBeGreaterThan((numRuns * share) / 100);
    if (process.env.PROPERTY_TALLY) process.stderr.write(`${JSON.stringify(tally)}\n`);
  });

  it('notes the same of contexts and types where it makes no quads', { timeout: 60 * runs }, async () => {
    let noted = 0;
    await fc.assert(
      fc.asyncProperty(random, async (document) => {
        const contexts = await contextsOf(document, {}).catch(() => undefined);
        if (contexts === undefined) return;
        const [whole, bare] = [false, true].map((onlyTypes) =>
          walk(document, contexts, onlyTypes).findings.filter(isOfTypes),
        );
        expect(bare).toEqual(whole);
        noted += whole?.length ?? 0;
      }),
      { numRuns },
    );
    expect(noted).toBeGreaterThan(numRuns / 50);
  });
});

function isOfTypes({ code }: Finding): boolean {
  return code === 'DATA_TYPE_UNDEFINED' || code === 'CONTEXT_PROTECTED';
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEdubadge } from '../../src/credential/create.js';
import { variantOf } from '../../src/credential/variants.js';
import { deepFreeze } from '../../src/encoding/deep-freeze.js';
import { arbitraryInput } from './arbitrary-input.js';
import { countingRandom } from './pairs.js';

const options = () => ({ now: new Date('2026-11-22T12:00:00Z'), random: countingRandom() });

/** Everything that a value holds, itself included. */
function* everything(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* everything(member);
}

it('writes any input that is right: the same each time, nothing empty, nothing shared with the input', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const before = JSON.stringify(input);
      const credential = createEdubadge(deepFreeze(input), options());
      expect(JSON.stringify(input)).toBe(before);
      expect(JSON.stringify(createEdubadge(JSON.parse(before), options()))).toBe(JSON.stringify(credential));
      expect(variantOf(credential)).toBe(input.variant);
      const shared = new Set<unknown>([...everything(input)].filter((value) => typeof value === 'object'));
      for (const value of everything(credential)) {
        expect(value).not.toBeUndefined();
        expect(value).not.toBeNull();
        expect(value).not.toEqual([]);
        expect(shared.has(value)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

it('never writes an identifier of the learner that should be hashed', () => {
  const value = 'lerende@voorbeeld.example';
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const recipient = { identifiers: [{ type: 'emailAddress', value }] as [{ type: string; value: string }] };
      expect(JSON.stringify(createEdubadge({ ...input, recipient }))).not.toContain(value);
    }),
  );
});

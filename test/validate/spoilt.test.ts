import { describe, expect, it } from 'vitest';
import { locate } from '../../src/credential/element-places.js';
import { type ElementDocument, type ElementId, elementIds } from '../../src/credential/elements.js';
import { valueAt } from '../../src/encoding/value-at.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { credentialOf, inputOf, variantNames } from '../credential/pairs.js';
import { change, frozen, pointersOf } from './change.js';

/** Values that are right nowhere. */
const wrong: readonly unknown[] = [null, [[]], { nothing: null }];

/** Every place that an element takes in a document, its inside included. */
function placesOf(document: Record<string, unknown>, id: ElementId, kind: ElementDocument): string[] {
  return locate(document, id, kind).flatMap(({ pointer, value }) => [
    pointer,
    ...pointersOf(value).flatMap((inner) => (inner === '' ? [] : [`${pointer}${inner}`])),
  ]);
}

const documents = { credential: credentialOf, input: inputOf } as const;
const cases = variantNames.flatMap((variant) =>
  (['credential', 'input'] as const).map((kind) => [kind, variant] as const),
);

describe.each(cases)('in the %s of the variant %s', (kind, variant) => {
  const document = frozen(documents[kind](variant)) as Record<string, unknown>;
  const judge = kind === 'input' ? validateInput : validate;

  const there = elementIds.filter((id) => locate(document, id, kind).length > 0);

  it.each(there)('whatever is spoilt of %s is one error, there and of nothing else', (id) => {
    // An optional alignment of which nothing is left can be any.
    const isTelling = (place: string): boolean => id !== 'stackability' || !/\/alignment\/\d$/.test(place);
    for (const place of placesOf(document, id, kind).filter(isTelling)) {
      for (const value of wrong) {
        const errors = judge(change(document, { [place]: value })).problems.filter(
          ({ severity }) => severity === 'error',
        );
        const told = `${place} = ${JSON.stringify(value)}: ${JSON.stringify(errors)}`;
        expect(errors, told).toHaveLength(1);
        expect(errors[0]?.element, told).toBe(id);
        const list = place.replace(/\/\d+$/, '');
        expect(errors[0]?.pointer?.startsWith(Array.isArray(valueAt(document, list)) ? list : place), told).toBe(true);
      }
    }
  });
});

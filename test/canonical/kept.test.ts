import { describe, expect, it } from 'vitest';
import { addedContext } from '../../src/canonical/added-contexts.js';
import { bundledContexts } from '../../src/canonical/known-contexts.js';
import { derive, emptyScope, termOf } from '../../src/canonical/scope.js';

const url = 'https://www.w3.org/ns/credentials/v2';
const few = [url];
const thousands = new Array<string>(2000).fill(url);

describe('what is kept of contexts', () => {
  it('are those of documents that somebody would write', () => {
    const scope = emptyScope();
    const known = bundledContexts(few);
    expect(bundledContexts([...few])).toBe(known);
    const made = known && derive(scope, known.name, known);
    expect(known && derive(scope, known.name, known)).toBe(made);
    expect(scope.derived.size).toBe(1);
  });

  it('are none whose names would fill the memory, and they mean what they say', () => {
    const scope = emptyScope();
    const known = bundledContexts(thousands);
    expect(known).toBeDefined();
    expect(bundledContexts(thousands)).not.toBe(known);
    const made = known && derive(scope, known.name, known);
    expect(made && termOf(made, 'VerifiableCredential')?.id).toBe(
      'https://www.w3.org/2018/credentials#VerifiableCredential',
    );
    expect(scope.derived.size).toBe(0);
  });

  it('are at most 32 of those that callers add, each with the documents that it was compiled from', async () => {
    const context = (number: number) => ({ term: `https://example.org/${number}` });
    const first = await addedContext(context(1), {});
    expect(await addedContext(context(1), {})).toBe(first);
    for (let number = 2; number <= 32; number += 1) await addedContext(context(number), {});
    expect(await addedContext(context(1), {})).toBe(first);
    await addedContext(context(33), {});
    expect(await addedContext(context(1), {})).not.toBe(first);

    const url = 'https://example.org/context';
    const served = async (number: number) =>
      (await addedContext(url, { contexts: [{ url, document: { '@context': context(number) } }] })).layers;
    expect(await served(1)).toEqual([{ terms: context(1) }]);
    expect(await served(2)).toEqual([{ terms: context(2) }]);
  });
});

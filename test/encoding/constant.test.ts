import { describe, expect, it } from 'vitest';
import { edubadgeContext } from '../../src/credential/context.js';
import { copyJson } from '../../src/encoding/check-json.js';
import { constant, isConstant } from '../../src/encoding/constant.js';
import { defaultLimits } from '../../src/encoding/limits.js';

describe('constant', () => {
  it('freezes all that hangs from it', () => {
    const value = constant({ name: { nl: 'a' }, list: [{ b: 1 }] });
    expect([value, value.name, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
  });

  it('stands in a copy as it is, and what only says the same is copied', () => {
    const same = structuredClone(edubadgeContext);
    const copy = copyJson({ '@context': [edubadgeContext, same] }, defaultLimits) as { '@context': unknown[] };
    expect(copy['@context'][0]).toBe(edubadgeContext);
    expect(copy['@context'][1]).not.toBe(same);
    expect(copy['@context'][1]).toStrictEqual(same);
  });

  it('is no other object, be it frozen', () => {
    expect(isConstant(Object.freeze({ ...edubadgeContext }))).toBe(false);
    const frozen = Object.freeze({ date: new Date(0) });
    expect(() => copyJson({ frozen }, defaultLimits)).toThrowError(expect.objectContaining({ code: 'JSON_VALUE' }));
  });

  it('counts as one value, and stands no deeper than any', () => {
    expect(copyJson({ edubadgeContext }, { ...defaultLimits, nodes: 2 })).toStrictEqual({ edubadgeContext });
    expect(() => copyJson({ edubadgeContext }, { ...defaultLimits, depth: 1 })).toThrowError(
      expect.objectContaining({ code: 'LIMIT_DEPTH' }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { arrowsOf, breachesOf, cyclesOf } from './house.js';

const house = (files: Record<string, string>): Map<string, string> => new Map(Object.entries(files));

describe('the checker of the house', () => {
  it('sees every kind of import and no example in a comment', () => {
    const sources = house({
      'verify/verify.ts': `
        /** @example import { x } from '../cli/main.js'; */
        import { a } from '../proof/sign.js';
        import type { B } from '../keys/types.js';
        export { c } from '../did/resolve.js';
        export const later = () => import('../canonical/general.js');
        import { crypto } from '#platform';
        import { same } from './types.js';`,
      'index.ts': `export { verify } from './verify/verify.js';`,
    });
    expect(arrowsOf(sources)).toEqual({ verify: ['canonical', 'did', 'keys', 'platform', 'proof'], index: ['verify'] });
  });

  it('finds a cycle among files', () => {
    const sources = house({
      'a/one.ts': `import '../b/two.js';`,
      'b/two.ts': `import './three.js';`,
      'b/three.ts': `export { x } from '../a/one.js';`,
    });
    expect(cyclesOf(sources)).toEqual([['a/one.ts', 'b/two.ts', 'b/three.ts', 'a/one.ts']]);
    expect(cyclesOf(house({ 'a/one.ts': `import '../b/two.js';`, 'b/two.ts': '' }))).toEqual([]);
    const back = ['import type {\n  X,\n} from "../a/one.js";', 'export const later = () => import("../a/one.js");'];
    for (const text of back)
      expect(cyclesOf(house({ 'a/one.ts': `import '../b/two.js';`, 'b/two.ts': text }))).toEqual([]);
  });

  it.each([
    ['node: outside the seam', 'verify/verify.ts', `import { readFileSync } from 'node:fs';`],
    ['jsonld outside canonical', 'proof/sign.ts', `const load = () => import('jsonld');`],
    ['@digitalbazaar outside cross-check', 'proof/sign.ts', `import * as vc from '@digitalbazaar/vc';`],
    ['a default export', 'keys/key.ts', 'export default function key() {}'],
    ['a default export by name', 'keys/key.ts', 'const key = 1;\nexport { key as default };'],
    ['a long file', 'keys/key.ts', 'line\n'.repeat(301)],
  ])('reports %s', (_, path, text) => {
    expect(breachesOf(house({ [path]: text }))).toHaveLength(1);
  });

  it('lets pass what the rules allow', () => {
    expect(
      breachesOf(
        house({
          'cli/main.ts': `import { argv } from 'node:process';`,
          'platform/node.ts': `import { hash } from 'node:crypto';`,
          'canonical/general.ts': `import jsonld from 'jsonld';`,
          'cross-check.ts': `import * as vc from '@digitalbazaar/vc';`,
          'keys/key.ts': `export const key = 1;\n${'line\n'.repeat(299)}`,
        }),
      ),
    ).toEqual([]);
  });
});

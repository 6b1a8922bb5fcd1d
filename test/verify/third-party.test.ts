import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { badge, now, signed } from '../hostile/kit.js';
import { changed } from './fixtures.js';

/** Badges of other issuers, signed well, with faults by Open Badges 3.0 that are about. */
const faults: [string, string, unknown, string][] = [
  ['a subject that nobody is', '/credentialSubject/id', undefined, '/credentialSubject/id'],
  [
    'an image as a string',
    '/credentialSubject/achievement/image',
    'https://school.example/badge.png',
    '/credentialSubject/achievement/image',
  ],
  [
    'an achievementType outside the list',
    '/credentialSubject/achievement/achievementType',
    'Skill',
    '/credentialSubject/achievement/achievementType',
  ],
  [
    'an achievement without criteria',
    '/credentialSubject/achievement/criteria',
    undefined,
    '/credentialSubject/achievement/criteria',
  ],
];

describe('a genuine badge with a fault by Open Badges', () => {
  it.each(faults)('%s: is refused for exactly that', async (_, place, value, pointer) => {
    const good = badge();
    const withImage = changed(good, '/credentialSubject/achievement/image', {
      id: 'https://school.example/badge.png',
      type: 'Image',
    });
    expect((await verify(await signed(withImage), { now })).problems).toEqual([]);
    const report = await verify(await signed(changed(withImage, place, value)), { now });
    const outcome = (name: string) => report.checks.find((check) => check.name === name)?.outcome;
    expect(report.verified).toBe(false);
    expect(report.problems.filter(({ severity }) => severity === 'error').map((problem) => problem.pointer)).toEqual([
      pointer,
    ]);
    expect([outcome('proof'), outcome('issuer'), outcome('validity')]).toEqual(['passed', 'passed', 'passed']);
  });
});

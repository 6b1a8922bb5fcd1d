import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { checkOf, credential, presentation, problemsOf, token } from './token.js';

const moment = '2026-11-01T12:00:00Z';
const around = (milliseconds: number) => new Date(Date.parse(moment) + milliseconds);

describe('validity', () => {
  it.each<[string, object, number, number, string[]]>([
    ['begins at its first moment', { validFrom: moment }, 0, 0, []],
    ['has not begun before', { validFrom: moment }, -1, 0, ['DATE_NOT_YET_VALID /validFrom']],
    ['begins earlier by the grace', { validFrom: moment }, -1000, 1, []],
    ['begins no earlier than that', { validFrom: moment }, -1001, 1, ['DATE_NOT_YET_VALID /validFrom']],
    ['ends with its last moment', { validUntil: moment }, 0, 0, []],
    ['has ended after', { validUntil: moment }, 1, 0, ['DATE_EXPIRED /validUntil']],
    ['ends later by the grace', { validUntil: moment }, 1000, 1, []],
    ['ends no later than that', { validUntil: moment }, 1001, 1, ['DATE_EXPIRED /validUntil']],
    ['is unbounded without dates', {}, 1e12, 0, []],
  ])('%s', async (_, dates, milliseconds, clockTolerance, problems) => {
    const report = await verify(await token(credential(dates)), { now: around(milliseconds), clockTolerance });
    expect(problemsOf(report)).toEqual(problems);
    expect(checkOf(report, 'validity')[0]).toBe(problems.length === 0 ? 'passed' : 'failed');
    for (const problem of report.problems) {
      expect(problem.received).toBe(moment);
      expect(problem.detail).toContain(moment);
    }
  });

  it('is judged by the clock when no moment is given', async () => {
    const day = 24 * 60 * 60 * 1000;
    const current = { validFrom: new Date(Date.now() - day), validUntil: new Date(Date.now() + day) };
    expect((await verify(await token(credential(current)))).verified).toBe(true);
    const over = { validUntil: new Date(Date.now() - day) };
    expect(problemsOf(await verify(await token(credential(over))))).toEqual(['DATE_EXPIRED /validUntil']);
  });

  it('is no matter of a presentation', async () => {
    const report = await verify(await token(presentation([])), { now: around(0) });
    expect(checkOf(report, 'validity')).toEqual(['skipped', []]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateTimeStamp, parseDateTimeStamp } from '../../src/encoding/date-time.js';

describe('parseDateTimeStamp', () => {
  it.each([
    ['2026-01-01T00:00:00Z', Date.UTC(2026, 0, 1)],
    ['2024-02-29T23:59:59.999Z', Date.UTC(2024, 1, 29, 23, 59, 59, 999)],
    ['2026-01-01T02:00:00+02:00', Date.UTC(2026, 0, 1)],
    ['2025-12-31T19:00:00-05:00', Date.UTC(2026, 0, 1)],
    ['2026-01-01T14:00:00+14:00', Date.UTC(2026, 0, 1)],
    ['2026-01-01T00:00:00.123456789Z', Date.UTC(2026, 0, 1) + 123],
    ['2026-01-01T00:00:00.57Z', Date.UTC(2026, 0, 1) + 570],
    ['2026-12-31T23:59:59.999999999Z', Date.UTC(2026, 11, 31, 23, 59, 59, 999)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ])('reads %s, and the same again', (text, expected) => {
    expect([parseDateTimeStamp(text), parseDateTimeStamp(text)]).toEqual([expected, expected]);
  });

  it('reads a moment with more digits than anybody measures', () => {
    const text = `2026-01-01T00:00:00.5${'0'.repeat(60)}Z`;
    expect([parseDateTimeStamp(text), parseDateTimeStamp(text)]).toEqual(Array(2).fill(Date.UTC(2026, 0, 1) + 500));
  });

  it('reads a year before 100 as what it says', () => {
    expect(new Date(parseDateTimeStamp('0099-01-01T00:00:00Z') ?? 0).getUTCFullYear()).toBe(99);
  });

  it.each([
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01t00:00:00z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T00:00:00+0200',
    '2026-01-01T00:00:00+14:01',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00,5Z',
    '+2026-01-01T00:00:00Z',
    '-2026-01-01T00:00:00Z',
    '12026-01-01T00:00:00Z',
    ' 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    '２０２６-01-01T00:00:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(parseDateTimeStamp(text)).toBeUndefined();
  });

  it('reads every moment that Date writes, and back', () => {
    const moments = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseDateTimeStamp(moment.toISOString())).toBe(moment.getTime());
        expect(parseDateTimeStamp(formatDateTimeStamp(moment))).toBe(Math.floor(moment.getTime() / 1000) * 1000);
      }),
    );
  });
});

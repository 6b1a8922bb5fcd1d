// Fixed widths and anchors: linear on any text.
const dateTimeStamp =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/**
 * The moment that an xsd:dateTimeStamp names, in milliseconds since 1970 (XSD 1.1 part 2 §3.4.28; VCDM 2.0 §4.9):
 * four-digit year, real calendar date, a zone always, no hour 24 and no leap second. Digits beyond the millisecond
 * are dropped. Undefined where the text is no such thing.
 */
export function parseDateTimeStamp(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, fraction = '', zone = ''] = dateTimeStamp.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day)) return undefined;
  date.setUTCHours(Number(hour), Number(minute), Number(second), Math.trunc(Number(`0${fraction}`) * 1000 + 1e-6));
  return date.getTime() - offsetOf(zone);
}

/** The moment as an xsd:dateTimeStamp in UTC, in whole seconds: `2026-01-01T00:00:00Z`. */
export function formatDateTimeStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

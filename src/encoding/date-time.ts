import { keepLately } from './keep-lately.js';

// Fixed widths and anchors: linear on any text.
const dateTimeStamp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/** Those that were read lately: a document is asked for its few dates by one check after the other. */
const moments = new Map<string, number>();
const mostMoments = 64;
/** A moment may have any number of digits behind its seconds. */
const longestKept = 40;

const zero = 0x30;

/** How long a moment is that has neither a fraction nor another zone than `Z`. */
const wholeSecondInUtc = 20;

/** Milliseconds of the 400 years after which the calendar repeats itself. */
const calendarCycle = 146_097 * 86_400_000;

/**
 * The moment that an xsd:dateTimeStamp names, in milliseconds since 1970 (XSD 1.1 part 2 §3.4.28; VCDM 2.0 §4.9):
 * four-digit year, real calendar date, a zone always, no hour 24 and no leap second. Digits beyond the millisecond
 * are dropped. Undefined where the text is no such thing.
 */
export function parseDateTimeStamp(text: string): number | undefined {
  const known = moments.get(text);
  if (known !== undefined) return known;
  const moment = readDateTimeStamp(text);
  if (moment === undefined || text.length > longestKept) return moment;
  return keepLately(moments, mostMoments, text, moment);
}

function readDateTimeStamp(text: string): number | undefined {
  if (!dateTimeStamp.test(text)) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  // A cycle later: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = Date.UTC(year + 400, twoDigits(text, 5) - 1, day, hour, minute, twoDigits(text, 17));
  if (day > 28 && new Date(date).getUTCDate() !== day) return undefined;
  if (text.length === wholeSecondInUtc) return date - calendarCycle;
  const zoneAt = text.length - (text.endsWith('Z') ? 1 : 6);
  return date - calendarCycle + milliseconds(text.slice(19, zoneAt)) - offsetOf(text.slice(zoneAt));
}

/** The moment as an xsd:dateTimeStamp in UTC, in whole seconds: `2026-01-01T00:00:00Z`. */
export function formatDateTimeStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The two digits at a place. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

function milliseconds(fraction: string): number {
  return Number(fraction.slice(1, 4).padEnd(3, '0'));
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

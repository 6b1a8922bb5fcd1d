import { parseDateTimeStamp } from '../encoding/date-time.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import type { Text } from '../problems/problem.js';

interface Flag {
  readonly help: Text;
  /** How it is written, where another option of that name takes something else. */
  readonly name?: string;
}

interface Valued extends Flag {
  /** What the option takes, as help and problems show it. */
  readonly takes: string;
  readonly multiple?: true;
  /** The value of a text; nothing where the text will not do. */
  readonly read: (text: string) => unknown;
}

/** A row of the option table. */
export type OptionRow = Flag | Valued;

/** True for an option that takes a value. */
export function takesValue(row: OptionRow): row is Valued {
  return 'read' in row;
}

/** Any text that is not empty. */
export const asGiven = (text: string): string | undefined => (text === '' ? undefined : text);

/** An absolute URL, such as a DID. */
export const asUrl = (text: string): string | undefined => (isAbsoluteUrl(text) ? text : undefined);

/** One of these names, and no other. */
export function oneOf<T extends string>(
  names: Readonly<Record<T, true>>,
): { takes: string; read: (text: string) => T | undefined } {
  return {
    takes: Object.keys(names).join('|'),
    read: (text) => (Object.hasOwn(names, text) ? (text as T) : undefined),
  };
}

/** A dateTimeStamp. */
export function readDate(text: string): Date | undefined {
  const moment = parseDateTimeStamp(text);
  return moment === undefined ? undefined : new Date(moment);
}

/** A whole number. */
export function readCount(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Two texts around the last `=`. */
export function readPair(text: string): { url: string; file: string } | undefined {
  const at = text.lastIndexOf('=');
  return at > 0 && at < text.length - 1 ? { url: text.slice(0, at), file: text.slice(at + 1) } : undefined;
}

/** Whose badge it is: an id, or an identifier with its type. */
export function readRecipient(text: string): string | { type: string; value: string } | undefined {
  const named = /^([A-Za-z]+)=(.+)$/s.exec(text);
  return named?.[1] !== undefined && named[2] !== undefined ? { type: named[1], value: named[2] } : asGiven(text);
}

import { elements as known } from '../credential/elements.js';
import { workloadUnits } from '../credential/variants.js';
import { asString, isObject } from '../encoding/json-object.js';
import type { Language } from '../problems/problem.js';
import type { ElementResult } from '../validate/types.js';
import { clip, paint, printable } from './style.js';
import type { RenderOptions } from './types.js';
import { say } from './words.js';

/** The EU standard elements as lines: a tick, a cross, or a dot for an optional one that is not given. */
export function elementLines(elements: readonly ElementResult[], indent: string, options: RenderOptions): string[] {
  const names = elements.map(({ element }) => elementName(element, options.language));
  const nameWidth = Math.max(0, ...names.map((name) => name.length));
  return elements.map((element, index) => {
    const name = (names[index] ?? '').padEnd(nameWidth);
    const room = options.width - indent.length - nameWidth - 4;
    return `${indent}${markOf(element, options)} ${name}  ${clip(printable(shownValue(element, options.language)), room)}`.trimEnd();
  });
}

function markOf({ present, valid }: ElementResult, options: RenderOptions): string {
  if (!valid) return paint('✗', 'red', options);
  return present ? paint('✓', 'green', options) : paint('·', 'dim', options);
}

function shownValue({ present, valid, value, pointer = '' }: ElementResult, language: Language): string {
  if (!present) return say(valid ? 'notGiven' : 'missing', language);
  if (!valid) return say('amiss', language);
  if (typeof value === 'number') return named(pointer.slice(pointer.lastIndexOf('/') + 1), String(value), language);
  return inWords(value, language) || say('given', language);
}

/** Members whose value is said with a unit or a name; others are said by their own. */
const units: Readonly<Record<string, (value: string, language: Language) => string>> = {
  ...Object.fromEntries(
    Object.entries(workloadUnits).flatMap(([unit, { term, name }]) =>
      [unit, term.toLowerCase()].map((member) => [
        member,
        (value: string, language: Language) => `${value} ${name[language]}`,
      ]),
    ),
  ),
  eqf: (value) => `EQF ${value}`,
  nlqf: (value) => `NLQF ${value}`,
  verified: (value, language) => `${say('confirmed', language)}: ${value}`,
};

function named(member: string, value: string, language: Language): string {
  const unit = Object.hasOwn(units, member.toLowerCase()) ? units[member.toLowerCase()] : undefined;
  return unit === undefined ? `${member} ${value}` : unit(value, language);
}

function inWords(value: unknown, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no', language);
  if (Array.isArray(value))
    return value
      .map((item) => inWords(item, language))
      .filter((text) => text !== '')
      .join('; ');
  if (!isObject(value)) return '';
  const telling = [value.name, value.targetName, value.value].map(asString).find((text) => text !== undefined);
  if (telling !== undefined) return telling;
  return Object.entries(value)
    .map(([key, item]) => [key, inWords(item, language)])
    .filter(([, text]) => text !== '')
    .map(([key, text]) => named(key ?? '', text ?? '', language))
    .join(', ');
}

/** What an EU element is called. */
export function elementName(element: string, language: Language): string {
  return Object.hasOwn(known, element) ? known[element as keyof typeof known].name[language] : element;
}

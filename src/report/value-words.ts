import type { Language, Text } from '../problems/problem.js';
import { say } from './words.js';

const languageCode: Text = { en: 'a language code, such as nl or en', nl: 'een taalcode, zoals nl of en' };

/** What schemas expect and find, in words for who does not write them: JSON types, formats, patterns. */
const expectations: Readonly<Record<string, Text>> = {
  string: { en: 'a text', nl: 'een tekst' },
  number: { en: 'a number', nl: 'een getal' },
  integer: { en: 'a whole number', nl: 'een geheel getal' },
  boolean: { en: 'true or false', nl: 'true of false' },
  array: { en: 'a list', nl: 'een lijst' },
  object: { en: 'a group of members', nl: 'een groep onderdelen' },
  'object of 1': { en: 'exactly one of its members', nl: 'precies één van de onderdelen' },
  'array of 1 or more': { en: 'a list that is not empty', nl: 'een lijst die niet leeg is' },
  'array without repetition': { en: 'a list without repetition', nl: 'een lijst zonder herhaling' },
  date: { en: 'a day, such as 2026-09-01', nl: 'een dag, zoals 2026-09-01' },
  'date-time': { en: 'a moment, such as 2026-09-01T09:00:00Z', nl: 'een moment, zoals 2026-09-01T09:00:00Z' },
  uri: { en: 'a whole URL, such as https://www.example.org/', nl: 'een hele URL, zoals https://www.example.org/' },
  '^[A-Z]{2}$': {
    en: 'a country code of two capitals, such as NL',
    nl: 'een landcode van twee hoofdletters, zoals NL',
  },
  '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$': languageCode,
  '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$': languageCode,
  '^[0-9]{2,4}$': { en: 'an ISCED-F code, such as 0613', nl: 'een ISCED-F-code, zoals 0613' },
  '^[0-9]{2}[A-Z]{2}([0-9]{2})?$': { en: 'a BRIN code, such as 21PB', nl: 'een BRIN-code, zoals 21PB' },
  '^[^@\\s]+@[^@\\s]+$': { en: 'an e-mail address', nl: 'een e-mailadres' },
  '^https?://': { en: 'an address on the web', nl: 'een webadres' },
  '^(did:[a-z0-9]+:|https://)': { en: 'a DID or an https address', nl: 'een DID of een https-adres' },
};

const bound = /^([<>]=) (.+)$/;
const count = /^array of (\d+)$/;

/** One value that was expected or found, as a person says it. */
export function valueInWords(value: string, language: Language): string {
  if (Object.hasOwn(expectations, value)) return expectations[value]?.[language] ?? value;
  const [, comparison, limit] = bound.exec(value) ?? [];
  if (comparison !== undefined) return `${say(comparison === '<=' ? 'atMost' : 'atLeast', language)} ${limit}`;
  const [, items] = count.exec(value) ?? [];
  return items === undefined ? value : `${say('listOfLength', language)} ${items}`;
}

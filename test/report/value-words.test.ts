import { expect, it } from 'vitest';
import { valueInWords } from '../../src/report/value-words.js';

it.each([
  ['boolean', 'true or false', 'true of false'],
  ['<= 8', 'at most 8', 'ten hoogste 8'],
  ['>= 1', 'at least 1', 'ten minste 1'],
  ['array of 0', 'a list, of length 0', 'een lijst, van lengte 0'],
  ['^[A-Z]{2}$', 'a country code of two capitals, such as NL', 'een landcode van twee hoofdletters, zoals NL'],
  ['Nederland', 'Nederland', 'Nederland'],
  ['constructor', 'constructor', 'constructor'],
])('%s is said as a person says it', (value, en, nl) => {
  expect([valueInWords(value, 'en'), valueInWords(value, 'nl')]).toEqual([en, nl]);
});

import { expect, it } from 'vitest';
import { placeInWords } from '../../src/report/place.js';

it.each([
  ['/credentialSubject/achievement/learningOutcome/1/name', 'en', 'learner › achievement › learning outcomes 2 › name'],
  ['/credentialSubject/achievement/learningOutcome/1/name', 'nl', 'lerende › prestatie › leeruitkomsten 2 › naam'],
  ['/creditsAvailable', 'en', 'credits available'],
  ['/achievement/ECTS', 'en', 'achievement › ECTS'],
  ['/a~1b/~0c', 'en', 'a/b › ~c'],
  ['/0', 'en', '1'],
  ['', 'en', ''],
  ['/constructor', 'en', 'constructor'],
] as const)('%s in %s', (pointer, language, words) => {
  expect(placeInWords(pointer, language)).toBe(words);
});

import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** ELEMENT_: the EU standard elements of a micro-credential (2022/C 243/02, Annex I). */
export const element = {
  ELEMENT_MISSING: {
    type: vcdm,
    severity: 'error',
    title: { en: 'An EU element is missing', nl: 'Een EU-element ontbreekt' },
    detail: {
      en: 'Element {number} of the EU standard, {element}, is missing; this edubadge must have it.',
      nl: 'Element {number} van de EU-standaard, {element}, ontbreekt; deze edubadge moet het hebben.',
    },
    help: { en: 'Add it at {pointer}.', nl: 'Voeg het toe op {pointer}.' },
  },
  ELEMENT_INVALID: {
    type: vcdm,
    severity: 'error',
    title: { en: 'An EU element is not as it should be', nl: 'Een EU-element is niet zoals het hoort' },
    detail: {
      en: 'Element {number} of the EU standard, {element}, is there, but not in a form that can be read.',
      nl: 'Element {number} van de EU-standaard, {element}, is er, maar niet in een vorm die te lezen is.',
    },
    help: {
      en: 'Correct the value at {pointer}; the schema {schema} describes it.',
      nl: 'Verbeter de waarde op {pointer}; het schema {schema} beschrijft haar.',
    },
  },
  ELEMENT_ASKED_BY_PLATFORM: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'An element that edubadges asks for is missing', nl: 'Een element dat edubadges vraagt, ontbreekt' },
    detail: {
      en: 'Element {number}, {element}, is missing. The EU leaves it open; the edubadges platform asks it of a {variant}.',
      nl: 'Element {number}, {element}, ontbreekt. De EU laat het vrij; het platform edubadges vraagt het van een {variant}.',
    },
    help: {
      en: 'Add it at {pointer} if you know it; the badge is valid without.',
      nl: 'Voeg het toe op {pointer} als u het weet; zonder is de badge ook geldig.',
    },
  },
  ELEMENT_PLACEHOLDER: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The country is a placeholder', nl: 'Het land is een plaatshouder' },
    detail: {
      en: 'The code names no country (ISO 3166-1 leaves it to users).',
      nl: 'De code noemt geen land (ISO 3166-1 laat haar vrij voor gebruikers).',
    },
    help: { en: 'Give the code of the country, such as NL.', nl: 'Geef de code van het land, zoals NL.' },
  },
} as const satisfies Record<string, ProblemRow>;

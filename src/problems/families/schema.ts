import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** SCHEMA_: what a JSON Schema of ours, or one that the caller hands over, finds wrong. */
export const schema = {
  SCHEMA_REQUIRED: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A property is missing', nl: 'Een eigenschap ontbreekt' },
    detail: { en: 'The property {property} is missing.', nl: 'De eigenschap {property} ontbreekt.' },
    help: { en: 'Add {property}.', nl: 'Voeg {property} toe.' },
  },
  SCHEMA_TYPE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A value is of the wrong type', nl: 'Een waarde is van het verkeerde type' },
    detail: { en: 'The value must be of type {expected}.', nl: 'De waarde moet van het type {expected} zijn.' },
    help: {
      en: 'Write the value as {expected}: text in quotes, numbers and true or false without, a list between [ and ], one object between { and }.',
      nl: 'Schrijf de waarde als {expected}: tekst tussen aanhalingstekens, getallen en true of false zonder, een lijst tussen [ en ], één object tussen { en }.',
    },
  },
  SCHEMA_ENUM: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A value is not one of those allowed', nl: 'Een waarde is niet een van de toegestane' },
    detail: { en: 'The value must be one of: {expected}.', nl: 'De waarde moet een van deze zijn: {expected}.' },
    help: { en: 'Choose one of the values allowed.', nl: 'Kies een van de toegestane waarden.' },
  },
  SCHEMA_CONST: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A value is not the one that must stand here', nl: 'Een waarde is niet die welke hier moet staan' },
    detail: { en: 'The value must be {expected}.', nl: 'De waarde moet {expected} zijn.' },
    help: { en: 'Write {expected} here.', nl: 'Schrijf hier {expected}.' },
  },
  SCHEMA_FORMAT: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A text does not have the form asked for', nl: 'Een tekst heeft niet de gevraagde vorm' },
    detail: { en: 'The text must be a valid {expected}.', nl: 'De tekst moet een geldige {expected} zijn.' },
    help: {
      en: 'Write a uri whole, with its scheme and without spaces; a date-time as 2026-01-31T12:00:00Z, with its zone; a date as 2026-01-31.',
      nl: 'Schrijf een uri voluit, met schema en zonder spaties; een date-time als 2026-01-31T12:00:00Z, met tijdzone; een date als 2026-01-31.',
    },
  },
  SCHEMA_PATTERN: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A text does not fit its pattern', nl: 'Een tekst past niet in haar patroon' },
    detail: { en: 'The text must match {expected}.', nl: 'De tekst moet passen in {expected}.' },
    help: {
      en: 'Correct the text; the description in the schema says what belongs here.',
      nl: 'Verbeter de tekst; de beschrijving in het schema zegt wat hier hoort.',
    },
  },
  SCHEMA_RANGE: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'A number is out of range', nl: 'Een getal valt buiten bereik' },
    detail: { en: 'The number must be {expected}.', nl: 'Het getal moet {expected} zijn.' },
    help: { en: 'Write a number within the range.', nl: 'Schrijf een getal binnen het bereik.' },
  },
  SCHEMA_LENGTH: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A text is empty', nl: 'Een tekst is leeg' },
    detail: { en: 'The text {property} has no words in it.', nl: 'De tekst {property} bevat geen woorden.' },
    help: { en: 'Write the text, or leave the property out.', nl: 'Schrijf de tekst, of laat de eigenschap weg.' },
  },
  SCHEMA_ITEMS: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A list does not hold what it must', nl: 'Een lijst bevat niet wat zij moet' },
    detail: {
      en: 'The list {property} is empty, says something twice, or lacks an item that it must have.',
      nl: 'De lijst {property} is leeg, zegt iets tweemaal, of mist iets dat erin hoort.',
    },
    help: {
      en: 'Complete the list, without repeats, or leave it out where it may be absent.',
      nl: 'Vul de lijst aan, zonder herhaling, of laat haar weg waar dat mag.',
    },
  },
  SCHEMA_UNKNOWN_PROPERTY: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A property is not known here', nl: 'Een eigenschap is hier niet bekend' },
    detail: { en: 'The property {property} is not known here.', nl: 'De eigenschap {property} is hier niet bekend.' },
    help: {
      en: 'Correct the spelling of {property}, move it to where it belongs, or remove it.',
      nl: 'Verbeter de spelling van {property}, zet het waar het hoort, of verwijder het.',
    },
  },
  SCHEMA_NOT_ALLOWED: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'A property is not allowed in this variant',
      nl: 'Een eigenschap is bij deze variant niet toegestaan',
    },
    detail: {
      en: 'The property {property} is not allowed in this variant.',
      nl: 'De eigenschap {property} is bij deze variant niet toegestaan.',
    },
    help: {
      en: 'Remove {property}, or choose another variant.',
      nl: 'Verwijder {property}, of kies een andere variant.',
    },
  },
  SCHEMA_CHOICE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A choice is not made as it must be', nl: 'Een keuze is niet gemaakt zoals het moet' },
    detail: {
      en: 'The object {property} holds none of the properties that it must choose from, or too many.',
      nl: 'Het object {property} bevat geen van de eigenschappen waaruit het moet kiezen, of te veel.',
    },
    help: {
      en: 'Give one of the properties that the schema describes for {property}.',
      nl: 'Geef een van de eigenschappen die het schema voor {property} beschrijft.',
    },
  },
  SCHEMA_UNUSABLE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A schema that was handed over cannot be used', nl: 'Een meegegeven schema is niet te gebruiken' },
    detail: {
      en: 'The schema that was handed over for {url} is none that can be applied, so nothing was checked by it.',
      nl: 'Het schema dat voor {url} is meegegeven kan niet worden toegepast, dus er is niets mee gecontroleerd.',
    },
    help: {
      en: 'Hand over a JSON Schema of draft-07, 2019-09 or 2020-12 that is whole in itself and has no $async.',
      nl: 'Geef een JSON Schema van draft-07, 2019-09 of 2020-12 mee dat op zichzelf compleet is en geen $async heeft.',
    },
  },
  SCHEMA_CREDENTIAL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The credential does not follow a schema that it names',
      nl: 'Het certificaat volgt een schema niet dat het zelf noemt',
    },
    detail: {
      en: 'By the rule {keyword} of {url} this place is wrong.',
      nl: 'Volgens de regel {keyword} van {url} is deze plaats fout.',
    },
    help: {
      en: 'Correct the place, or take the schema out of credentialSchema.',
      nl: 'Verbeter de plaats, of haal het schema uit credentialSchema.',
    },
  },
  SCHEMA_NOT_CHECKED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: { en: 'A schema was not applied', nl: 'Een schema is niet toegepast' },
    detail: {
      en: 'The schema {url} is neither bundled nor handed over, and schemas are never fetched.',
      nl: 'Het schema {url} is niet meegeleverd en niet aangereikt, en schema’s worden nooit opgehaald.',
    },
    help: {
      en: 'Hand it over in the option schemas to have it applied.',
      nl: 'Reik het aan in de optie schemas om het te laten toepassen.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** RULE_CONVERT_: what becomes of a document in another form. */
export const convert = {
  RULE_CONVERT_FROM: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'The document is not of the form that it is converted from',
      nl: 'Het document heeft niet de vorm waaruit het omgezet wordt',
    },
    detail: { en: 'The document is no {from}.', nl: 'Het document is geen {from}.' },
    help: {
      en: 'Name the form that it has, or give another file.',
      nl: 'Noem de vorm die het heeft, of geef een ander bestand.',
    },
  },
  RULE_CONVERT_CHANGED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A value reads otherwise now', nl: 'Een waarde luidt nu anders' },
    help: {
      en: 'What is expected is how it reads now: check that it is what was meant.',
      nl: 'Wat verwacht wordt is hoe hij nu luidt: controleer of dat bedoeld was.',
    },
  },
  RULE_CONVERT_LOST: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A value has no place in the other form', nl: 'Een waarde heeft geen plaats in de andere vorm' },
    help: {
      en: 'Say it in another part, such as the description, if it matters.',
      nl: 'Zeg het in een ander deel, zoals de omschrijving, als het ertoe doet.',
    },
  },
  RULE_CONVERT_ELSEWHERE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A part is only named, and not there', nl: 'Een deel is alleen genoemd, en is er niet' },
    detail: {
      en: 'Only the id of this part was handed over, and nothing is fetched: what it says is missing in the result.',
      nl: 'Van dit deel is alleen het id meegegeven, en er wordt niets opgehaald: wat erin staat ontbreekt in het resultaat.',
    },
    help: {
      en: 'Put the part itself in that place (OOAPI gives it with expand), or complete the result by hand.',
      nl: 'Zet het deel zelf op die plaats (OOAPI geeft het met expand), of vul het resultaat met de hand aan.',
    },
  },
  RULE_CONVERT_REVOKED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The badge was revoked', nl: 'De badge is ingetrokken' },
    detail: {
      en: 'The badge was revoked, and the other form has no word for that: as a new badge it would be valid again.',
      nl: 'De badge is ingetrokken, en de andere vorm heeft daar geen woord voor: als nieuwe badge zou zij weer geldig zijn.',
    },
    help: {
      en: 'Issue it anew only if the revocation was a mistake.',
      nl: 'Geef haar alleen opnieuw uit als de intrekking een vergissing was.',
    },
  },
  RULE_CONVERT_HASHED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'An identifier of the learner is a hash', nl: 'Een kenmerk van de lerende is een hash' },
    detail: {
      en: 'An authoring file holds the identifier itself, and the hash does not give it away.',
      nl: 'Een invoerbestand bevat het kenmerk zelf, en de hash geeft dat niet prijs.',
    },
    help: { en: 'Add the identifier to recipient.identifiers.', nl: 'Voeg het kenmerk toe aan recipient.identifiers.' },
  },
  RULE_CONVERT_UNCLEAR: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A word stands for several codes', nl: 'Een woord staat voor verscheidene codes' },
    help: { en: 'Choose the code that is meant.', nl: 'Kies de code die bedoeld is.' },
  },
} as const satisfies Record<string, ProblemRow>;

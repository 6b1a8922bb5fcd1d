import type { ProblemRow } from '../problem.js';

/** CONTEXT_: which JSON-LD contexts a document names, and whether they may give its terms a meaning. */
export const context = {
  CONTEXT_UNKNOWN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A context is not known', nl: 'Een context is niet bekend' },
    detail: {
      en: 'The context {url} is neither bundled nor handed over, and contexts are never fetched.',
      nl: 'De context {url} is niet meegeleverd en niet aangereikt, en contexten worden nooit opgehaald.',
    },
    help: {
      en: 'Use one of the bundled contexts, or hand this one over in the option contexts.',
      nl: 'Gebruik een van de meegeleverde contexten, of reik deze aan met de optie contexts.',
    },
  },
  CONTEXT_SURF_BROKEN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The educredential context of SURF is not valid JSON-LD',
      nl: 'De educredential-context van SURF is geen geldige JSON-LD',
    },
    detail: {
      en: 'The published educredential context cannot be processed: it has "context" where "@context" belongs under supervisionType, misspelt host names and an undefined prefix xsd:.',
      nl: 'De gepubliceerde educredential-context kan niet verwerkt worden: onder supervisionType staat "context" waar "@context" hoort, er staan verkeerd gespelde hostnamen in en het voorvoegsel xsd: is niet gedefinieerd.',
    },
    help: {
      en: 'Put the context object that createEdubadge writes inline in its place, or secure the credential as a JWT.',
      nl: 'Zet op die plaats de context die createEdubadge schrijft, als object, of beveilig het certificaat als JWT.',
    },
  },
  CONTEXT_INLINE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'An inline context is not known', nl: 'Een ingesloten context is niet bekend' },
    detail: {
      en: 'A context that stands in the document itself can give its words any meaning, so only known ones count.',
      nl: 'Een context die in het document zelf staat kan de woorden elke betekenis geven; daarom tellen alleen bekende.',
    },
    help: {
      en: 'Remove it, or hand over the same object in the option contexts.',
      nl: 'Verwijder haar, of reik hetzelfde object aan met de optie contexts.',
    },
  },
  CONTEXT_NESTED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'A part of the document has a context of its own',
      nl: 'Een onderdeel van het document heeft een eigen context',
    },
    detail: {
      en: 'Only the document itself, and a whole credential inside it, may have @context.',
      nl: 'Alleen het document zelf, en een heel certificaat daarin, mag @context hebben.',
    },
    help: {
      en: 'Remove this @context; move what it defines to the context of the document.',
      nl: 'Verwijder deze @context; verplaats wat zij definieert naar de context van het document.',
    },
  },
  CONTEXT_PROOF: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The proof has another context than the document',
      nl: 'Het bewijs heeft een andere context dan het document',
    },
    detail: {
      en: 'The proof has another context than the document: the terms of the proof would mean something else than they say.',
      nl: 'Het bewijs heeft een andere context dan het document: de termen van het bewijs zouden iets anders betekenen dan er staat.',
    },
    help: {
      en: 'Remove @context from the proof; it is always that of the document.',
      nl: 'Verwijder @context uit het bewijs; het is altijd die van het document.',
    },
  },
  CONTEXT_INVALID: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A context is not valid JSON-LD', nl: 'Een context is geen geldige JSON-LD' },
    detail: { en: 'The context cannot be processed: {reason}.', nl: 'De context kan niet verwerkt worden: {reason}.' },
    help: {
      en: 'Mend the context (JSON-LD 1.1 §9.15), or use a bundled one.',
      nl: 'Herstel de context (JSON-LD 1.1 §9.15), of gebruik een meegeleverde.',
    },
  },
  CONTEXT_PROTECTED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A context redefines a protected term', nl: 'Een context herdefinieert een beschermde term' },
    detail: {
      en: 'The term {term} is protected by an earlier context and cannot get another meaning.',
      nl: 'De term {term} is beschermd door een eerdere context en kan geen andere betekenis krijgen.',
    },
    help: {
      en: 'Give the term another name, or leave the later context out.',
      nl: 'Geef de term een andere naam, of laat de latere context weg.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

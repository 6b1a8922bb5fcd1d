import type { ProblemRow } from '../problem.js';

/** What goes wrong where many badges are issued: a signer that does not answer, and a list that is full. */
export const issue = {
  KEY_SIGNER_FAILED: {
    type: 'PROOF_GENERATION_ERROR',
    severity: 'error',
    title: { en: 'The signer did not sign', nl: 'De ondertekenaar heeft niet ondertekend' },
    help: {
      en: 'See to the service that holds the key, and issue this badge again.',
      nl: 'Kijk na of de dienst die de sleutel bewaart werkt, en geef deze badge opnieuw uit.',
    },
  },
  PROOF_WORKER_DIED: {
    type: 'PROOF_GENERATION_ERROR',
    severity: 'error',
    title: { en: 'The thread that issued this badge died', nl: 'De thread die deze badge uitgaf is gestopt' },
    detail: {
      en: 'Two threads died while they issued the portion that this badge is in.',
      nl: 'Twee threads zijn gestopt terwijl ze het deel uitgaven waar deze badge in zit.',
    },
    help: {
      en: 'Issue the badges of this portion one by one with issueAll, to see which of them it is, and see to the memory.',
      nl: 'Geef de badges van dit deel een voor een uit met issueAll om te zien welke het is, en let op het geheugen.',
    },
  },
  STATUS_LIST_EXHAUSTED: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The status list is full', nl: 'De statuslijst is vol' },
    detail: {
      en: 'Of the {length} places of the list {free} are free, fewer than were asked for.',
      nl: 'Van de {length} plaatsen van de lijst zijn er {free} vrij, minder dan er zijn gevraagd.',
    },
    help: {
      en: 'Publish another status list, and put further badges on that one.',
      nl: 'Publiceer nog een statuslijst, en zet verdere badges op die lijst.',
    },
  },
  STATUS_ALLOCATION: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The record of given status indices cannot be used',
      nl: 'De registratie van uitgegeven statusindices is niet bruikbaar',
    },
    detail: {
      en: 'The record of given status indices cannot be used: {reason}.',
      nl: 'De registratie van uitgegeven statusindices is niet bruikbaar: {reason}.',
    },
    help: {
      en: 'Put back the record that belongs to this list; never begin a new one for a list that is in use.',
      nl: 'Zet de registratie terug die bij deze lijst hoort; begin nooit een nieuwe voor een lijst die in gebruik is.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

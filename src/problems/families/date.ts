import type { ProblemRow } from '../problem.js';

/** DATE_: dates as they are written, and what they mean at the moment of judging. */
export const date = {
  DATE_FORMAT: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A date is malformed', nl: 'Een datum is misvormd' },
    detail: {
      en: 'A date must be a real calendar date with time and time zone (xsd:dateTimeStamp).',
      nl: 'Een datum moet een echte kalenderdatum zijn met tijd en tijdzone (xsd:dateTimeStamp).',
    },
    help: { en: 'Write it as 2026-09-01T00:00:00Z.', nl: 'Schrijf die als 2026-09-01T00:00:00Z.' },
  },
  DATE_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The date of issuing is missing', nl: 'De datum van uitgifte ontbreekt' },
    detail: {
      en: 'The date of issuing is missing: a document by version 1.1 must have an issuanceDate.',
      nl: 'De datum van uitgifte ontbreekt: een document volgens versie 1.1 moet een issuanceDate hebben.',
    },
    help: { en: 'Add issuanceDate: VC 1.1 requires it.', nl: 'Voeg issuanceDate toe: VC 1.1 vereist die.' },
  },
  DATE_ORDER: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The validity ends before it begins', nl: 'De geldigheid eindigt voordat zij begint' },
    detail: {
      en: 'The validity ends before it begins: there is no moment at which it could be valid.',
      nl: 'De geldigheid eindigt voordat zij begint: er is geen moment waarop zij zou kunnen gelden.',
    },
    help: { en: 'Exchange or correct the two dates.', nl: 'Verwissel of verbeter de twee datums.' },
  },
  DATE_NOT_YET_VALID: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The credential is not valid yet', nl: 'Het certificaat is nog niet geldig' },
    detail: { en: 'The credential is valid from {from}.', nl: 'Het certificaat is geldig vanaf {from}.' },
    help: {
      en: 'Wait until that date, or ask the issuer for another credential.',
      nl: 'Wacht tot die datum, of vraag de uitgever om een ander certificaat.',
    },
  },
  DATE_EXPIRED: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The credential has expired', nl: 'Het certificaat is verlopen' },
    detail: { en: 'The credential was valid until {until}.', nl: 'Het certificaat was geldig tot en met {until}.' },
    help: { en: 'Ask the issuer for a renewed credential.', nl: 'Vraag de uitgever om een vernieuwd certificaat.' },
  },
} as const satisfies Record<string, ProblemRow>;

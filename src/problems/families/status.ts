import type { ProblemRow } from '../problem.js';

/** STATUS_: whether a credential has been revoked or suspended. */
export const status = {
  STATUS_UNAVAILABLE: {
    type: 'STATUS_RETRIEVAL_ERROR',
    severity: 'error',
    title: { en: 'The status could not be checked', nl: 'De status kon niet worden nagegaan' },
    help: {
      en: 'Give verify a fetch and try again; until then nobody knows whether it was revoked.',
      nl: 'Geef verify een fetch en probeer opnieuw; tot dan weet niemand of het is ingetrokken.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

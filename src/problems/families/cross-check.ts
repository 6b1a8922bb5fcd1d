import type { ProblemRow } from '../problem.js';

/** PROOF_ of a second, independent verdict. */
export const crossCheck = {
  PROOF_CROSS_CHECK: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'A second verifier comes to another verdict', nl: 'Een tweede controleur komt tot een ander oordeel' },
    detail: { en: 'The second verifier says: {reason}.', nl: 'De tweede controleur zegt: {reason}.' },
    help: {
      en: 'Do not trust the document before the difference is understood; report it to us.',
      nl: 'Vertrouw het document niet voordat het verschil begrepen is; meld het ons.',
    },
  },
  PROOF_CROSS_CHECK_UNAVAILABLE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The second verifier gives no verdict', nl: 'De tweede controleur geeft geen oordeel' },
    detail: {
      en: 'The second verifier gives no verdict: it ended in an error, or with something else than a verdict.',
      nl: 'De tweede controleur geeft geen oordeel: hij eindigde in een fout, of met iets anders dan een oordeel.',
    },
    help: {
      en: 'See why what was handed over as crossCheck fails; without it the document is judged once.',
      nl: 'Zoek uit waarom wat als crossCheck is meegegeven faalt; zonder dat wordt het document één keer beoordeeld.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** ENDORSEMENT_ and the credentials of a presentation: what stands inside and is judged on its own. */
export const endorsement = {
  ENDORSEMENT_UNCHECKED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'An endorsement could not be checked', nl: 'Een aanbeveling kon niet worden nagegaan' },
    help: { en: 'See the report of the endorsement itself.', nl: 'Zie het rapport van de aanbeveling zelf.' },
  },
} as const satisfies Record<string, ProblemRow>;

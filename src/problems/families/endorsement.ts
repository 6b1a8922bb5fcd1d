import type { ProblemRow } from '../problem.js';

/** ENDORSEMENT_: what others say of a badge, its achievement or its issuer; judged on its own. */
export const endorsement = {
  ENDORSEMENT_NOT_VERIFIED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'An endorsement is not genuine', nl: 'Een aanbeveling is niet echt' },
    detail: {
      en: 'An endorsement is not genuine: its own proof, issuer or content does not hold.',
      nl: 'Een aanbeveling is niet echt: het eigen bewijs, de uitgever of de inhoud ervan klopt niet.',
    },
    help: {
      en: 'See its own report; the issuer should remove it or replace it by one that verifies.',
      nl: 'Zie het eigen rapport; de uitgever moet haar verwijderen of vervangen door een die klopt.',
    },
  },
  ENDORSEMENT_UNCHECKED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'An endorsement could not be checked', nl: 'Een aanbeveling kon niet worden nagegaan' },
    detail: {
      en: 'An endorsement could not be checked: its issuer’s key or its status could not be had.',
      nl: 'Een aanbeveling kon niet worden nagegaan: de sleutel van de uitgever of de status ervan was niet te verkrijgen.',
    },
    help: { en: 'See its own report for what is missing.', nl: 'Zie het eigen rapport voor wat er ontbreekt.' },
  },
  ENDORSEMENT_NOT_CURRENT: {
    type: 'RANGE_ERROR',
    severity: 'warning',
    title: { en: 'An endorsement is out of date', nl: 'Een aanbeveling is niet actueel' },
    detail: {
      en: 'An endorsement is out of date: it is not valid yet, or no longer.',
      nl: 'Een aanbeveling is niet actueel: zij geldt nog niet, of niet meer.',
    },
    help: {
      en: 'The badge stands without it; ask the endorser to renew it if it matters.',
      nl: 'De badge staat ook zonder; vraag de aanbeveler om vernieuwing als het ertoe doet.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

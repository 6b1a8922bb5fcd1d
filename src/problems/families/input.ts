import type { ProblemRow } from '../problem.js';

/** RULE_: what an input must have, beside its shape, before a credential can be written from it. */
export const input = {
  RULE_NOT_AWARDED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Nobody has earned this edubadge yet', nl: 'Niemand heeft deze edubadge nog behaald' },
    detail: {
      en: 'The input is a template: it has no recipient, so there is nobody to write a credential for.',
      nl: 'De invoer is een sjabloon: er is geen ontvanger, dus er is niemand om een certificaat voor te schrijven.',
    },
    help: {
      en: 'Add recipient with the id of the learner, or with an identifier such as an e-mail address.',
      nl: 'Voeg recipient toe met het id van de lerende, of met een kenmerk zoals een e-mailadres.',
    },
  },
  RULE_INPUT_IDS_EQUAL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Two different things have the same id', nl: 'Twee verschillende dingen hebben hetzelfde id' },
    detail: {
      en: 'The id is that of {other} too; as linked data the two would become one.',
      nl: 'Het id is ook dat van {other}; als linked data zouden de twee één worden.',
    },
    help: {
      en: 'Give the credential, the achievement, the learner and the grade each an id of their own.',
      nl: 'Geef het certificaat, de prestatie, de lerende en het cijfer elk een eigen id.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import { deepFreeze } from '../../encoding/deep-freeze.js';
import type { Text } from '../../problems/problem.js';

/** The four questions that an edubadge answers. */
export const questions = deepFreeze({
  what: { nl: 'Welke kennis en vaardigheden zijn aangetoond', en: 'Which knowledge and skills were shown' },
  who: { nl: 'Wie heeft ze aangetoond', en: 'Who showed them' },
  byWhom: { nl: 'Wie heeft dat vastgesteld', en: 'Who established that' },
  how: { nl: 'Hoe is dat vastgesteld', en: 'How that was established' },
}) satisfies Readonly<Record<string, Text>>;

/** What each line of an answer is about. */
export const labels = deepFreeze({
  kind: { nl: 'Soort', en: 'Kind' },
  description: { nl: 'Omschrijving', en: 'Description' },
  outcome: { nl: 'Leeruitkomst', en: 'Learning outcome' },
  outcomes: { nl: 'Leeruitkomsten', en: 'Learning outcomes' },
  skills: { nl: 'Vaardigheden (ESCO)', en: 'Skills (ESCO)' },
  workload: { nl: 'Studielast', en: 'Workload' },
  level: { nl: 'Niveau', en: 'Level' },
  stackability: { nl: 'Stapelbaarheid', en: 'Stackability' },
  learner: { nl: 'Lerende', en: 'Learner' },
  awardedBy: { nl: 'Toegekend door', en: 'Awarded by' },
  issuedBy: { nl: 'Uitgegeven door', en: 'Issued by' },
  country: { nl: 'Land', en: 'Country' },
  awarded: { nl: 'Behaald op', en: 'Awarded on' },
  issued: { nl: 'Geldig vanaf', en: 'Valid from' },
  until: { nl: 'Geldig tot en met', en: 'Valid until' },
  criteria: { nl: 'Eisen', en: 'Criteria' },
  prerequisites: { nl: 'Voorkennis', en: 'Prerequisites' },
  participation: { nl: 'Deelname', en: 'Participation' },
  assessment: { nl: 'Toetsing', en: 'Assessment' },
  supervision: { nl: 'Toezicht', en: 'Supervision' },
  grade: { nl: 'Resultaat', en: 'Grade' },
  qualityAssurance: { nl: 'Kwaliteitsborging', en: 'Quality assurance' },
  evidence: { nl: 'Bewijs', en: 'Evidence' },
}) satisfies Readonly<Record<string, Text>>;

/** Sentences and bits of sentences. */
export const phrases = deepFreeze({
  untitled: { nl: 'Certificaat zonder titel', en: 'Credential without a title' },
  notStated: { nl: 'niet vermeld', en: 'not stated' },
  credits: { nl: 'studiepunten', en: 'credits' },
  protectedEmail: { nl: 'bekend onder een afgeschermd e-mailadres', en: 'known by a protected e-mail address' },
  protectedIdentifier: { nl: 'bekend onder een afgeschermd kenmerk', en: 'known by a protected identifier' },
  identityVerified: { nl: 'identiteit gecontroleerd', en: 'identity verified' },
  identityNotVerified: { nl: 'identiteit niet gecontroleerd', en: 'identity not verified' },
  scale: { nl: 'schaal', en: 'scale' },
  pass: { nl: 'voldoende vanaf', en: 'pass from' },
}) satisfies Readonly<Record<string, Text>>;

/** SURF's words for which there is no code of one form: the word that is signed → what a person reads. */
export const surfWords: Readonly<Record<string, Text>> = deepFreeze({
  'onsite or blended': { nl: 'op locatie of deels online', en: 'on site or blended' },
  testing: { nl: 'toets', en: 'testing' },
  'application of a skill': { nl: 'toepassing van een vaardigheid', en: 'application of a skill' },
  portfolio: { nl: 'portfolio', en: 'portfolio' },
  'recognition of prior learning': {
    nl: 'erkenning van verworven competenties',
    en: 'recognition of prior learning',
  },
});

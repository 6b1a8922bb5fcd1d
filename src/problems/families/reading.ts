import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** RULE_ and ELEMENT_: spellings of the platform and of SURF’s family that are read as they are meant, with a warning. */
export const reading = {
  RULE_VARIANT_UNKNOWN: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The badge does not say which edubadge it is', nl: 'De badge zegt niet welke edubadge het is' },
    detail: {
      en: 'It has edubadge terms but no type, schema or achievementType of a variant, so it is held to Open Badges only.',
      nl: 'Er staan edubadge-termen in, maar geen type, schema of achievementType van een variant; daarom gelden alleen de regels van Open Badges.',
    },
    help: {
      en: 'Say which with the option variant, or add the type of the variant to the achievement.',
      nl: 'Zeg welke met de optie variant, of voeg het type van de variant toe aan het achievement.',
    },
  },
  RULE_ACHIEVEMENT_TYPE_MISSING: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The achievement has no achievementType', nl: 'Het achievement heeft geen achievementType' },
    help: {
      en: 'Add the achievementType of the variant, so that every displayer knows what it shows.',
      nl: 'Voeg het achievementType van de variant toe, zodat elke weergever weet wat hij toont.',
    },
  },
  RULE_LANGUAGE_UNDERSCORE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A language is written with an underscore', nl: 'Een taal is geschreven met een liggend streepje' },
    detail: {
      en: 'The platform writes nl_NL; a language tag (BCP 47) has hyphens, or the language alone.',
      nl: 'Het platform schrijft nl_NL; een taalcode (BCP 47) heeft koppeltekens, of alleen de taal.',
    },
    help: {
      en: 'Write the language as BCP 47 has it: nl, en, nl-BE.',
      nl: 'Schrijf de taal zoals BCP 47 haar kent: nl, en, nl-BE.',
    },
  },
  RULE_LANGUAGE_REGION: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A language names a region that does not exist', nl: 'Een taal noemt een regio die niet bestaat' },
    help: {
      en: 'Leave the region out, or name a country by its ISO 3166-1 code: en, en-GB.',
      nl: 'Laat de regio weg, of noem een land met zijn code in ISO 3166-1: en, en-GB.',
    },
  },
  RULE_PROGRAMME_IDENTIFIER_FORM: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'Programme identifiers are not a list of strings', nl: 'Opleidingscodes zijn geen lijst van teksten' },
    help: {
      en: 'Write them as a list of strings, one code each: a number loses leading zeros.',
      nl: 'Schrijf ze als een lijst van teksten, elk één code: een getal verliest voorloopnullen.',
    },
  },
  RULE_TYPE_SYNONYM: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'Two types say the same', nl: 'Twee typen zeggen hetzelfde' },
    detail: {
      en: 'AchievementCredential stands beside OpenBadgeCredential, which is another name for it.',
      nl: 'AchievementCredential staat naast OpenBadgeCredential, dat er een andere naam voor is.',
    },
    help: { en: 'Keep OpenBadgeCredential.', nl: 'Houd OpenBadgeCredential.' },
  },
  RULE_TYPE_FORM: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'A type is a list where others write a word, or the other way round',
      nl: 'Een type is een lijst waar anderen een woord schrijven, of andersom',
    },
    help: {
      en: 'Write the type in the form that Open Badges 3.0 gives it.',
      nl: 'Schrijf het type in de vorm die Open Badges 3.0 het geeft.',
    },
  },
  RULE_SUBJECT_TYPE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The subject is typed as a credential', nl: 'Het subject heeft het type van een certificaat' },
    detail: {
      en: 'The credentialSubject has the type of a credential; it is the learner, with what they achieved.',
      nl: 'Het credentialSubject heeft het type van een certificaat; het is de lerende, met wat die heeft bereikt.',
    },
    help: {
      en: 'Give the credentialSubject the type AchievementSubject.',
      nl: 'Geef het credentialSubject het type AchievementSubject.',
    },
  },
  RULE_EDUID_AS_EMAIL: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'An identifier is probably an eduID, and called an e-mail address',
      nl: 'Een identifier is waarschijnlijk een eduID, en heet een e-mailadres',
    },
    detail: {
      en: 'The platform hashes the eduID of the learner and names it emailAddress; comparing it with an e-mail address fails.',
      nl: 'Het platform hasht de eduID van de lerende en noemt die emailAddress; vergelijken met een e-mailadres mislukt.',
    },
    help: {
      en: 'Compare it with the eduID; in new badges write the identityType for what it is.',
      nl: 'Vergelijk het met de eduID; schrijf in nieuwe badges het identityType voor wat het is.',
    },
  },
  RULE_ALIGNMENT_TYPE_ESCO: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'An alignment has a target type that only the platform writes',
      nl: 'Een alignment heeft een targetType dat alleen het platform schrijft',
    },
    help: { en: 'Write ext:ESCO as targetType.', nl: 'Schrijf ext:ESCO als targetType.' },
  },
  RULE_ALIGNMENT_TYPE_NONE: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'An alignment has a target type that says there is none',
      nl: 'Een alignment heeft een targetType dat zegt dat er geen is',
    },
    help: { en: 'Leave targetType out.', nl: 'Laat targetType weg.' },
  },
  ELEMENT_CODE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A code stands where its word belongs', nl: 'Een code staat waar haar woord hoort' },
    detail: {
      en: 'The value is a code of the platform; in a credential its word is written.',
      nl: 'De waarde is een code van het platform; in een certificaat staat haar woord.',
    },
    help: { en: 'Write the words of the edubadge context.', nl: 'Schrijf de woorden van de edubadge-context.' },
  },
  ELEMENT_CODES_JOINED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'Several codes stand in one text', nl: 'Verscheidene codes staan in één tekst' },
    detail: {
      en: 'The codes are joined by commas; each is a value of its own.',
      nl: 'De codes zijn met komma’s aaneengeregen; elk is een waarde op zichzelf.',
    },
    help: { en: 'Write a list, one word each.', nl: 'Schrijf een lijst, met elk één woord.' },
  },
  ELEMENT_CODE_SPELLING: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'A code is misspelt as the platform does',
      nl: 'Een code is verkeerd gespeld, zoals het platform doet',
    },
    help: {
      en: 'Write the word of the edubadge context; the code is oral_exam.',
      nl: 'Schrijf het woord van de edubadge-context; de code is oral_exam.',
    },
  },
  ELEMENT_STUDY_LOAD: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'The workload stands under the platform’s own name StudyLoad',
      nl: 'De studielast staat onder de platformnaam StudyLoad',
    },
    detail: {
      en: 'StudyLoad is study hours in mbo (SBU), and hours elsewhere; here it is read as {name}.',
      nl: 'StudyLoad is in het mbo studiebelastingsuren (SBU), en elders uren; hier is het gelezen als {name}.',
    },
    help: {
      en: 'Write {name}; say the sector with the option sector where it is mbo.',
      nl: 'Schrijf {name}; geef met de optie sector op dat het mbo is, als dat zo is.',
    },
  },
  ELEMENT_TIME_INVESTMENT: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'The hours stand under the platform’s own name TimeInvestment',
      nl: 'De uren staan onder de platformnaam TimeInvestment',
    },
    help: { en: 'Write timeInvestment.', nl: 'Schrijf timeInvestment.' },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** CLI_ of badges that people hold: lists by which they are revoked, endorsements, and keys under a passphrase. */
export const held = {
  CLI_FILE_BUSY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Another process is changing the file', nl: 'Een ander proces wijzigt het bestand' },
    detail: {
      en: 'Another process is changing {file}, and did not finish; it is left as it is.',
      nl: 'Een ander proces wijzigt {file} en werd niet klaar; het blijft zoals het is.',
    },
    help: {
      en: 'Try again; if no process is busy with it any more, one was killed: remove {lock}.',
      nl: 'Probeer het opnieuw; is er geen proces meer mee bezig, dan is er een afgebroken: verwijder {lock}.',
    },
  },
  CLI_NOT_SIGNED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The credential is not signed', nl: 'Het certificaat is niet ondertekend' },
    detail: {
      en: 'The credential is not signed: whoever is handed it could not tell whose it is.',
      nl: 'Het certificaat is niet ondertekend: wie het krijgt kan niet nagaan van wie het komt.',
    },
    help: { en: 'Sign it first, with edubadge sign.', nl: 'Onderteken het eerst, met edubadge sign.' },
  },
  CLI_SIGNED_ALREADY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The credential is signed already', nl: 'Het certificaat is al ondertekend' },
    detail: {
      en: 'The credential is signed already: a status or an endorsement added now would break its proof.',
      nl: 'Het certificaat is al ondertekend: een status of aanbeveling die er nu bij komt zou het bewijs breken.',
    },
    help: {
      en: 'Give --status and --endorsement when it is signed for the first time.',
      nl: 'Geef --status en --endorsement bij de eerste keer ondertekenen.',
    },
  },
  CLI_PASSPHRASE_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is no passphrase', nl: 'Er is geen wachtwoordzin' },
    detail: {
      en: 'There is no passphrase for the encrypted key: neither --passphrase-file nor EDUBADGE_PASSPHRASE has one.',
      nl: 'Er is geen wachtwoordzin voor de versleutelde sleutel: --passphrase-file en EDUBADGE_PASSPHRASE hebben er geen.',
    },
    help: {
      en: 'Put it in a file that only you can read, or in the environment variable EDUBADGE_PASSPHRASE.',
      nl: 'Zet haar in een bestand dat alleen u kunt lezen, of in de omgevingsvariabele EDUBADGE_PASSPHRASE.',
    },
  },
  CLI_STATUS_EXISTS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is a status list already', nl: 'Er is al een statuslijst' },
    detail: {
      en: '{file} exists: a list is never written over, for that would take back what was revoked.',
      nl: '{file} bestaat al: een lijst wordt nooit overschreven, want dat zou intrekkingen ongedaan maken.',
    },
    help: {
      en: 'Give the new list another name and another id.',
      nl: 'Geef de nieuwe lijst een andere naam en een ander id.',
    },
  },
  CLI_STATUS_PURPOSE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The status list is for something else', nl: 'De statuslijst is voor iets anders' },
    detail: {
      en: 'The list {file} is not for {purpose}; nothing was changed.',
      nl: 'De lijst {file} is niet voor {purpose}; er is niets gewijzigd.',
    },
    help: {
      en: 'Revoke in a list that was made with --purpose revocation; suspend and reinstate in one for suspension.',
      nl: 'Trek in met een lijst die met --purpose revocation is gemaakt; schort op en herstel met een voor suspension.',
    },
  },
  CLI_STATUS_KEY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The key is not that of the list’s issuer', nl: 'De sleutel is niet van de uitgever van de lijst' },
    detail: {
      en: 'The key is not that of the issuer of {file}: nobody would believe the list; nothing was changed.',
      nl: 'De sleutel is niet van de uitgever van {file}: niemand zou de lijst geloven; er is niets gewijzigd.',
    },
    help: {
      en: 'Sign with a key of the issuer, or name its URL with --verification-method.',
      nl: 'Onderteken met een sleutel van de uitgever, of noem haar URL met --verification-method.',
    },
  },
  CLI_STATUS_ENTRY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The badge has no place in this list', nl: 'De badge heeft geen plaats in deze lijst' },
    detail: {
      en: 'The badge in {file} has no place in this list for this purpose; nothing was changed.',
      nl: 'De badge in {file} heeft geen plaats in deze lijst voor dit doel; er is niets gewijzigd.',
    },
    help: {
      en: 'Name the list whose URL stands in its credentialStatus; a badge gets a place when it is signed with --status.',
      nl: 'Noem de lijst waarvan de URL in credentialStatus staat; een badge krijgt een plaats bij het ondertekenen met --status.',
    },
  },
  CLI_ENDORSED_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is nothing to endorse', nl: 'Er is niets om aan te bevelen' },
    detail: {
      en: 'The badge has no {member} with an id, so there is nothing to endorse by it.',
      nl: 'De badge heeft geen {member} met een id, dus er is niets om daarmee aan te bevelen.',
    },
    help: {
      en: 'Endorse something else of it, with --of, or ask for a badge in which it has an id.',
      nl: 'Beveel er met --of iets anders van aan, of vraag om een badge waarin het een id heeft.',
    },
  },
  CLI_ENDORSEMENT_ELSEWHERE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The endorsement is about something else', nl: 'De aanbeveling gaat over iets anders' },
    detail: {
      en: 'What the endorsement in {file} is about does not stand in this credential.',
      nl: 'Waar de aanbeveling in {file} over gaat staat niet in dit certificaat.',
    },
    help: {
      en: 'Endorse this very credential, its achievement or its issuer, before it is signed.',
      nl: 'Beveel juist dit certificaat, de prestatie of de uitgever aan, voordat het wordt ondertekend.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

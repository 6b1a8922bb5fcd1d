import type { ProblemRow } from '../problem.js';

const retrieval = 'STATUS_RETRIEVAL_ERROR';
const verification = 'STATUS_VERIFICATION_ERROR';

/** STATUS_: whether a credential has been revoked or suspended, and the lists that say so (Bitstring Status List 1.0). */
export const status = {
  STATUS_REVOKED: {
    type: verification,
    severity: 'error',
    title: { en: 'The credential was revoked', nl: 'Het certificaat is ingetrokken' },
    detail: {
      en: 'The credential was revoked: the issuer’s list says so.',
      nl: 'Het certificaat is ingetrokken: de lijst van de uitgever zegt het.',
    },
    help: { en: 'It counts no more; ask the issuer why.', nl: 'Het telt niet meer; vraag de uitgever waarom.' },
  },
  STATUS_SUSPENDED: {
    type: verification,
    severity: 'error',
    title: { en: 'The credential is suspended', nl: 'Het certificaat is opgeschort' },
    detail: {
      en: 'The credential is suspended: the issuer’s list says so.',
      nl: 'Het certificaat is opgeschort: de lijst van de uitgever zegt het.',
    },
    help: {
      en: 'It does not count for now; ask the issuer, or try later.',
      nl: 'Het telt nu even niet; vraag de uitgever, of probeer het later.',
    },
  },
  STATUS_SET: {
    type: verification,
    severity: 'warning',
    title: { en: 'The credential has a status message', nl: 'Het certificaat heeft een statusbericht' },
    detail: { en: 'Its status for {purpose} is {value}.', nl: 'De status voor {purpose} is {value}.' },
    help: {
      en: 'Read what the issuer says of it; it does not make the credential invalid.',
      nl: 'Lees wat de uitgever erover zegt; het maakt het certificaat niet ongeldig.',
    },
  },
  STATUS_UNAVAILABLE: {
    type: retrieval,
    severity: 'error',
    title: { en: 'The status could not be checked', nl: 'De status kon niet worden nagegaan' },
    detail: {
      en: 'The status could not be checked: no fetch was given, the list did not come, or nothing vouches for it.',
      nl: 'De status kon niet worden nagegaan: er is geen fetch gegeven, de lijst kwam niet, of niets staat ervoor in.',
    },
    help: {
      en: 'Give verify a fetch (leave out --offline) and try again; until then nobody knows whether it was revoked.',
      nl: 'Geef verify een fetch (laat --offline weg) en probeer opnieuw; tot dan weet niemand of het is ingetrokken.',
    },
  },
  STATUS_NONE: {
    type: verification,
    severity: 'warning',
    title: { en: 'The credential has no status', nl: 'Het certificaat heeft geen status' },
    detail: {
      en: 'The credential has no status: it can neither be revoked nor suspended.',
      nl: 'Het certificaat heeft geen status: het kan niet worden ingetrokken of opgeschort.',
    },
    help: {
      en: 'Give badges a place in a status list before they are signed.',
      nl: 'Geef badges een plaats in een statuslijst voordat ze worden ondertekend.',
    },
  },
  STATUS_TYPE_UNKNOWN: {
    type: verification,
    severity: 'error',
    title: { en: 'The kind of status is not known here', nl: 'Deze soort status is hier niet bekend' },
    detail: {
      en: 'A status of type {received} cannot be checked.',
      nl: 'Een status van het type {received} kan niet worden nagegaan.',
    },
    help: {
      en: 'Ask the issuer for a BitstringStatusListEntry.',
      nl: 'Vraag de uitgever om een BitstringStatusListEntry.',
    },
  },
  STATUS_ENTRY_MALFORMED: {
    type: verification,
    severity: 'error',
    title: { en: 'A status entry is malformed', nl: 'Een statusvermelding is misvormd' },
    detail: {
      en: 'A status entry is malformed: its purpose, index, list, size or messages are missing or not as they must be.',
      nl: 'Een statusvermelding is misvormd: doel, index, lijst, grootte of berichten ontbreken of zijn niet zoals het moet.',
    },
    help: {
      en: 'It needs a purpose, a base-10 index as string, the URL of its list, and an id other than that URL.',
      nl: 'Zij heeft een doel nodig, een decimale index als tekst, de URL van de lijst, en een ander id dan die URL.',
    },
  },
  STATUS_INDEX_RANGE: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The status index is not in the list', nl: 'De statusindex staat niet in de lijst' },
    detail: {
      en: 'The index {received} is beyond the {expected} entries of the list.',
      nl: 'De index {received} valt buiten de {expected} plaatsen van de lijst.',
    },
    help: {
      en: 'The issuer must publish the list that the credential names.',
      nl: 'De uitgever moet de lijst publiceren die het certificaat noemt.',
    },
  },
  STATUS_PURPOSE_MISMATCH: {
    type: verification,
    severity: 'error',
    title: { en: 'The list is for another purpose', nl: 'De lijst heeft een ander doel' },
    detail: {
      en: 'The list is for another purpose: a place in it says nothing about this purpose.',
      nl: 'De lijst heeft een ander doel: een plaats erin zegt niets over dit doel.',
    },
    help: {
      en: 'The purpose of the entry must be one of its list.',
      nl: 'Het doel van de vermelding moet er een van de lijst zijn.',
    },
  },
  STATUS_LIST_MALFORMED: {
    type: verification,
    severity: 'error',
    title: { en: 'A status list is malformed', nl: 'Een statuslijst is misvormd' },
    detail: {
      en: 'A status list is malformed: its id, purpose, size, messages or encodedList cannot be used.',
      nl: 'Een statuslijst is misvormd: id, doel, grootte, berichten of encodedList zijn niet te gebruiken.',
    },
    help: {
      en: 'It needs a purpose and, as encodedList, the letter u and the base64url of exactly one gzip member.',
      nl: 'Zij heeft een doel nodig en, als encodedList, de letter u en de base64url van precies één gzip-deel.',
    },
  },
  STATUS_LIST_LENGTH: {
    type: 'STATUS_LIST_LENGTH_ERROR',
    severity: 'error',
    title: { en: 'A status list is too short', nl: 'Een statuslijst is te kort' },
    detail: {
      en: 'The list has {received} entries; at least {expected} protect the learners.',
      nl: 'De lijst heeft {received} plaatsen; ten minste {expected} beschermen de lerenden.',
    },
    help: {
      en: 'Publish a list of at least 131072 entries.',
      nl: 'Publiceer een lijst van ten minste 131072 plaatsen.',
    },
  },
  STATUS_LIST_UNVERIFIED: {
    type: verification,
    severity: 'error',
    title: { en: 'The status list is not genuine', nl: 'De statuslijst is niet echt' },
    detail: {
      en: 'The status list is not verified: {reason}.',
      nl: 'De statuslijst is niet geverifieerd: {reason}.',
    },
    help: {
      en: 'The list must be signed by the credential’s issuer, be valid now and stand at its own id.',
      nl: 'De lijst moet door de uitgever van het certificaat zijn ondertekend, nu geldig zijn en op haar eigen id staan.',
    },
  },
  STATUS_LIST_UNSIGNED: {
    type: verification,
    severity: 'warning',
    title: { en: 'The revocation list is not signed', nl: 'De intrekkingslijst is niet ondertekend' },
    detail: {
      en: 'The revocation list is not signed: what it says was taken from the issuer’s own host over https.',
      nl: 'De intrekkingslijst is niet ondertekend: wat zij zegt is over https van de eigen host van de uitgever gehaald.',
    },
    help: {
      en: 'A 1EdTechRevocationList rests on the web server alone; a Bitstring status list is safer.',
      nl: 'Een 1EdTechRevocationList berust alleen op de webserver; een Bitstring-statuslijst is veiliger.',
    },
  },
  STATUS_REVOCATION_FINAL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A revocation is for good', nl: 'Een intrekking is definitief' },
    detail: {
      en: 'A revocation is for good: who was told of it must be able to rely on it.',
      nl: 'Een intrekking is definitief: wie ervan weet moet erop kunnen rekenen.',
    },
    help: {
      en: 'Issue a new credential, or use a list with purpose suspension.',
      nl: 'Geef een nieuw certificaat uit, of gebruik een lijst met doel suspension.',
    },
  },
  STATUS_VALUE_RANGE: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'The status value does not fit', nl: 'De statuswaarde past niet' },
    detail: {
      en: 'A value from 0 to {expected} fits an entry of this list.',
      nl: 'In een plaats van deze lijst past een waarde van 0 tot {expected}.',
    },
    help: {
      en: 'Give true or false, or a value that the list has a message for.',
      nl: 'Geef true of false, of een waarde waarvoor de lijst een bericht heeft.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

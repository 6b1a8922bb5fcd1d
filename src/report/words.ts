import type { Language, Text } from '../problems/problem.js';

/** What the reports say, beside the problems, the elements and the variants, which have words of their own. */
export const words = {
  error: { en: 'error', nl: 'fout' },
  errors: { en: 'errors', nl: 'fouten' },
  warning: { en: 'warning', nl: 'waarschuwing' },
  warnings: { en: 'warnings', nl: 'waarschuwingen' },
  where: { en: 'where', nl: 'waar' },
  expected: { en: 'expected', nl: 'verwacht' },
  received: { en: 'found', nl: 'gevonden' },
  help: { en: 'to do', nl: 'te doen' },
  elements: { en: 'EU standard elements', nl: 'EU-standaardelementen' },
  missing: { en: 'missing', nl: 'ontbreekt' },
  notGiven: { en: 'not given', nl: 'niet gegeven' },
  amiss: { en: 'not right, see below', nl: 'niet goed, zie onder' },
  yes: { en: 'yes', nl: 'ja' },
  no: { en: 'no', nl: 'nee' },
  given: { en: 'given', nl: 'gegeven' },
  framework: { en: 'framework', nl: 'kader' },
  file: { en: 'file', nl: 'bestand' },
  files: { en: 'files', nl: 'bestanden' },
  countPassed: { en: 'passed', nl: 'goed' },
  countFailed: { en: 'failed', nl: 'fout' },
  countUnknown: { en: 'unknown', nl: 'onbekend' },
  countUnreadable: { en: 'could not be read', nl: 'niet leesbaar' },
  valid: { en: 'valid', nl: 'geldig' },
  invalid: { en: 'not valid', nl: 'niet geldig' },
  verified: { en: 'verified', nl: 'geverifieerd' },
  notVerified: { en: 'not verified', nl: 'niet geverifieerd' },
  undecided: {
    en: 'not verified: not everything could be checked',
    nl: 'niet geverifieerd: niet alles kon worden gecontroleerd',
  },
  unreadable: { en: 'could not be read', nl: 'niet leesbaar' },
  strict: { en: 'warnings count (--strict)', nl: 'waarschuwingen tellen (--strict)' },
  issuer: { en: 'issuer', nl: 'uitgever' },
  signedWith: { en: 'signed with', nl: 'ondertekend met' },
  notDone: { en: 'not applicable or not reached', nl: 'niet van toepassing of niet aan toegekomen' },
  credential: { en: 'credential', nl: 'certificaat' },
  endorsement: { en: 'endorsement', nl: 'aanbeveling' },
} as const satisfies Record<string, Text>;

/** What a kind of document is called. */
export const kindWords = {
  'open-badge': { en: 'Open Badge', nl: 'Open Badge' },
  endorsement: { en: 'endorsement', nl: 'aanbeveling' },
  'status-list': { en: 'status list', nl: 'statuslijst' },
  presentation: { en: 'presentation', nl: 'presentatie' },
  credential: { en: 'verifiable credential', nl: 'verifieerbaar certificaat' },
  'open-badge-2': { en: 'Open Badge 2.0', nl: 'Open Badge 2.0' },
  unknown: { en: 'unknown kind of document', nl: 'onbekend soort document' },
} as const satisfies Record<string, Text>;

/** What each check of `verify` answers. */
export const checkWords = {
  parse: { en: 'the document can be read', nl: 'het document is leesbaar' },
  context: { en: 'its vocabulary is known', nl: 'de woordenlijst is bekend' },
  schema: { en: 'its parts are as Open Badges asks', nl: 'de onderdelen zijn zoals Open Badges vraagt' },
  rules: { en: 'its parts agree with each other', nl: 'de onderdelen kloppen met elkaar' },
  proof: { en: 'it is signed and unchanged', nl: 'het is ondertekend en ongewijzigd' },
  issuer: { en: 'the issuer holds the key', nl: 'de sleutel is van de uitgever' },
  validity: { en: 'it is valid today', nl: 'het is nu geldig' },
  status: { en: 'it is not revoked', nl: 'het is niet ingetrokken' },
  recipient: { en: 'it is the recipient’s', nl: 'het is van deze ontvanger' },
  endorsement: { en: 'its endorsements hold', nl: 'de aanbevelingen kloppen' },
  credentials: { en: 'each credential in it holds', nl: 'elk certificaat erin klopt' },
  'cross-check': { en: 'a second verifier agrees', nl: 'een tweede controleur is het eens' },
} as const satisfies Record<string, Text>;

/** What is known of the issuer's standing with the one who verifies. */
export const trustWords = {
  trusted: { en: 'on your list of trusted issuers', nl: 'op uw lijst van vertrouwde uitgevers' },
  untrusted: { en: 'not on your list of trusted issuers', nl: 'niet op uw lijst van vertrouwde uitgevers' },
  unknown: {
    en: 'no list of trusted issuers was given: anyone can take any name',
    nl: 'er is geen lijst van vertrouwde uitgevers gegeven: iedereen kan elke naam voeren',
  },
} as const satisfies Record<string, Text>;

/** A word in a language. */
export function say(word: keyof typeof words, language: Language): string {
  return words[word][language];
}

import type { Kind } from '../credential/types.js';
import type { Language, Text } from '../problems/problem.js';
import type { CheckName } from '../verify/types.js';

/** What the reports say, beside the problems, the elements and the variants, which have words of their own. */
export const words = {
  error: { en: 'error', nl: 'fout' },
  errors: { en: 'errors', nl: 'fouten' },
  warning: { en: 'warning', nl: 'waarschuwing' },
  warnings: { en: 'warnings', nl: 'waarschuwingen' },
  line: { en: 'line', nl: 'regel' },
  column: { en: 'column', nl: 'kolom' },
  where: { en: 'where', nl: 'waar' },
  expected: { en: 'expected', nl: 'verwacht' },
  received: { en: 'found', nl: 'gevonden' },
  help: { en: 'to do', nl: 'te doen' },
  elements: { en: 'EU standard elements', nl: 'EU-standaardelementen' },
  atMost: { en: 'at most', nl: 'ten hoogste' },
  atLeast: { en: 'at least', nl: 'ten minste' },
  listOfLength: { en: 'a list, of length', nl: 'een lijst, van lengte' },
  missing: { en: 'missing', nl: 'ontbreekt' },
  notGiven: { en: 'not given', nl: 'niet gegeven' },
  amiss: { en: 'not right, see below', nl: 'niet goed, zie onder' },
  yes: { en: 'yes', nl: 'ja' },
  no: { en: 'no', nl: 'nee' },
  confirmed: { en: 'confirmed', nl: 'vastgesteld' },
  given: { en: 'given', nl: 'gegeven' },
  framework: { en: 'framework', nl: 'kader' },
  file: { en: 'file', nl: 'bestand' },
  files: { en: 'files', nl: 'bestanden' },
  document: { en: 'document', nl: 'document' },
  documents: { en: 'documents', nl: 'documenten' },
  known: { en: 'known in the baseline', nl: 'bekend in de nulmeting' },
  nothingNew: { en: 'nothing new', nl: 'niets nieuws' },
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
  proof: { en: 'proof', nl: 'bewijs' },
  proofHolds: { en: 'holds', nl: 'klopt' },
  proofFails: { en: 'does not hold', nl: 'klopt niet' },
  proofUnknown: { en: 'could not be checked', nl: 'kon niet gecontroleerd worden' },
  status: { en: 'status', nl: 'status' },
  notDone: { en: 'not applicable or not reached', nl: 'niet van toepassing of niet aan toegekomen' },
  credential: { en: 'credential', nl: 'certificaat' },
  endorsement: { en: 'endorsement', nl: 'aanbeveling' },
} as const satisfies Record<string, Text>;

/** What a status is about; of a purpose of the issuer's own its own word is shown. */
export const purposeWords: Readonly<Record<string, Text>> = {
  revocation: { en: 'revoked', nl: 'ingetrokken' },
  suspension: { en: 'suspended', nl: 'opgeschort' },
};

/** What a kind of document is called. */
export const kindWords = {
  'open-badge': { en: 'Open Badge', nl: 'Open Badge' },
  endorsement: { en: 'endorsement', nl: 'aanbeveling' },
  'status-list': { en: 'status list', nl: 'statuslijst' },
  presentation: { en: 'presentation', nl: 'presentatie' },
  credential: { en: 'verifiable credential', nl: 'verifieerbaar certificaat' },
  'open-badge-2': { en: 'Open Badge 2.0', nl: 'Open Badge 2.0' },
  unknown: { en: 'unknown kind of document', nl: 'onbekend soort document' },
} as const satisfies Record<Kind, Text>;

/** What each check of `verify` asks; a tick is yes. */
export const checkWords = {
  parse: { en: 'can the document be read?', nl: 'is het document leesbaar?' },
  context: { en: 'is its vocabulary known?', nl: 'is de woordenlijst bekend?' },
  schema: { en: 'are its parts as Open Badges asks?', nl: 'zijn de onderdelen zoals Open Badges vraagt?' },
  rules: { en: 'do its parts agree with each other?', nl: 'kloppen de onderdelen met elkaar?' },
  proof: { en: 'is it signed, and unchanged since?', nl: 'is het ondertekend, en sindsdien ongewijzigd?' },
  issuer: { en: 'is the key the issuer’s?', nl: 'is de sleutel van de uitgever?' },
  validity: { en: 'is it valid at this moment?', nl: 'is het op dit moment geldig?' },
  status: { en: 'is it neither revoked nor suspended?', nl: 'is het niet ingetrokken of opgeschort?' },
  recipient: { en: 'is it this recipient’s?', nl: 'is het van deze ontvanger?' },
  endorsement: { en: 'do its endorsements hold?', nl: 'kloppen de aanbevelingen?' },
  credentials: { en: 'does each credential in it hold?', nl: 'klopt elk certificaat erin?' },
  'cross-check': { en: 'does a second verifier agree?', nl: 'is een tweede controleur het eens?' },
} as const satisfies Record<CheckName, Text>;

/** What is known of the issuer's standing with the one who verifies. */
export const trustWords = {
  trusted: { en: 'on your list of trusted issuers', nl: 'op uw lijst van vertrouwde uitgevers' },
  untrusted: { en: 'not on your list of trusted issuers', nl: 'niet op uw lijst van vertrouwde uitgevers' },
  unknown: {
    en: 'no list of trusted issuers was given: anyone can take any name',
    nl: 'er is geen lijst van vertrouwde uitgevers gegeven: iedereen kan elke naam voeren',
  },
  unshown: { en: 'that it is theirs has not been shown', nl: 'dat de badge van hen is, is niet gebleken' },
} as const satisfies Record<string, Text>;

/** A word in a language. */
export function say(word: keyof typeof words, language: Language): string {
  return words[word][language];
}

import type { ProblemRow } from '../problem.js';
import { convert } from './convert.js';
import { reading } from './reading.js';
import { value } from './value.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** RULE_: what Open Badges 3.0 and the edubadge variants ask beyond their schemas. */
export const rule = {
  ...convert,
  ...reading,
  ...value,
  RULE_NOT_A_BADGE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'This is not an Open Badge', nl: 'Dit is geen Open Badge' },
    detail: {
      en: 'This is not an Open Badge: its type is neither OpenBadgeCredential nor AchievementCredential, and it holds no achievement.',
      nl: 'Dit is geen Open Badge: het type is geen OpenBadgeCredential of AchievementCredential, en er is geen achievement.',
    },
    help: {
      en: 'Give an Open Badge 3.0 credential; an authoring file has the member variant, and no @context.',
      nl: 'Geef een Open Badge 3.0-certificaat; een invoerbestand heeft het veld variant, en geen @context.',
    },
  },
  RULE_OPEN_BADGE_2: {
    type: vcdm,
    severity: 'error',
    title: { en: 'This is an Open Badge 2.0', nl: 'Dit is een Open Badge 2.0' },
    detail: {
      en: 'This is an Open Badge 2.0: its context is that of the older, hosted form, which is recognised and not judged.',
      nl: 'Dit is een Open Badge 2.0: de context is die van de oudere, gehoste vorm, die herkend en niet beoordeeld wordt.',
    },
    help: {
      en: 'Convert it to Open Badges 3.0 first, or ask the issuer for a badge in that form.',
      nl: 'Zet hem eerst om naar Open Badges 3.0, of vraag de uitgever om een badge in die vorm.',
    },
  },
  RULE_SUBJECT_IDENTITY: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The badge does not say whose it is', nl: 'De badge zegt niet van wie hij is' },
    detail: {
      en: 'The badge does not say whose it is: credentialSubject has neither an id nor an identifier.',
      nl: 'De badge zegt niet van wie hij is: credentialSubject heeft geen id en geen identifier.',
    },
    help: {
      en: 'Give credentialSubject an id or at least one identifier.',
      nl: 'Geef credentialSubject een id of ten minste één identifier.',
    },
  },
  RULE_CRITERIA: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The criteria say nothing', nl: 'De criteria zeggen niets' },
    detail: {
      en: 'The criteria say nothing: they have neither a narrative nor an id.',
      nl: 'De criteria zeggen niets: ze hebben geen narrative en geen id.',
    },
    help: { en: 'Give the criteria a narrative or an id.', nl: 'Geef de criteria een narrative of een id.' },
  },
  RULE_RESULT_LINK: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'A link leads to nothing in the achievement',
      nl: 'Een verwijzing leidt tot niets in het achievement',
    },
    detail: {
      en: 'The {property} names an id that this achievement does not describe.',
      nl: 'De {property} noemt een id dat dit achievement niet beschrijft.',
    },
    help: {
      en: 'Correct the id, or describe it in resultDescription of the achievement.',
      nl: 'Verbeter het id, of beschrijf het in resultDescription van het achievement.',
    },
  },
  RULE_RESULT_VALUE: {
    type: 'RANGE_ERROR',
    severity: 'error',
    title: { en: 'A result is not on its scale', nl: 'Een resultaat ligt niet op zijn schaal' },
    detail: { en: 'The value must be {scale}.', nl: 'De waarde moet {scale} zijn.' },
    help: { en: 'Correct the value or the scale.', nl: 'Verbeter de waarde of de schaal.' },
  },
  RULE_IDENTITY_HASH: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A hashed identifier is not a hash', nl: 'Een gehashte identifier is geen hash' },
    detail: {
      en: 'hashed is true, but identityHash is not sha256$ or md5$ with that many hexadecimal digits.',
      nl: 'hashed is true, maar identityHash is niet sha256$ of md5$ met zoveel hexadecimale cijfers.',
    },
    help: {
      en: 'Write the hash of identifier and salt, or set hashed to false.',
      nl: 'Schrijf de hash van identifier en salt, of zet hashed op false.',
    },
  },
  RULE_SAME_ID: {
    type: vcdm,
    severity: 'error',
    title: { en: 'Two things have one id', nl: 'Twee dingen hebben één id' },
    detail: {
      en: 'The {first} and the {second} have the same id; in RDF they become one thing.',
      nl: 'De {first} en het {second} hebben hetzelfde id; in RDF worden zij één ding.',
    },
    help: {
      en: 'Give credential, achievement and subject each an id of its own.',
      nl: 'Geef credential, achievement en subject elk een eigen id.',
    },
  },
  RULE_LINK_SCHEME: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A link or image cannot be shown safely', nl: 'Een link of afbeelding is niet veilig te tonen' },
    detail: {
      en: 'The URI has a scheme that displayers must not follow.',
      nl: 'De URI heeft een schema dat weergevers niet mogen volgen.',
    },
    help: {
      en: 'Use https, or data: with a PNG, JPEG or SVG image.',
      nl: 'Gebruik https, of data: met een PNG-, JPEG- of SVG-afbeelding.',
    },
  },
  RULE_LINK_HTTP: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A link or image is not encrypted', nl: 'Een link of afbeelding is niet versleuteld' },
    detail: {
      en: 'A link or image is not encrypted: its address begins with http, so that anyone on the way can change what it shows.',
      nl: 'Een link of afbeelding is niet versleuteld: het adres begint met http, zodat ieder onderweg kan veranderen wat het toont.',
    },
    help: { en: 'Use https.', nl: 'Gebruik https.' },
  },
  RULE_TERM_TYPE: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'An edubadge term has a value of the wrong type',
      nl: 'Een edubadge-term heeft een waarde van het verkeerde type',
    },
    detail: { en: 'The term {property} takes {expected}.', nl: 'De term {property} vraagt {expected}.' },
    help: { en: 'Write {property} as {expected}.', nl: 'Schrijf {property} als {expected}.' },
  },
  RULE_VARIANT_REQUIRED: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'A property that this edubadge must have is missing',
      nl: 'Een eigenschap die deze edubadge moet hebben ontbreekt',
    },
    detail: {
      en: 'A {variant} edubadge must have {property}.',
      nl: 'Een edubadge van de variant {variant} moet {property} hebben.',
    },
    help: { en: 'Add {property} to the achievement.', nl: 'Voeg {property} toe aan het achievement.' },
  },
  RULE_EMPTY_TEXT: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A text is empty', nl: 'Een tekst is leeg' },
    detail: { en: 'The {property} says nothing.', nl: 'De {property} zegt niets.' },
    help: { en: 'Write the {property}.', nl: 'Schrijf de {property}.' },
  },
} as const satisfies Record<string, ProblemRow>;

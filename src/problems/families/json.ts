import type { ProblemRow } from '../problem.js';

/** LIMIT_ and JSON_: the bytes, the text and the JSON of a document, before anything is read from it. */
export const json = {
  LIMIT_TEXT_SIZE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The document is too large', nl: 'Het document is te groot' },
    detail: {
      en: 'The document has {received} bytes; at most {expected} are read.',
      nl: 'Het document telt {received} bytes; er worden er hoogstens {expected} gelezen.',
    },
    help: {
      en: 'Put large images behind a URL, or raise the option limits of the library.',
      nl: 'Zet grote afbeeldingen achter een URL, of verhoog de optie limits van de bibliotheek.',
    },
  },
  LIMIT_DEPTH: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The document is nested too deeply', nl: 'Het document is te diep genest' },
    detail: {
      en: 'The document is nested deeper than {expected} levels.',
      nl: 'Het document is dieper genest dan {expected} niveaus.',
    },
    help: {
      en: 'Flatten the document; no credential needs this depth.',
      nl: 'Maak het document platter; geen enkel certificaat heeft deze diepte nodig.',
    },
  },
  LIMIT_NODES: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The document has too many parts', nl: 'Het document heeft te veel onderdelen' },
    detail: {
      en: 'The document has more than {expected} values.',
      nl: 'Het document heeft meer dan {expected} waarden.',
    },
    help: {
      en: 'Split the document, or raise the option limits of the library.',
      nl: 'Splits het document, of verhoog de optie limits van de bibliotheek.',
    },
  },
  LIMIT_STRING: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A text in the document is too long', nl: 'Een tekst in het document is te lang' },
    detail: {
      en: 'A text of {received} bytes; at most {expected} are read here.',
      nl: 'Een tekst van {received} bytes; hier worden er hoogstens {expected} gelezen.',
    },
    help: {
      en: 'Shorten the text, or put the content behind a URL.',
      nl: 'Kort de tekst in, of zet de inhoud achter een URL.',
    },
  },
  LIMIT_IMAGE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'An embedded image is too large', nl: 'Een ingesloten afbeelding is te groot' },
    detail: {
      en: 'An image of {received} bytes as data URI; at most {expected} are read.',
      nl: 'Een afbeelding van {received} bytes als data-URI; er worden er hoogstens {expected} gelezen.',
    },
    help: {
      en: 'Make the image smaller, or put it behind an https URL.',
      nl: 'Maak de afbeelding kleiner, of zet haar achter een https-URL.',
    },
  },
  LIMIT_PROOFS: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'There are too many proofs', nl: 'Er zijn te veel bewijzen' },
    detail: {
      en: 'There are {received} proofs; at most {expected} are read.',
      nl: 'Er zijn {received} bewijzen; er worden er hoogstens {expected} gelezen.',
    },
    help: {
      en: 'Keep the proofs that matter, or raise the option limits of the library.',
      nl: 'Houd de bewijzen die ertoe doen, of verhoog de optie limits van de bibliotheek.',
    },
  },
  LIMIT_SIGNATURES: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'There are too many signatures', nl: 'Er zijn te veel handtekeningen' },
    detail: {
      en: 'There are too many signatures: 2000 are verified in one call, of which one on P-384 counts as 4 and one on P-521 as 8.',
      nl: 'Er zijn te veel handtekeningen: in één aanroep worden er 2000 gecontroleerd, waarvan één op P-384 als 4 telt en één op P-521 als 8.',
    },
    help: {
      en: 'Hand in the documents one by one.',
      nl: 'Bied de documenten een voor een aan.',
    },
  },
  JSON_ENCODING: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The bytes are not UTF-8', nl: 'De bytes zijn geen UTF-8' },
    detail: {
      en: 'The bytes are not UTF-8: it was saved in another encoding, or damaged.',
      nl: 'De bytes zijn geen UTF-8: het bestand is in een andere codering bewaard, of beschadigd.',
    },
    help: { en: 'Save the file as UTF-8.', nl: 'Sla het bestand op als UTF-8.' },
  },
  JSON_BYTE_ORDER_MARK: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The text begins with a byte-order mark', nl: 'De tekst begint met een byte-order mark' },
    detail: {
      en: 'The text begins with a byte-order mark: an editor put three bytes before the text that JSON does not allow.',
      nl: 'De tekst begint met een byte-order mark: een editor zette drie bytes voor de tekst die JSON niet toelaat.',
    },
    help: {
      en: 'Save the file as UTF-8 without a byte-order mark.',
      nl: 'Sla het bestand op als UTF-8 zonder byte-order mark.',
    },
  },
  JSON_SYNTAX: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The text is not JSON', nl: 'De tekst is geen JSON' },
    detail: {
      en: 'The text is not JSON: it breaks off or has a wrong character at line {line}, column {column}.',
      nl: 'De tekst is geen JSON: zij breekt af of heeft een verkeerd teken op regel {line}, kolom {column}.',
    },
    help: {
      en: 'Mend the JSON there; a missing or superfluous comma or quote is the usual cause.',
      nl: 'Herstel de JSON daar; meestal is het een ontbrekende of overbodige komma of aanhalingsteken.',
    },
  },
  JSON_NOT_OBJECT: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The document is not a JSON object', nl: 'Het document is geen JSON-object' },
    detail: {
      en: 'The document is not a JSON object: it is a list, a text, a number or nothing.',
      nl: 'Het document is geen JSON-object: het is een lijst, een tekst, een getal of niets.',
    },
    help: {
      en: 'Give one credential, as a JSON object or a compact JWT.',
      nl: 'Geef één certificaat, als JSON-object of als compacte JWT.',
    },
  },
  JSON_DUPLICATE_KEY: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A key stands twice in one object', nl: 'Een sleutel staat tweemaal in één object' },
    detail: {
      en: 'A key stands twice in one object: it was put together by hand, or somebody hides one value behind another.',
      nl: 'Een sleutel staat tweemaal in één object: het is met de hand samengesteld, of iemand verbergt de ene waarde achter de andere.',
    },
    help: {
      en: 'Keep one of the two: readers disagree on which one counts.',
      nl: 'Houd een van de twee: lezers zijn het oneens over welke telt.',
    },
  },
  JSON_LONE_SURROGATE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A text holds half a character', nl: 'Een tekst bevat een half teken' },
    detail: {
      en: 'A text holds half a character: it was cut in the middle of a character.',
      nl: 'Een tekst bevat een half teken: hij is midden in een teken afgekapt.',
    },
    help: {
      en: 'Write the character whole; a lone surrogate has no UTF-8 form and cannot be signed.',
      nl: 'Schrijf het teken voluit; een losse surrogaat heeft geen UTF-8-vorm en kan niet ondertekend worden.',
    },
  },
  JSON_DANGEROUS_KEY: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A key is refused for safety', nl: 'Een sleutel wordt om veiligheidsredenen geweigerd' },
    detail: {
      en: 'The key {key} is refused: it can change how programs behave.',
      nl: 'De sleutel {key} wordt geweigerd: hij kan het gedrag van programma’s veranderen.',
    },
    help: { en: 'Remove or rename the key.', nl: 'Verwijder of hernoem de sleutel.' },
  },
  JSON_NUMBER: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A number cannot be kept exactly', nl: 'Een getal kan niet exact bewaard worden' },
    detail: {
      en: 'A number loses digits or is out of range when it is read.',
      nl: 'Een getal verliest cijfers of valt buiten bereik wanneer het gelezen wordt.',
    },
    help: {
      en: 'Write the number with fewer digits, or as a string.',
      nl: 'Schrijf het getal met minder cijfers, of als tekst.',
    },
  },
  JSON_VALUE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A value is not JSON', nl: 'Een waarde is geen JSON' },
    detail: { en: 'A value of type {received} is not JSON.', nl: 'Een waarde van het type {received} is geen JSON.' },
    help: {
      en: 'Give plain JSON: objects, arrays, strings, finite numbers, booleans and null.',
      nl: 'Geef gewone JSON: objecten, lijsten, teksten, eindige getallen, booleans en null.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** DATA_ (its terms) and LIMIT_WORK: what is read is what was signed. A proof over RDF covers only what becomes quads. */
export const term = {
  DATA_TERM_UNDEFINED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A property is defined by no context', nl: 'Een eigenschap is in geen context gedefinieerd' },
    detail: {
      en: 'The property {term} is defined by none of the contexts, so no signature would cover it.',
      nl: 'De eigenschap {term} is in geen van de contexten gedefinieerd, dus geen handtekening zou haar dekken.',
    },
    help: {
      en: 'Check the spelling, add the type that brings the property, or add the context that defines it.',
      nl: 'Controleer de spelling, voeg het type toe dat de eigenschap meebrengt, of de context die haar definieert.',
    },
  },
  DATA_TYPE_UNDEFINED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A type or code is defined by no context', nl: 'Een type of code is in geen context gedefinieerd' },
    detail: {
      en: 'The value {value} of {term} is not a term here and not an absolute URL.',
      nl: 'De waarde {value} van {term} is hier geen term en geen absolute URL.',
    },
    help: {
      en: 'Check the spelling, or add the context that defines it.',
      nl: 'Controleer de spelling, of voeg de context toe die haar definieert.',
    },
  },
  DATA_IRI_RELATIVE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A URL is not absolute', nl: 'Een URL is niet absoluut' },
    detail: {
      en: 'The value of {term} must be an absolute URL, such as https://…, urn:… or did:….',
      nl: 'De waarde van {term} moet een absolute URL zijn, zoals https://…, urn:… of did:….',
    },
    help: { en: 'Write the whole URL, with its scheme.', nl: 'Schrijf de hele URL, met het schema.' },
  },
  DATA_JSON_TYPE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A value has the wrong JSON type', nl: 'Een waarde heeft het verkeerde JSON-type' },
    detail: {
      en: 'The value of {term} must be a {expected}; a {received} would sign the same.',
      nl: 'De waarde van {term} moet een {expected} zijn; een {received} zou gelijk ondertekenen.',
    },
    help: {
      en: 'Write numbers and booleans without quotes, and texts with them.',
      nl: 'Schrijf getallen en booleans zonder aanhalingstekens, en teksten ermee.',
    },
  },
  DATA_NUMBER_INEXACT: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A number is not signed exactly', nl: 'Een getal wordt niet exact ondertekend' },
    detail: {
      en: 'The number at {term} is signed as a text that reads back as another number.',
      nl: 'Het getal bij {term} wordt ondertekend als een tekst die een ander getal oplevert.',
    },
    help: { en: 'Write the number with at most 15 digits.', nl: 'Schrijf het getal met hoogstens 15 cijfers.' },
  },
  DATA_KEY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'A key is a JSON-LD keyword or a URL, where a plain name belongs',
      nl: 'Een sleutel is een JSON-LD-sleutelwoord of een URL, waar een gewone naam hoort',
    },
    detail: {
      en: 'The key {term} is refused: readers of plain JSON would not see what it says.',
      nl: 'De sleutel {term} wordt geweigerd: wie gewone JSON leest ziet niet wat hij zegt.',
    },
    help: {
      en: 'Use the plain term that the context defines for it.',
      nl: 'Gebruik de gewone term die de context ervoor definieert.',
    },
  },
  DATA_ALIAS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'A key is another name for a JSON-LD keyword',
      nl: 'Een sleutel is een andere naam voor een JSON-LD-sleutelwoord',
    },
    detail: {
      en: 'The key {term} stands for {expected}; only id and type may stand for a keyword.',
      nl: 'De sleutel {term} staat voor {expected}; alleen id en type mogen voor een sleutelwoord staan.',
    },
    help: {
      en: 'Use id and type, and leave other aliases out.',
      nl: 'Gebruik id en type, en laat andere aliassen weg.',
    },
  },
  DATA_IRI_SPELLING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A value is another spelling of a term', nl: 'Een waarde is een andere spelling van een term' },
    detail: {
      en: 'The value of {term} has a shorter or longer spelling that signs the same; only one of them may be used.',
      nl: 'De waarde van {term} heeft een kortere of langere spelling die gelijk ondertekent; maar één ervan mag gebruikt worden.',
    },
    help: { en: 'Write {expected}.', nl: 'Schrijf {expected}.' },
  },
  DATA_BLANK_NODE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A blank-node id is used', nl: 'Er wordt een blank-node-id gebruikt' },
    detail: {
      en: 'The value of {term} begins with "_:"; such names are not kept by a signature.',
      nl: 'De waarde van {term} begint met "_:"; zulke namen worden door een handtekening niet bewaard.',
    },
    help: { en: 'Use a URL or urn:uuid, or leave the id out.', nl: 'Gebruik een URL of urn:uuid, of laat de id weg.' },
  },
  DATA_NULL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A value is null', nl: 'Een waarde is null' },
    detail: {
      en: 'The value of {term} is null, which no signature covers.',
      nl: 'De waarde van {term} is null; geen handtekening dekt dat.',
    },
    help: { en: 'Leave the property out.', nl: 'Laat de eigenschap weg.' },
  },
  DATA_NOT_SIGNED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A value would not be signed', nl: 'Een waarde zou niet ondertekend worden' },
    detail: {
      en: 'The value of {term} leaves no trace of its own in what is signed.',
      nl: 'De waarde van {term} laat in wat ondertekend wordt geen eigen spoor na.',
    },
    help: {
      en: 'Leave it out, or write it as its definition says.',
      nl: 'Laat haar weg, of schrijf haar zoals haar definitie zegt.',
    },
  },
  DATA_LANGUAGE_VALUE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A text in a language is not well formed', nl: 'Een tekst in een taal is niet goed gevormd' },
    detail: {
      en: 'A text in a language has @value and @language, may have @direction (ltr or rtl), and stands only in name or description.',
      nl: 'Een tekst in een taal heeft @value en @language, mag @direction (ltr of rtl) hebben, en staat alleen in name of description.',
    },
    help: {
      en: 'Write a plain string, or {"@value": "…", "@language": "nl"} with the language tag in lower case.',
      nl: 'Schrijf een gewone tekst, of {"@value": "…", "@language": "nl"} met de taalcode in kleine letters.',
    },
  },
  DATA_ID_REPEATED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Two different objects have one id', nl: 'Twee verschillende objecten hebben één id' },
    detail: {
      en: 'The id at {first} is used again for a different object; a signature does not tell which of the two a property belongs to.',
      nl: 'De id bij {first} wordt opnieuw gebruikt voor een ander object; een handtekening zegt niet bij welke van de twee een eigenschap hoort.',
    },
    help: { en: 'Give each object its own id.', nl: 'Geef elk object een eigen id.' },
  },
  DATA_UNSUPPORTED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A construct of JSON-LD is not supported', nl: 'Een constructie van JSON-LD wordt niet ondersteund' },
    detail: {
      en: 'What {term} says depends on {reason}, so it cannot be shown that what is read is what was signed.',
      nl: 'Wat {term} zegt hangt af van {reason}, zodat niet te tonen is dat wat gelezen wordt is wat ondertekend is.',
    },
    help: {
      en: 'Define the property plainly, with an IRI and a datatype.',
      nl: 'Definieer de eigenschap eenvoudig, met een IRI en een datatype.',
    },
  },
  DATA_JSON_LD: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The document is not valid JSON-LD', nl: 'Het document is geen geldige JSON-LD' },
    detail: {
      en: 'The document cannot be turned into RDF: {reason}.',
      nl: 'Het document kan niet in RDF omgezet worden: {reason}.',
    },
    help: {
      en: 'Write the value as the property’s definition says.',
      nl: 'Schrijf de waarde zoals de definitie van de eigenschap zegt.',
    },
  },
  LIMIT_WORK: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: {
      en: 'The document takes too much work to canonicalise',
      nl: 'Het document kost te veel werk om te canoniseren',
    },
    detail: {
      en: 'Too many parts of the document look alike and refer to each other, or it names more contexts than can be processed.',
      nl: 'Te veel onderdelen van het document lijken op elkaar en verwijzen naar elkaar, of het noemt meer contexten dan er verwerkt kunnen worden.',
    },
    help: {
      en: 'Give repeated objects an id of their own, and name each context once.',
      nl: 'Geef herhaalde objecten een eigen id, en noem elke context één keer.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** SVG_: vector images that carry a credential. */
export const svg = {
  SVG_ENCODING: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The SVG is not UTF-8', nl: 'De SVG is geen UTF-8' },
    detail: {
      en: 'The SVG is not UTF-8: its bytes or its XML declaration say otherwise.',
      nl: 'De SVG is geen UTF-8: de bytes of de XML-declaratie zeggen iets anders.',
    },
    help: {
      en: 'Save the SVG as UTF-8, and let its XML declaration say so or be silent.',
      nl: 'Sla de SVG op als UTF-8, en laat de XML-declaratie dat zeggen of zwijgen.',
    },
  },
  SVG_SYNTAX: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The SVG is not well-formed XML', nl: 'De SVG is geen welgevormde XML' },
    detail: {
      en: 'The SVG is not well-formed XML at line {line}, column {column}.',
      nl: 'De SVG is geen welgevormde XML op regel {line}, kolom {column}.',
    },
    help: {
      en: 'Open the image in an editor and save it again as SVG.',
      nl: 'Open de afbeelding in een tekenprogramma en sla haar opnieuw als SVG op.',
    },
  },
  SVG_DOCTYPE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: {
      en: 'The SVG has a document type that is refused',
      nl: 'De SVG heeft een documenttype dat geweigerd wordt',
    },
    detail: {
      en: 'Only a DOCTYPE with a public id of W3C for SVG is taken, without declarations of its own.',
      nl: 'Alleen een DOCTYPE met een publieke id van W3C voor SVG wordt aanvaard, zonder eigen declaraties.',
    },
    help: { en: 'Remove the DOCTYPE; SVG needs none.', nl: 'Verwijder de DOCTYPE; SVG heeft er geen nodig.' },
  },
  SVG_ENTITY: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The SVG uses an entity', nl: 'De SVG gebruikt een entiteit' },
    detail: {
      en: 'The SVG uses an entity that is not one of the five of XML at line {line}, column {column}.',
      nl: 'De SVG gebruikt op regel {line}, kolom {column} een entiteit die niet een van de vijf van XML is.',
    },
    help: {
      en: 'Write the character itself; entities are never expanded.',
      nl: 'Schrijf het teken zelf; entiteiten worden nooit uitgevouwen.',
    },
  },
  SVG_COMPLEXITY: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The SVG is too complex', nl: 'De SVG is te ingewikkeld' },
    detail: {
      en: 'The SVG has more elements inside one another, or more attributes on one of them, than are read.',
      nl: 'De SVG heeft meer elementen in elkaar, of meer attributen bij één ervan, dan er gelezen worden.',
    },
    help: {
      en: 'Export the image anew, with fewer groups and attributes.',
      nl: 'Exporteer de afbeelding opnieuw, met minder groepen en attributen.',
    },
  },
  SVG_ROOT: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The XML is not an SVG', nl: 'De XML is geen SVG' },
    detail: {
      en: 'The XML is not an SVG: its root element is another, or in another namespace.',
      nl: 'De XML is geen SVG: het hoofdelement is een ander, of staat in een andere namespace.',
    },
    help: {
      en: 'Give an image whose root is svg in the namespace http://www.w3.org/2000/svg.',
      nl: 'Geef een afbeelding met als wortel svg in de naamruimte http://www.w3.org/2000/svg.',
    },
  },
  SVG_CREDENTIAL_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The SVG holds more than one credential', nl: 'De SVG bevat meer dan één certificaat' },
    detail: {
      en: 'The SVG holds more than one credential: a tool added one without removing the other.',
      nl: 'De SVG bevat meer dan één certificaat: een programma voegde er een toe zonder de andere weg te halen.',
    },
    help: {
      en: 'Bake one credential into one image; other readers may take the other one.',
      nl: 'Bak één certificaat in één afbeelding; andere lezers nemen misschien het andere.',
    },
  },
  SVG_CREDENTIAL_NAMESPACE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The credential stands in another namespace', nl: 'Het certificaat staat in een andere naamruimte' },
    detail: {
      en: 'The element {received} counts only in the namespace {expected}.',
      nl: 'Het element {received} telt alleen in de naamruimte {expected}.',
    },
    help: {
      en: 'Bake the credential again, or remove the element when it is no badge.',
      nl: 'Bak het certificaat opnieuw, of verwijder het element als het geen badge is.',
    },
  },
  SVG_CREDENTIAL_AMBIGUOUS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The element of the credential says two things',
      nl: 'Het element van het certificaat zegt twee dingen',
    },
    detail: {
      en: 'The element holds a token in its attribute verify and text in its body; only one of the two may be there.',
      nl: 'Het element heeft een token in het attribuut verify en tekst in de inhoud; slechts één van beide mag er staan.',
    },
    help: {
      en: 'Bake the credential again: a JWT in verify, JSON in the body.',
      nl: 'Bak het certificaat opnieuw: een JWT in verify, JSON in de inhoud.',
    },
  },
  SVG_CREDENTIAL_EMPTY: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The element of the credential is empty', nl: 'Het element van het certificaat is leeg' },
    detail: {
      en: 'The element of the credential is empty: it has neither a token in verify nor JSON as text.',
      nl: 'Het element van het certificaat is leeg: er is geen token in verify en geen JSON als tekst.',
    },
    help: {
      en: 'Bake the credential again: a token in verify, or JSON as text.',
      nl: 'Bak het certificaat opnieuw: een token in verify, of JSON als tekst.',
    },
  },
  SVG_CREDENTIAL_ELEMENTS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There are elements inside the credential', nl: 'Er staan elementen in het certificaat' },
    detail: {
      en: 'There are elements inside the credential: what readers take for the credential would depend on them.',
      nl: 'Er staan elementen in het certificaat: wat lezers voor het certificaat houden zou ervan afhangen.',
    },
    help: {
      en: 'Bake the credential again: its element holds text and nothing else.',
      nl: 'Bak het certificaat opnieuw: het element bevat tekst en anders niets.',
    },
  },
  SVG_ACTIVE_CONTENT: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: { en: 'The SVG holds what a browser may run', nl: 'De SVG bevat wat een browser kan uitvoeren' },
    detail: {
      en: 'The SVG holds {received}, which a browser may run or load; the signature does not cover the picture.',
      nl: 'De SVG bevat {received}, wat een browser kan uitvoeren of laden; de handtekening dekt het plaatje niet.',
    },
    help: {
      en: 'Show the image only in an img element, or remove this from it.',
      nl: 'Toon de afbeelding alleen in een img-element, of haal dit eruit.',
    },
  },
  SVG_OPEN_BADGE_2_BESIDE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'An Open Badges 2.0 assertion stands beside the credential in the SVG',
      nl: 'Naast het certificaat staat in de SVG ook een bewering van Open Badges 2.0',
    },
    detail: {
      en: 'An Open Badges 2.0 assertion stands beside the credential in the SVG: the credential counts.',
      nl: 'Naast het certificaat staat in de SVG ook een bewering van Open Badges 2.0: het certificaat telt.',
    },
    help: {
      en: 'Bake again to leave only the credential; the assertion is not judged.',
      nl: 'Bak opnieuw om alleen het certificaat over te houden; de bewering wordt niet beoordeeld.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

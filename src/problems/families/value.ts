import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** RULE_: values of an edubadge that no schema can judge: codes, words, pictures, dates. */
export const value = {
  RULE_LANGUAGE_UNKNOWN: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A language does not exist', nl: 'Een taal bestaat niet' },
    detail: {
      en: 'The tag begins with two letters that ISO 639-1 has not given to a language.',
      nl: 'De code begint met twee letters die ISO 639-1 aan geen taal heeft gegeven.',
    },
    help: { en: 'Write the language as BCP 47 has it: nl, en.', nl: 'Schrijf de taal zoals BCP 47 haar kent: nl, en.' },
  },
  RULE_COUNTRY: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The country does not exist', nl: 'Het land bestaat niet' },
    detail: { en: 'The code is not in ISO 3166-1.', nl: 'De code staat niet in ISO 3166-1.' },
    help: { en: 'Give the code of the country, such as NL.', nl: 'Geef de code van het land, zoals NL.' },
  },
  RULE_COUNTRY_RESERVED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The country has another code', nl: 'Het land heeft een andere code' },
    detail: {
      en: 'In ISO 3166-1 the code of this country is {expected}.',
      nl: 'In ISO 3166-1 is de code van dit land {expected}.',
    },
    help: { en: 'Write {expected}.', nl: 'Schrijf {expected}.' },
  },
  RULE_BRIN: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A BRIN code does not have its form', nl: 'Een BRIN-code heeft niet haar vorm' },
    help: {
      en: 'Write two digits and two capital letters, such as 21PB.',
      nl: 'Schrijf twee cijfers en twee hoofdletters, zoals 21PB.',
    },
  },
  RULE_PROGRAMME_IDENTIFIER: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A programme identifier has no known form', nl: 'Een opleidingscode heeft geen bekende vorm' },
    detail: {
      en: 'ISAT, CROHO and CREBO codes have five digits; codes of RIO look like 1001O1234567.',
      nl: 'ISAT-, CROHO- en CREBO-codes hebben vijf cijfers; codes van RIO zien eruit als 1001O1234567.',
    },
    help: { en: 'Check the code in the register of programmes.', nl: 'Controleer de code in het opleidingenregister.' },
  },
  RULE_ESCO_URI: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'An ESCO concept is not named by its IRI', nl: 'Een ESCO-begrip is niet met zijn IRI genoemd' },
    help: {
      en: 'Write the IRI of the concept, with http: http://data.europa.eu/esco/skill/ and its UUID.',
      nl: 'Schrijf de IRI van het begrip, met http: http://data.europa.eu/esco/skill/ en zijn UUID.',
    },
  },
  RULE_EQF_LEVEL: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The EQF level is not said', nl: 'Het EQF-niveau is niet genoemd' },
    detail: {
      en: 'Neither code, IRI nor name is a level from 1 to 8.',
      nl: 'Code, IRI noch naam is een niveau van 1 tot en met 8.',
    },
    help: {
      en: 'Write the level as targetCode, from 1 to 8.',
      nl: 'Schrijf het niveau als targetCode, van 1 tot en met 8.',
    },
  },
  RULE_EQF_MISMATCH: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'The EQF level is said in two ways that differ',
      nl: 'Het EQF-niveau is op twee manieren genoemd die verschillen',
    },
    detail: {
      en: 'The level here is another one than {expected}, which stands beside it.',
      nl: 'Het niveau hier is een ander dan {expected}, dat ernaast staat.',
    },
    help: {
      en: 'Name one level, in targetCode, targetUrl and targetName alike.',
      nl: 'Noem één niveau, in targetCode, targetUrl en targetName hetzelfde.',
    },
  },
  RULE_NLQF_MISMATCH: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'The levels of EQF and NLQF differ',
      nl: 'De niveaus van EQF en NLQF verschillen',
    },
    detail: {
      en: 'NLQF {nlqf} stands beside EQF {eqf}. Both frameworks count alike, and NLQF 4+ is EQF 4.',
      nl: 'NLQF {nlqf} staat naast EQF {eqf}. Beide kaders tellen gelijk, en NLQF 4+ is EQF 4.',
    },
    help: {
      en: 'Look up which of the two is right, and write the other one like it.',
      nl: 'Zoek op welk van beide klopt, en schrijf het andere net zo.',
    },
  },
  RULE_CREDITS_MISMATCH: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'Study credits are stated in two ways that differ',
      nl: 'Studiepunten zijn op twee manieren vermeld die verschillen',
    },
    detail: {
      en: 'The {property} do not agree with the {ects} ECTS of the achievement.',
      nl: 'De {property} komen niet overeen met de {ects} EC van het achievement.',
    },
    help: {
      en: 'State the same number in both; fewer may be earned, and never more.',
      nl: 'Vermeld in beide hetzelfde aantal; minder kan er behaald zijn, meer nooit.',
    },
  },
  RULE_ISCED_F: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A field of study is no code of ISCED-F', nl: 'Een studierichting is geen code van ISCED-F' },
    detail: {
      en: 'ISCED-F 2013 has two to four digits, of which the first two are from 00 to 10.',
      nl: 'ISCED-F 2013 heeft twee tot vier cijfers, waarvan de eerste twee van 00 tot en met 10 zijn.',
    },
    help: {
      en: 'Look the code up in ISCED-F 2013: 0613 is software development.',
      nl: 'Zoek de code op in ISCED-F 2013: 0613 is softwareontwikkeling.',
    },
  },
  RULE_OUTCOME_REPEATED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A learning outcome is said twice', nl: 'Een leeruitkomst staat er tweemaal' },
    help: { en: 'Take one of them out.', nl: 'Haal een van beide weg.' },
  },
  RULE_OUTCOME_TITLE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A learning outcome is a mere title', nl: 'Een leeruitkomst is niet meer dan een titel' },
    detail: {
      en: 'It is one word, or the name of the badge: it does not say what the learner can do.',
      nl: 'Het is één woord, of de naam van de badge: het zegt niet wat de lerende kan.',
    },
    help: {
      en: 'Say what the learner knows or can do: a verb, and what it is done to.',
      nl: 'Zeg wat de lerende weet of kan: een werkwoord, en waarop dat slaat.',
    },
  },
  RULE_MARKDOWN_HTML: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A text has HTML in it', nl: 'In een tekst staat HTML' },
    detail: {
      en: 'Displayers show Markdown without HTML: the tags are left out or shown as they are.',
      nl: 'Weergevers tonen Markdown zonder HTML: de tags vallen weg of staan er letterlijk.',
    },
    help: {
      en: 'Write it in Markdown: **bold**, - list, [text](https://…).',
      nl: 'Schrijf het in Markdown: **vet**, - lijst, [tekst](https://…).',
    },
  },
  RULE_MARKDOWN_IMAGE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A text has an image in it', nl: 'In een tekst staat een afbeelding' },
    detail: {
      en: 'Displayers do not load images from elsewhere into a text.',
      nl: 'Weergevers laden geen afbeeldingen van elders in een tekst.',
    },
    help: {
      en: 'Leave the image out, or write a link to it.',
      nl: 'Laat de afbeelding weg, of schrijf er een link naartoe.',
    },
  },
  RULE_MARKDOWN_LINK: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A link in a text cannot be followed safely', nl: 'Een link in een tekst is niet veilig te volgen' },
    help: { en: 'Use https in links.', nl: 'Gebruik https in links.' },
  },
  RULE_IMAGE_UNREADABLE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A picture cannot be read', nl: 'Een afbeelding is niet te lezen' },
    detail: {
      en: 'The data URI does not hold a whole PNG, JPEG or SVG.',
      nl: 'De data-URI bevat geen hele PNG, JPEG of SVG.',
    },
    help: {
      en: 'Encode the file again as data:image/png;base64,… and paste it whole.',
      nl: 'Codeer het bestand opnieuw als data:image/png;base64,… en plak het in zijn geheel.',
    },
  },
  RULE_IMAGE_TYPE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A picture is of another type than it says', nl: 'Een afbeelding is van een ander type dan zij zegt' },
    help: { en: 'Name the type that the file has.', nl: 'Noem het type dat het bestand heeft.' },
  },
  RULE_IMAGE_SMALL: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A picture is too small', nl: 'Een afbeelding is te klein' },
    detail: {
      en: 'Badges are shown at 90 by 90 pixels and more.',
      nl: 'Badges worden getoond op 90 bij 90 pixels en meer.',
    },
    help: {
      en: 'Use a square picture of 400 by 400 pixels.',
      nl: 'Gebruik een vierkante afbeelding van 400 bij 400 pixels.',
    },
  },
  RULE_IMAGE_LARGE: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A picture is too large', nl: 'Een afbeelding is te groot' },
    detail: {
      en: 'A badge carries its picture wherever it goes; more than 256 kB is refused by some.',
      nl: 'Een badge draagt haar afbeelding overal mee; meer dan 256 kB wordt hier en daar geweigerd.',
    },
    help: {
      en: 'Make the picture smaller, or name an https URL.',
      nl: 'Maak de afbeelding kleiner, of noem een https-URL.',
    },
  },
  RULE_SUPERVISION_MISMATCH: {
    type: vcdm,
    severity: 'warning',
    title: {
      en: 'Supervision and the check of identity do not agree',
      nl: 'Toezicht en identiteitscontrole komen niet overeen',
    },
    detail: {
      en: 'The supervisionType says whether identity was verified, and identityChecked says the contrary.',
      nl: 'Het supervisionType zegt of de identiteit is gecontroleerd, en identityChecked zegt het tegendeel.',
    },
    help: { en: 'Correct one of the two.', nl: 'Verbeter een van de twee.' },
  },
  RULE_SUPERVISION_HALF: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'Supervision is only half said', nl: 'Het toezicht is maar half vermeld' },
    detail: {
      en: 'Supervision is only half said: {property} is missing.',
      nl: 'Het toezicht is maar half vermeld: {property} ontbreekt.',
    },
    help: {
      en: 'Give both: whether somebody watched, and whether identity was verified.',
      nl: 'Geef beide: of er toezicht was, en of de identiteit is gecontroleerd.',
    },
  },
  RULE_DATE_ORDER: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'Two dates are in the wrong order', nl: 'Twee datums staan in de verkeerde volgorde' },
    detail: { en: 'The {second} is before the {first}.', nl: 'De {second} ligt vóór de {first}.' },
    help: { en: 'Correct one of the two dates.', nl: 'Verbeter een van de twee datums.' },
  },
} as const satisfies Record<string, ProblemRow>;

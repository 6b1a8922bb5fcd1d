import type { ProblemRow } from '../problem.js';

/**
 * PNG_, and the size of any image: images that carry a credential, and drawing one. What the credential says is for other
 * families.
 */
export const image = {
  LIMIT_IMAGE_CONTAINER: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The image is too large', nl: 'De afbeelding is te groot' },
    detail: {
      en: 'The image has {received} bytes; at most {expected} are read.',
      nl: 'De afbeelding telt {received} bytes; er worden er hoogstens {expected} gelezen.',
    },
    help: {
      en: 'Make the image smaller, or raise the option limits of the library.',
      nl: 'Maak de afbeelding kleiner, of verhoog de optie limits van de bibliotheek.',
    },
  },
  PNG_OR_SVG_EXPECTED: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The image is neither PNG nor SVG', nl: 'De afbeelding is geen PNG en geen SVG' },
    detail: {
      en: 'The image is neither PNG nor SVG: its first bytes are those of another format.',
      nl: 'De afbeelding is geen PNG en geen SVG: de eerste bytes zijn die van een ander formaat.',
    },
    help: {
      en: 'Give a PNG or an SVG; other formats cannot carry a badge.',
      nl: 'Geef een PNG of een SVG; andere formaten kunnen geen badge dragen.',
    },
  },
  PNG_SIGNATURE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The PNG was damaged on its way', nl: 'De PNG is onderweg beschadigd' },
    detail: {
      en: 'The first eight bytes are not those of a PNG: it was probably sent or saved as text.',
      nl: 'De eerste acht bytes zijn niet die van een PNG: zij is waarschijnlijk als tekst verstuurd of bewaard.',
    },
    help: {
      en: 'Fetch the file again from its source, as binary.',
      nl: 'Haal het bestand opnieuw bij de bron op, als binair bestand.',
    },
  },
  PNG_TRUNCATED: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The PNG breaks off', nl: 'De PNG breekt af' },
    detail: {
      en: 'The PNG breaks off at byte {offset}: a chunk reaches beyond the end, or the last one is missing.',
      nl: 'De PNG breekt af bij byte {offset}: een chunk reikt voorbij het einde, of de laatste ontbreekt.',
    },
    help: { en: 'Fetch the whole file again from its source.', nl: 'Haal het hele bestand opnieuw bij de bron op.' },
  },
  PNG_STRUCTURE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The PNG is not built as a PNG', nl: 'De PNG is niet als PNG opgebouwd' },
    detail: {
      en: 'The chunk at byte {offset} does not belong there: a PNG is one IHDR, then its pixels, then one empty IEND.',
      nl: 'De chunk bij byte {offset} hoort daar niet: een PNG is één IHDR, dan de pixels, dan één lege IEND.',
    },
    help: {
      en: 'Open the image in an editor and save it again as PNG.',
      nl: 'Open de afbeelding in een tekenprogramma en sla haar opnieuw als PNG op.',
    },
  },
  PNG_CRC: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The PNG is damaged', nl: 'De PNG is beschadigd' },
    detail: {
      en: 'The checksum of the chunk at byte {offset} does not fit its content.',
      nl: 'De controlesom van de chunk bij byte {offset} past niet bij de inhoud.',
    },
    help: {
      en: 'Fetch the file again from its source; a changed credential cannot be mended.',
      nl: 'Haal het bestand opnieuw bij de bron op; een veranderd certificaat is niet te herstellen.',
    },
  },
  PNG_TRAILING_DATA: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'Something follows the end of the PNG', nl: 'Er volgt iets na het einde van de PNG' },
    detail: {
      en: 'After the end of the PNG {received} more bytes follow.',
      nl: 'Na het einde van de PNG volgen nog {received} bytes.',
    },
    help: {
      en: 'Cut the file after its IEND chunk, or save the image again.',
      nl: 'Kap het bestand af na de chunk IEND, of sla de afbeelding opnieuw op.',
    },
  },
  PNG_CREDENTIAL_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The PNG holds more than one credential', nl: 'De PNG bevat meer dan één certificaat' },
    detail: {
      en: 'The PNG holds more than one credential: a tool added one without removing the other.',
      nl: 'De PNG bevat meer dan één certificaat: een programma voegde er een toe zonder de andere weg te halen.',
    },
    help: {
      en: 'Bake one credential into one image; readers disagree on which one counts.',
      nl: 'Bak één certificaat in één afbeelding; lezers zijn het oneens over welk telt.',
    },
  },
  PNG_CREDENTIAL_CHUNK: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The credential stands in the wrong kind of chunk',
      nl: 'Het certificaat staat in een verkeerd soort chunk',
    },
    detail: {
      en: 'The credential stands in a {received} chunk, which is not UTF-8; only iTXt is read.',
      nl: 'Het certificaat staat in een chunk {received}, die geen UTF-8 is; alleen iTXt wordt gelezen.',
    },
    help: {
      en: 'Bake the credential again; it belongs in an uncompressed iTXt chunk.',
      nl: 'Bak het certificaat opnieuw; het hoort in een ongecomprimeerde chunk iTXt.',
    },
  },
  PNG_CREDENTIAL_COMPRESSED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The credential in the PNG is compressed', nl: 'Het certificaat in de PNG is gecomprimeerd' },
    detail: {
      en: 'The credential in the PNG is compressed: a small file could grow without bound, so it is not inflated.',
      nl: 'Het certificaat in de PNG is gecomprimeerd: een klein bestand zou onbegrensd kunnen groeien, dus het wordt niet uitgepakt.',
    },
    help: {
      en: 'Bake the credential again; Open Badges wants the iTXt chunk uncompressed.',
      nl: 'Bak het certificaat opnieuw; Open Badges wil de chunk iTXt ongecomprimeerd.',
    },
  },
  PNG_CREDENTIAL_KEYWORD: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The keyword of the credential is misspelt',
      nl: 'Het trefwoord van het certificaat is verkeerd gespeld',
    },
    detail: {
      en: 'A text chunk has almost the keyword {expected}; other readers will not find it.',
      nl: 'Een tekstchunk heeft bijna het trefwoord {expected}; andere lezers vinden hem niet.',
    },
    help: {
      en: 'Bake the credential again; the keyword is lower case, without spaces.',
      nl: 'Bak het certificaat opnieuw; het trefwoord is in kleine letters, zonder spaties.',
    },
  },
  PNG_CREDENTIAL_FORM: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The text chunk of the credential is malformed', nl: 'De tekstchunk van het certificaat is misvormd' },
    detail: {
      en: 'The iTXt chunk of the credential has a wrong flag, a part too few, or a NUL in its text.',
      nl: 'De chunk iTXt van het certificaat heeft een verkeerde vlag, een deel te weinig, of een NUL in de tekst.',
    },
    help: { en: 'Bake the credential again.', nl: 'Bak het certificaat opnieuw in de afbeelding.' },
  },
  PNG_CREDENTIAL_ENCODING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The credential in the PNG is not UTF-8', nl: 'Het certificaat in de PNG is geen UTF-8' },
    detail: {
      en: 'The credential in the PNG is not UTF-8: its bytes were written in another encoding, or damaged.',
      nl: 'Het certificaat in de PNG is geen UTF-8: de bytes zijn in een andere codering geschreven, of beschadigd.',
    },
    help: {
      en: 'Bake the credential again, as UTF-8.',
      nl: 'Bak het certificaat opnieuw, als UTF-8.',
    },
  },
  PNG_OPEN_BADGE_2_BESIDE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'An Open Badges 2.0 assertion stands beside the credential in the PNG',
      nl: 'Naast het certificaat staat in de PNG ook een bewering van Open Badges 2.0',
    },
    detail: {
      en: 'An Open Badges 2.0 assertion stands beside the credential in the PNG: the credential counts.',
      nl: 'Naast het certificaat staat in de PNG ook een bewering van Open Badges 2.0: het certificaat telt.',
    },
    help: {
      en: 'Bake again to leave only the credential; the assertion was not judged.',
      nl: 'Bak opnieuw om alleen het certificaat over te houden; de bewering is niet beoordeeld.',
    },
  },
  PNG_RASTERISER_MISSING: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'Nothing can draw the PNG', nl: 'Niets kan de PNG tekenen' },
    detail: {
      en: 'The package sharp, which draws the image of a badge as PNG, cannot be loaded.',
      nl: 'Het pakket sharp, dat de afbeelding van een badge als PNG tekent, kan niet worden geladen.',
    },
    help: {
      en: 'Install it (npm install sharp), or use the SVG.',
      nl: 'Installeer het (npm install sharp), of gebruik de SVG.',
    },
  },
  PNG_FONTS_MISSING: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'There is no font to draw with', nl: 'Er is geen lettertype om mee te tekenen' },
    detail: {
      en: 'The machine has no font that the letters of a PNG could be drawn with.',
      nl: 'De machine heeft geen lettertype waarmee de letters van een PNG te tekenen zijn.',
    },
    help: {
      en: 'Install a font, such as fonts-liberation on Debian, or use the SVG.',
      nl: 'Installeer een lettertype, zoals fonts-liberation op Debian, of gebruik de SVG.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

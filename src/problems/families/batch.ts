import type { ProblemRow } from '../problem.js';

/** What goes wrong where a batch is issued into a folder: its seed, its journal, its rows. */
export const batch = {
  KEY_SEED_LENGTH: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The seed is not 32 bytes', nl: 'De seed telt geen 32 bytes' },
    help: {
      en: 'Give a file of 32 random bytes, as they are, in hexadecimal or in base64.',
      nl: 'Geef een bestand met 32 willekeurige bytes, zoals ze zijn, in hexadecimale vorm of in base64.',
    },
  },
  RULE_BATCH_AWARDED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The input of a batch is of one learner', nl: 'De invoer van een batch is van één lerende' },
    help: {
      en: 'Take id and recipient out of the input: each row has its own.',
      nl: 'Haal id en recipient uit de invoer: elke rij heeft haar eigen.',
    },
  },
  RECIPIENT_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The row names no learner', nl: 'De rij noemt geen lerende' },
    help: {
      en: 'Give the learner an id, an e-mail address or another identifier.',
      nl: 'Geef de lerende een id, een e-mailadres of een andere identifier.',
    },
  },
  RECIPIENT_EMAIL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The e-mail address is none', nl: 'Het e-mailadres is er geen' },
    help: {
      en: 'Write one address, such as naam@voorbeeld.nl, with no name or spaces around it.',
      nl: 'Schrijf één adres, zoals naam@voorbeeld.nl, zonder naam of spaties eromheen.',
    },
  },
  RECIPIENT_DUPLICATE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The learner stands in the list twice', nl: 'De lerende staat tweemaal in de lijst' },
    detail: {
      en: 'The learner of this row stands on line {line} already; that row counts.',
      nl: 'De lerende van deze rij staat al op regel {line}; die rij telt.',
    },
    help: { en: 'Take one of the two rows out.', nl: 'Haal een van beide rijen weg.' },
  },
  RECIPIENT_ISSUED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The row was issued already, and said something else',
      nl: 'De rij is al uitgegeven, en zei iets anders',
    },
    help: {
      en: 'Put back what the row said; to correct a badge, revoke it and issue another in a batch of its own.',
      nl: 'Zet terug wat de rij zei; trek een badge die niet klopt in, en geef een andere uit in een eigen batch.',
    },
  },
  CLI_BATCH_FILE_NAME: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The name of the file will not do', nl: 'De naam van het bestand kan niet' },
    help: {
      en: 'Use letters, digits, spaces and . _ - @ +, at most 80 of them, and no ending.',
      nl: 'Gebruik letters, cijfers, spaties en . _ - @ +, hoogstens 80, en geen extensie.',
    },
  },
  CLI_BATCH_FILE_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Two rows want the same file', nl: 'Twee rijen willen hetzelfde bestand' },
    detail: {
      en: 'The row on line {line} has this name for its file already.',
      nl: 'De rij op regel {line} heeft deze naam al voor haar bestand.',
    },
    help: { en: 'Give each row a name of its own.', nl: 'Geef elke rij een eigen naam.' },
  },
  CLI_BATCH_OTHER: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The folder holds another batch', nl: 'De map bevat een andere batch' },
    detail: {
      en: 'The folder holds a batch that has another {member}.',
      nl: 'De map bevat een batch met een andere waarde voor {member}.',
    },
    help: {
      en: 'Go on with the arguments that it was begun with, or issue into a new folder.',
      nl: 'Ga verder met de argumenten waarmee zij begon, of geef uit in een nieuwe map.',
    },
  },
  CLI_BATCH_FOLDER: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Something else stands in the folder', nl: 'Er staat iets anders in de map' },
    detail: {
      en: 'The folder holds {file}, and no batch.',
      nl: 'De map bevat {file}, en geen batch.',
    },
    help: { en: 'Issue into a new or empty folder.', nl: 'Geef uit in een nieuwe of lege map.' },
  },
  CLI_BATCH_IN_USE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Another process works on this batch', nl: 'Een ander proces werkt aan deze batch' },
    help: {
      en: 'Let it finish; what both have issued is the same, and running the command once more goes on from there.',
      nl: 'Laat het afmaken; wat beide uitgaven is hetzelfde, en dezelfde opdracht gaat daarna vandaar verder.',
    },
  },
  CLI_BATCH_JOURNAL: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The journal of the batch is damaged', nl: 'Het journaal van de batch is beschadigd' },
    detail: {
      en: 'The journal of the batch is damaged at line {line}.',
      nl: 'Het journaal van de batch is beschadigd op regel {line}.',
    },
    help: {
      en: 'Put back the journal from a copy, or cut it off before that line: the badges after it are made again, the same.',
      nl: 'Zet een kopie van het journaal terug, of kap het voor die regel af: de badges daarna worden gelijk opnieuw gemaakt.',
    },
  },
  CLI_BATCH_WRITE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The batch cannot be read or written', nl: 'De batch kan niet gelezen of geschreven worden' },
    detail: {
      en: 'Cannot read or write {file} of the batch ({reason}); the badges before it stand, and nothing is half-written.',
      nl: 'Kan {file} van de batch niet lezen of schrijven ({reason}); de badges ervoor staan er, en niets is half geschreven.',
    },
    help: {
      en: 'Make room or get permission, and run the same command again: it goes on from there.',
      nl: 'Maak ruimte of regel toegang, en geef dezelfde opdracht nog eens: zij gaat vandaar verder.',
    },
  },
  CLI_CROSS_CHECK: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The second verifier cannot judge these badges',
      nl: 'De tweede controleur kan deze badges niet beoordelen',
    },
    detail: {
      en: 'The second verifier judges eddsa-rdfc-2022 and Ed25519Signature2020 by issuers with a did:key.',
      nl: 'De tweede controleur beoordeelt eddsa-rdfc-2022 en Ed25519Signature2020 van uitgevers met een did:key.',
    },
    help: { en: 'Leave --cross-check out.', nl: 'Laat --cross-check weg.' },
  },
  CLI_CSV_COLUMN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A column is not known', nl: 'Een kolom is niet bekend' },
    detail: {
      en: 'The column in place {ordinal} of line {line} is not known; there are {expected}.',
      nl: 'De kolom op plaats {ordinal} van regel {line} is niet bekend; er zijn {expected}.',
    },
    help: {
      en: 'Correct the name of the column, or take the column out.',
      nl: 'Verbeter de naam van de kolom, of haal de kolom weg.',
    },
  },
  CLI_CSV_COLUMN_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Two columns are the same', nl: 'Twee kolommen zijn dezelfde' },
    detail: {
      en: 'Line {line} has the column {member} twice.',
      nl: 'Regel {line} heeft de kolom {member} tweemaal.',
    },
    help: { en: 'Take one of the two out.', nl: 'Haal een van beide weg.' },
  },
  CLI_CSV_CELLS: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: {
      en: 'The row has more or fewer cells than columns',
      nl: 'De rij heeft meer of minder cellen dan kolommen',
    },
    detail: {
      en: 'The row on line {line} has {received} cells for {expected} columns.',
      nl: 'De rij op regel {line} heeft {received} cellen voor {expected} kolommen.',
    },
    help: {
      en: 'Put a cell that holds the separator in quotes, and give each column a cell.',
      nl: 'Zet een cel waarin het scheidingsteken staat tussen aanhalingstekens, en geef elke kolom een cel.',
    },
  },
  CLI_CSV_QUOTES: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The quotes of a row do not match', nl: 'De aanhalingstekens van een rij kloppen niet' },
    detail: {
      en: 'The quotes of the row that begins on line {line} do not match.',
      nl: 'De aanhalingstekens van de rij die op regel {line} begint, kloppen niet.',
    },
    help: {
      en: 'Close each quote, and write a quote within quotes twice.',
      nl: 'Sluit elk aanhalingsteken, en schrijf een aanhalingsteken binnen aanhalingstekens dubbel.',
    },
  },
  CLI_CSV_ROW_EMPTY: {
    type: 'PARSING_ERROR',
    severity: 'warning',
    title: { en: 'The row is empty', nl: 'De rij is leeg' },
    detail: {
      en: 'The row on line {line} is empty and was passed over.',
      nl: 'De rij op regel {line} is leeg en overgeslagen.',
    },
    help: { en: 'Take the row out.', nl: 'Haal de rij weg.' },
  },
  CLI_CSV_NO_ROWS: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The list of learners is empty', nl: 'De lijst met lerenden is leeg' },
    detail: { en: '{file} holds no row.', nl: '{file} bevat geen rij.' },
    help: {
      en: 'Write a first line with the names of the columns, and a line for each learner.',
      nl: 'Schrijf een eerste regel met de namen van de kolommen, en een regel voor elke lerende.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** CLI_: the command line itself and the files it names, and of what stands in them only whether it is YAML. */
export const cli = {
  CLI_USAGE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The command is not complete', nl: 'De opdracht is niet volledig' },
    detail: { en: 'The command should read: {usage}', nl: 'De opdracht hoort te luiden: {usage}' },
    help: { en: 'See edubadge {command} --help.', nl: 'Zie edubadge {command} --help.' },
  },
  CLI_UNKNOWN_COMMAND: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is no such command', nl: 'Deze opdracht bestaat niet' },
    detail: { en: 'There is no command {command}.', nl: 'Er is geen opdracht {command}.' },
    help: { en: 'See edubadge --help for the commands.', nl: 'Zie edubadge --help voor de opdrachten.' },
  },
  CLI_UNKNOWN_OPTION: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is no such option', nl: 'Deze optie bestaat niet' },
    detail: {
      en: 'The command {command} has no option {option}.',
      nl: 'De opdracht {command} heeft geen optie {option}.',
    },
    help: { en: 'See edubadge {command} --help for its options.', nl: 'Zie edubadge {command} --help voor de opties.' },
  },
  CLI_OPTION_VALUE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'An option has a wrong value', nl: 'Een optie heeft een verkeerde waarde' },
    detail: { en: 'The option --{option} takes {expected}.', nl: 'De optie --{option} verwacht {expected}.' },
    help: { en: 'Give the option one of the values it takes.', nl: 'Geef de optie een waarde die zij kent.' },
  },
  CLI_OPTION_FLAG: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'An option takes no value', nl: 'Een optie krijgt geen waarde' },
    detail: { en: 'The option --{option} takes no value.', nl: 'De optie --{option} krijgt geen waarde.' },
    help: { en: 'Give the option by itself, or leave it out.', nl: 'Geef de optie zonder meer, of laat haar weg.' },
  },
  CLI_AUTHORING_FILE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The file is no credential yet', nl: 'Het bestand is nog geen certificaat' },
    detail: {
      en: 'The file is no credential yet: it is an authoring file, which says what the credential is to be.',
      nl: 'Het bestand is nog geen certificaat: het is een invoerbestand, waarin staat wat het certificaat moet worden.',
    },
    help: {
      en: 'Make a credential of it first: edubadge create <file>.',
      nl: 'Maak er eerst een certificaat van: edubadge create <bestand>.',
    },
  },
  CLI_OPTION_SUITE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'An option does not go with the suite', nl: 'Een optie past niet bij de suite' },
    detail: {
      en: 'The option --{option} does not go with the suite {suite}.',
      nl: 'De optie --{option} past niet bij de suite {suite}.',
    },
    help: {
      en: 'Leave the option out: a JWT takes its dates from the credential.',
      nl: 'Laat de optie weg: een JWT neemt de datums van het certificaat over.',
    },
  },
  CLI_FILE_UNREADABLE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A file cannot be read', nl: 'Een bestand kan niet gelezen worden' },
    detail: { en: 'Cannot read {file} ({reason}).', nl: 'Kan {file} niet lezen ({reason}).' },
    help: {
      en: 'Check the path, and that you may read the file.',
      nl: 'Controleer het pad, en of u het bestand mag lezen.',
    },
  },
  CLI_FILE_EXISTS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The output file exists already', nl: 'Het uitvoerbestand bestaat al' },
    detail: { en: '{file} exists and is left as it is.', nl: '{file} bestaat al en blijft zoals het is.' },
    help: {
      en: 'Choose another name, or write over it with --force.',
      nl: 'Kies een andere naam, of overschrijf het met --force.',
    },
  },
  CLI_FILE_UNWRITABLE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The output file cannot be written', nl: 'Het uitvoerbestand kan niet geschreven worden' },
    detail: {
      en: 'Cannot write {file} ({reason}); nothing was written.',
      nl: 'Kan {file} niet schrijven ({reason}); er is niets geschreven.',
    },
    help: {
      en: 'Check that the folder exists, that you may write there, and that the disk is not full.',
      nl: 'Controleer of de map bestaat, of u er mag schrijven, en of de schijf niet vol is.',
    },
  },
  CLI_NO_FILES: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'There is nothing to judge', nl: 'Er valt niets te beoordelen' },
    detail: {
      en: 'The folder {file} holds no file that ends in {expected}.',
      nl: 'De map {file} bevat geen bestand dat eindigt op {expected}.',
    },
    help: {
      en: 'Check the folder; hidden files and folders and node_modules are passed over.',
      nl: 'Controleer de map; verborgen bestanden en mappen en node_modules worden overgeslagen.',
    },
  },
  CLI_NO_MATCH: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The pattern matches nothing', nl: 'Het patroon past nergens op' },
    detail: {
      en: 'The pattern {file} matches no file that ends in {expected}.',
      nl: 'Het patroon {file} past op geen bestand dat eindigt op {expected}.',
    },
    help: {
      en: 'Check the path and the pattern; ** stands for any number of folders.',
      nl: 'Controleer het pad en het patroon; ** staat voor een willekeurig aantal mappen.',
    },
  },
  CLI_CONFIG: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The configuration cannot be read', nl: 'De configuratie kan niet gelezen worden' },
    detail: {
      en: 'The configuration {file} cannot be read ({reason}).',
      nl: 'De configuratie {file} kan niet gelezen worden ({reason}).',
    },
    help: {
      en: 'Write one JSON object, as schemas/edubadge-config.json describes it.',
      nl: 'Schrijf één JSON-object, zoals schemas/edubadge-config.json het beschrijft.',
    },
  },
  CLI_CONFIG_MEMBER: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The configuration has a member that is not known',
      nl: 'De configuratie heeft een onbekend onderdeel',
    },
    detail: {
      en: 'The configuration {file} has a member {member}, which is not known; there are {expected}.',
      nl: 'De configuratie {file} heeft een onderdeel {member} dat niet bekend is; er zijn {expected}.',
    },
    help: { en: 'Correct its name, or take it out.', nl: 'Verbeter de naam, of haal het weg.' },
  },
  CLI_CONFIG_VALUE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The configuration has a wrong value', nl: 'De configuratie heeft een verkeerde waarde' },
    detail: {
      en: 'In the configuration {file}, {member} takes {expected}.',
      nl: 'In de configuratie {file} verwacht {member} {expected}.',
    },
    help: { en: 'Give it one of the values it takes.', nl: 'Geef het een waarde die het kent.' },
  },
  CLI_BASELINE: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The baseline cannot be read', nl: 'De nulmeting kan niet gelezen worden' },
    detail: { en: '{file} is not a baseline.', nl: '{file} is geen nulmeting.' },
    help: {
      en: 'Make one with --baseline and the name of a new file, and --update-baseline.',
      nl: 'Maak er een met --baseline en de naam van een nieuw bestand, en --update-baseline.',
    },
  },
  CLI_BASELINE_GONE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: { en: 'Findings of the baseline are gone', nl: 'Bevindingen van de nulmeting zijn verdwenen' },
    detail: {
      en: 'Findings of the baseline that are gone: {received}.',
      nl: 'Bevindingen van de nulmeting die verdwenen zijn: {received}.',
    },
    help: {
      en: 'Keep it so: take them out of the baseline with --update-baseline.',
      nl: 'Houd het zo: haal ze uit de nulmeting met --update-baseline.',
    },
  },
  CLI_MAX_WARNINGS: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There are too many warnings', nl: 'Er zijn te veel waarschuwingen' },
    detail: {
      en: 'There are {received} warnings, and --max-warnings allows {expected}.',
      nl: 'Er zijn {received} waarschuwingen, en --max-warnings staat er {expected} toe.',
    },
    help: { en: 'Mend what the warnings say.', nl: 'Verhelp waar de waarschuwingen over gaan.' },
  },
  CLI_YAML_SYNTAX: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The text is not YAML', nl: 'De tekst is geen YAML' },
    detail: {
      en: 'The text is not YAML: something is wrong at line {line}, column {column}.',
      nl: 'De tekst is geen YAML: er is iets mis op regel {line}, kolom {column}.',
    },
    help: {
      en: 'Mend the YAML there; indentation, or a text with a colon that needs quotes, is the usual cause.',
      nl: 'Herstel de YAML daar; meestal is het de inspringing, of een tekst met een dubbele punt zonder aanhalingstekens.',
    },
  },
  CLI_YAML_DOCUMENTS: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The file holds more than one YAML document', nl: 'Het bestand bevat meer dan één YAML-document' },
    detail: {
      en: 'A second YAML document begins at line {line}, column {column}.',
      nl: 'Op regel {line}, kolom {column} begint een tweede YAML-document.',
    },
    help: { en: 'Put each document in a file of its own.', nl: 'Zet elk document in een eigen bestand.' },
  },
  CLI_YAML_TAG: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The YAML has a tag that is not read', nl: 'De YAML heeft een tag die niet gelezen wordt' },
    detail: {
      en: 'A YAML tag at line {line}, column {column} asks for a type that JSON does not have.',
      nl: 'Een YAML-tag op regel {line}, kolom {column} vraagt om een type dat JSON niet heeft.',
    },
    help: {
      en: 'Take the tag out, and put a text in quotes.',
      nl: 'Haal de tag weg, en zet een tekst tussen aanhalingstekens.',
    },
  },
  CLI_YAML_KEY: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'A YAML key is not a text', nl: 'Een YAML-sleutel is geen tekst' },
    detail: {
      en: 'The key at line {line}, column {column} is not a text.',
      nl: 'De sleutel op regel {line}, kolom {column} is geen tekst.',
    },
    help: { en: 'Put the key in quotes.', nl: 'Zet de sleutel tussen aanhalingstekens.' },
  },
  CLI_YAML_ALIASES: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The YAML repeats itself too often', nl: 'De YAML herhaalt zichzelf te vaak' },
    detail: {
      en: 'The YAML repeats its anchors more than {expected} times, counting repeats within repeats.',
      nl: 'De YAML herhaalt haar ankers meer dan {expected} keer, herhalingen in herhalingen meegeteld.',
    },
    help: { en: 'Write the values out.', nl: 'Schrijf de waarden uit.' },
  },
  CLI_KEY_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is no key to sign with', nl: 'Er is geen sleutel om mee te ondertekenen' },
    detail: {
      en: 'There is no key to sign with: neither --key nor EDUBADGE_KEY was given.',
      nl: 'Er is geen sleutel om mee te ondertekenen: --key en EDUBADGE_KEY zijn geen van beide gegeven.',
    },
    help: {
      en: 'Name the key file with --key <file>, or put the key in the environment variable EDUBADGE_KEY.',
      nl: 'Noem het sleutelbestand met --key <bestand>, of zet de sleutel in de omgevingsvariabele EDUBADGE_KEY.',
    },
  },
  CLI_STDIN_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Standard input is asked for twice', nl: 'De standaardinvoer wordt tweemaal gevraagd' },
    detail: {
      en: 'Standard input is asked for twice: the sign - stands for it, and it can be read only once.',
      nl: 'De standaardinvoer wordt tweemaal gevraagd: het teken - staat ervoor, en zij kan maar één keer gelezen worden.',
    },
    help: {
      en: 'Only one thing can come from standard input; name a file for the other.',
      nl: 'Slechts één ding kan uit de standaardinvoer komen; noem voor het andere een bestand.',
    },
  },
  CLI_UNEXPECTED: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The program failed on this', nl: 'Het programma is hierop vastgelopen' },
    detail: {
      en: 'The program failed ({reason}); nothing can be said of this file.',
      nl: 'Het programma is vastgelopen ({reason}); over dit bestand valt niets te zeggen.',
    },
    help: {
      en: 'This is a defect of edubadge: please report it, with the trace that EDUBADGE_DEBUG=1 prints.',
      nl: 'Dit is een fout in edubadge: meld haar, met wat EDUBADGE_DEBUG=1 laat zien.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** CLI_: the command line itself and the files it names; never about what stands in them. */
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
      en: 'Check the folder; hidden folders and node_modules are passed over.',
      nl: 'Controleer de map; verborgen mappen en node_modules worden overgeslagen.',
    },
  },
  CLI_KEY_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'There is no key to sign with', nl: 'Er is geen sleutel om mee te ondertekenen' },
    help: {
      en: 'Name the key file with --key <file>, or put the key in the environment variable EDUBADGE_KEY.',
      nl: 'Noem het sleutelbestand met --key <bestand>, of zet de sleutel in de omgevingsvariabele EDUBADGE_KEY.',
    },
  },
  CLI_STDIN_TWICE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'Standard input is asked for twice', nl: 'De standaardinvoer wordt tweemaal gevraagd' },
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

import type { Language, Text } from '../problems/problem.js';
import { wrap } from '../report/style.js';
import { type CommandName, type CommandRow, commands } from './commands.js';
import { type OptionRow, takesValue } from './option-rows.js';
import { flagOf, options } from './options.js';

const width = 80;

const texts = {
  about: {
    en: 'edubadge: make, check, sign and verify Dutch edubadges (Open Badges 3.0).',
    nl: 'edubadge: maak, controleer, onderteken en verifieer edubadges (Open Badges 3.0).',
  },
  commands: { en: 'Commands', nl: 'Opdrachten' },
  options: { en: 'Options', nl: 'Opties' },
  more: {
    en: 'edubadge <command> --help tells more; edubadge --version says which version this is.',
    nl: 'edubadge <opdracht> --help vertelt meer; edubadge --version zegt welke versie dit is.',
  },
  exits: {
    en: 'Exit codes: 0 all is well · 1 something was found · 2 wrong usage or unreadable · 3 not everything could be checked.',
    nl: 'Exitcodes: 0 alles goed · 1 er is iets gevonden · 2 verkeerd gebruik of onleesbaar · 3 niet alles kon worden gecontroleerd.',
  },
} as const satisfies Record<string, Text>;

/** Help on all commands. */
export function generalHelp(language: Language): string {
  const rows = Object.values(commands).map(({ usage, summary }): [string, string] => [usage, summary[language]]);
  return page([
    texts.about[language],
    '',
    `${texts.commands[language]}:`,
    ...columns(rows),
    '',
    ...wrap(texts.more[language], '', width),
    ...wrap(texts.exits[language], '', width),
  ]);
}

/** Help on one command. */
export function commandHelp(command: CommandName, language: Language): string {
  const row: CommandRow = commands[command];
  const actions = Object.entries(row.actions ?? {}).map(([usage, text]): [string, string] => [usage, text[language]]);
  const rows = row.options.map((name): [string, string] => {
    const option: OptionRow = options[name];
    return [`--${flagOf(name)}${takesValue(option) ? ` ${option.takes}` : ''}`, option.help[language]];
  });
  return page([
    `edubadge ${row.usage}`,
    '',
    row.summary[language],
    ...(actions.length === 0 ? [] : ['', ...columns(actions)]),
    '',
    `${texts.options[language]}:`,
    ...columns(rows),
  ]);
}

function columns(rows: readonly [string, string][]): string[] {
  const left = Math.min(32, Math.max(...rows.map(([first]) => first.length)));
  return rows.flatMap(([first, second]) =>
    first.length > left
      ? [`  ${first}`, ...wrap(second, `  ${' '.repeat(left)}  `, width)]
      : wrap(second, `  ${first.padEnd(left)}  `, width),
  );
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

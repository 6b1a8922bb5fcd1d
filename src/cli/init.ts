import type { Text } from '../problems/problem.js';
import { wrap } from '../report/style.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import type { Io } from './io.js';
import { isYamlName } from './read-file.js';
import { type Purpose, starterNotes, starterOf } from './starter.js';
import { jsonText, writeResult } from './write-result.js';

const head = {
  en: 'A starting file for an edubadge: it is valid as it stands; replace the words by your own. Check it with: edubadge validate',
  nl: 'Een beginbestand voor een edubadge: het is geldig zoals het is; vervang de woorden door uw eigen. Controleer het met: edubadge validate',
} as const satisfies Text;

/**
 * `edubadge init`: a starting file for a variant and a sector, YAML with comments or, where the name ends in `.json`,
 * JSON with its `$schema`. Without a name it goes to standard output, as YAML.
 */
export async function init(call: Call): Promise<number> {
  const { command, io, operands, options } = call;
  const { variant, sector = 'hbo', lang: language = 'en' } = options;
  if (variant === undefined || (operands.length > 0 && options.output !== undefined)) throw wrongUsage(command);
  const output = operands[0] ?? options.output;
  const purpose = { variant, sector, language };
  const schema = schemaUrl(io);
  const json = output !== undefined && output !== '-' && !isYamlName(output);
  const text = json ? jsonText({ $schema: schema, ...starterOf(purpose) }) : await yamlText(purpose, schema);
  await writeResult(text, { ...call, options: { ...options, ...(output !== undefined && { output }) } });
  return 0;
}

/** Where editors find the schema of this very version, without an installation. */
function schemaUrl(io: Io): string {
  return `https://unpkg.com/edubadge-credentials@${io.version()}/schemas/edubadge-input.json`;
}

async function yamlText(purpose: Purpose, schema: string): Promise<string> {
  const { Document, isMap, isScalar } = await import('yaml');
  const document = new Document(starterOf(purpose));
  for (const [steps, note] of starterNotes(purpose)) {
    const parent = document.getIn(steps.slice(0, -1), true) ?? document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === steps.at(-1))
      : undefined;
    if (pair && isScalar(pair.key)) pair.key.commentBefore = comment(note, steps.length - 1);
  }
  const lines = [`yaml-language-server: $schema=${schema}`, ...wrap(head[purpose.language], '', 78)];
  document.commentBefore = lines.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0 });
}

/** A comment within 80 columns, at its depth. */
function comment(note: string, depth: number): string {
  return wrap(note, ' ', 78 - 2 * depth).join('\n');
}

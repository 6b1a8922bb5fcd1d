import { convert as convertDocument } from '../convert/convert.js';
import { routesFrom } from '../convert/converters.js';
import { failure } from '../problems/error.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import { operandOf, readValue } from './read-file.js';
import { tell } from './tell.js';
import { jsonText, writeResult } from './write-result.js';

/**
 * `edubadge convert`: a document in another form. The result goes where `--output` says, and what changed and what was
 * lost to standard error; with `--strict` either of them fails the job.
 */
export async function convert(call: Call): Promise<number> {
  const { command, options, io } = call;
  const { from, to = 'input', variant, sector, lang } = options;
  if (from === undefined) throw wrongUsage(command);
  const routes = routesFrom(from);
  if (!routes.includes(to)) {
    const expected = routes.join('|');
    throw failure('CLI_OPTION_VALUE', { expected, params: { option: 'to', expected } });
  }
  const document = await readValue(operandOf(call), io);
  const { result, changes, lost } = convertDocument(document, {
    from,
    to,
    ...(variant !== undefined && { variant }),
    ...(sector !== undefined && { sector }),
    ...(lang !== undefined && { language: lang }),
  });
  await writeResult(typeof result === 'string' ? `${result}\n` : jsonText(result), call);
  const notes = [...changes, ...lost];
  await tell(notes, call);
  return options.strict && notes.length > 0 ? 1 : 0;
}

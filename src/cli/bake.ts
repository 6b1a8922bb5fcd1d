import { badgeImage } from '../bake/badge-image.js';
import { bake } from '../bake/bake.js';
import type { Credential } from '../credential/types.js';
import { utf8 } from '../encoding/bytes.js';
import { failure } from '../problems/error.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import { readBytes } from './read-file.js';
import { readSecured } from './read-secured.js';
import { writeResult } from './write-result.js';

/**
 * `edubadge bake`: puts a signed credential into a PNG or SVG, or, without one, into an SVG that is drawn of it.
 * What was baked in before is replaced. An image is not for a terminal: there it needs `--output`.
 */
export async function bakeFile(call: Call): Promise<number> {
  const { command, io, options, operands } = call;
  const [image] = operands;
  const { credential = '-', output } = options;
  const isPiped = options.credential !== undefined || !io.stdin.isTTY;
  const isOut = output === undefined || output === '-';
  if (!isPiped || (isOut && io.stdout.isTTY)) throw wrongUsage(command);
  if (image === '-' && credential === '-') throw failure('CLI_STDIN_TWICE');
  if (image === undefined && /\.png$/i.test(output ?? '')) {
    const expected = '<file.svg>';
    throw failure('CLI_OPTION_VALUE', { expected, received: output, params: { option: 'output', expected } });
  }
  const { document, form } = await readSecured(credential, io);
  const picture = image === undefined ? drawn(document, call) : await readBytes(image, io);
  await writeResult(await bake(picture, form), call);
  return 0;
}

function drawn(document: Credential, { options: { lang } }: Call): Uint8Array {
  return utf8(badgeImage(document, lang === undefined ? {} : { language: lang }));
}

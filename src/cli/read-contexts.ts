import type { ExtraContext } from '../canonical/types.js';
import { isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { failure } from '../problems/error.js';
import type { Io } from './io.js';
import type { OptionValues } from './options.js';
import { readBytes } from './read-file.js';

/** The contexts that `--context <url>=<file>` vouches for. */
export async function readContexts(given: OptionValues['context'], io: Io): Promise<ExtraContext[]> {
  const contexts: ExtraContext[] = [];
  for (const { url, file } of given ?? []) {
    const document = parseJson(await readBytes(file, io));
    if (!isObject(document)) throw failure('JSON_NOT_OBJECT');
    contexts.push({ url, document });
  }
  return contexts;
}

import { asString } from '../../encoding/json-object.js';
import { urlOf } from '../../encoding/url.js';
import { suiteNamed } from '../../proof/suites.js';
import type { Io } from '../io.js';
import { readBytes } from '../read-file.js';
import { readList } from './read-list.js';

/**
 * A fetch that answers for the lists in these files as if they stood at their ids; anything else is for `beyond`, where
 * there is one. What a list says is believed as if it had been fetched: when it is genuine, and no sooner.
 */
export async function listedFetch(files: readonly string[], io: Io, beyond?: typeof fetch): Promise<typeof fetch> {
  const answers = new Map<string, () => Response>();
  for (const file of files) {
    const bytes = await readBytes(file, io);
    const { list, suite } = await readList(bytes);
    const type = suiteNamed(suite ?? '')?.securing === 'jwt' ? 'application/vc+jwt' : 'application/vc';
    const answer = () => new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
    const id = asString(list.id) ?? '';
    answers.set(urlOf(id)?.href ?? id, answer);
  }
  return async (input, init) => {
    const answer = answers.get(String(input));
    if (answer !== undefined) return answer();
    if (beyond === undefined) throw new TypeError('offline');
    return beyond(input, init);
  };
}

import { asArray, asString, isObject, type JsonObject } from '../../encoding/json-object.js';
import { itemPointer } from '../../encoding/pointer.js';
import type { Settings } from '../state.js';
import { type EntryResult, entryTypes } from './entry-types.js';
import { listReader } from './read-list.js';

/** What each status entry of a credential comes to, in order; lists that several name are fetched once. */
export async function judgeEntries(document: JsonObject, settings: Settings): Promise<EntryResult[]> {
  const member = document.credentialStatus;
  const readList = listReader(settings);
  return Promise.all(
    asArray(member).map(async (entry, index): Promise<EntryResult> => {
      const pointer = itemPointer(member, '/credentialStatus', index);
      if (!isObject(entry)) return { outcome: 'failed', findings: [{ code: 'STATUS_ENTRY_MALFORMED', pointer }] };
      const type = asArray(entry.type).find((name) => typeof name === 'string' && Object.hasOwn(entryTypes, name));
      if (type === undefined) return unknownType(asString(asArray(entry.type)[0]) ?? '', pointer);
      return entryTypes[type as keyof typeof entryTypes]({ entry, pointer, document, readList });
    }),
  );
}

function unknownType(received: string, pointer: string): EntryResult {
  return { outcome: 'unknown', findings: [{ code: 'STATUS_TYPE_UNKNOWN', pointer, received, params: { received } }] };
}

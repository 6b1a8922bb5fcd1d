import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import type { Io } from './io.js';
import { readSecured } from './read-secured.js';

/** What of a credential can be endorsed, and where it stands. */
export const endorsed = {
  credential: (document) => document,
  achievement: (document) => member(subjectOf(document), 'achievement'),
  issuer: (document) => member(document, 'issuer'),
} as const satisfies Record<string, (document: JsonObject) => JsonObject>;

/** Name of something that can be endorsed. */
export type Endorsed = keyof typeof endorsed;

/**
 * The credential with these endorsements in it, each where that stands which it endorses: as object in `endorsement`, as
 * token in `endorsementJwt`. Throws EdubadgeError CLI_ENDORSEMENT_ELSEWHERE, and those of reading.
 */
export async function withEndorsements(document: JsonObject, files: readonly string[], io: Io): Promise<JsonObject> {
  let result = document;
  for (const file of files) {
    const { document: endorsement, form } = await readSecured(file, io);
    const about = asString(member(endorsement, 'credentialSubject').id);
    const names = Object.keys(endorsed) as Endorsed[];
    const name = names.find((one) => about !== undefined && endorsed[one](document).id === about);
    if (name === undefined) throw failure('CLI_ENDORSEMENT_ELSEWHERE', { params: { file } });
    result = put(result, name, typeof form === 'string' ? 'endorsementJwt' : 'endorsement', form);
  }
  return result;
}

function put(document: JsonObject, name: Endorsed, list: string, form: unknown): JsonObject {
  const target = endorsed[name](document);
  const changed = { ...target, [list]: [...asArray(target[list]), form] };
  if (name === 'credential') return changed;
  if (name === 'issuer') return { ...document, issuer: changed };
  return { ...document, credentialSubject: { ...subjectOf(document), achievement: changed } };
}

function subjectOf(document: JsonObject): JsonObject {
  return member(document, 'credentialSubject');
}

function member(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

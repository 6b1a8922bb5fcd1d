import type { JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';

/** What a person writes has no `@context`; a credential, as a rule, has. */
export function isAuthoringFile(document: JsonObject): boolean {
  return document['@context'] === undefined && ('variant' in document || 'achievement' in document);
}

/** The document, which is to be a credential. Throws EdubadgeError CLI_AUTHORING_FILE. */
export function notAuthoring(document: JsonObject): JsonObject {
  if (isAuthoringFile(document)) throw failure('CLI_AUTHORING_FILE');
  return document;
}

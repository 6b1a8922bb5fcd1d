import type { JsonObject } from '../encoding/json-object.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { presentOrNone } from './members.js';
import type { Source } from './source.js';

/** Pieces of evidence, each an object or only its URL. */
export function evidenceAt(source: Source, pointer: string): JsonObject[] {
  return referencesAt(source, pointer, (text) => ({
    name: text('name'),
    description: text('description'),
    narrative: text('narrative'),
    genre: text('genre'),
    digestMultibase: text('digestMultibase'),
  }));
}

/** Related achievements, each an object or only its URI. */
export function relatedAt(source: Source, pointer: string): JsonObject[] {
  return referencesAt(source, pointer, (text) => ({
    language: text('inLanguage') ?? text('@language'),
    version: text('version'),
  }));
}

function referencesAt(
  source: Source,
  list: string,
  membersOf: (text: (member: string) => string | undefined) => JsonObject,
): JsonObject[] {
  const references = source.items(list).map((pointer) => {
    const text = (member: string): string | undefined => source.text(`${pointer}/${member}`);
    const id = source.text(pointer) ?? text('id');
    return presentOrNone({ id, type: classAt(source, `${pointer}/type`), ...membersOf(text) });
  });
  return references.filter((reference) => reference !== undefined);
}

/** The class that a reference says what it leads to by: an IRI, beside the name of what it is here. */
function classAt(source: Source, pointer: string): string | undefined {
  const iri = source.items(pointer).find((item) => isAbsoluteUrl(source.see(item)));
  return iri === undefined ? undefined : source.text(iri);
}

import { isObject, type JsonObject } from '../encoding/json-object.js';
import { pointerOf } from '../encoding/pointer.js';
import { type EdubadgeError, failure } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';

/** What jsonld tells of an error, as far as we look. */
interface Details {
  code?: unknown;
  term?: unknown;
  event?: { code?: unknown; details?: Readonly<Record<string, unknown>> };
}

/** jsonld's error codes that are about a context; the rest is about the document. */
const contextError =
  /context|mapping|term definition|keyword|@version|@vocab|@import|@propagate|@prefix|@nest|@protected|base IRI|default language/;

/** Events that safe mode stops at: the code that they are for us, and what of the event names the culprit. */
const events: Readonly<Record<string, readonly [code: ProblemCode, culprit: string]>> = {
  'invalid property': ['DATA_TERM_UNDEFINED', 'property'],
  'relative @type reference': ['DATA_TYPE_UNDEFINED', 'type'],
  'relative @id reference': ['DATA_IRI_RELATIVE', 'id'],
  'relative object reference': ['DATA_IRI_RELATIVE', 'object'],
  'relative subject reference': ['DATA_IRI_RELATIVE', 'subject'],
  'relative graph reference': ['DATA_IRI_RELATIVE', 'graph'],
  'invalid @language value': ['DATA_LANGUAGE_VALUE', 'language'],
};

type Path = readonly (string | number)[];

/**
 * The same refusal in our words. jsonld does not say where: in a document that has the culprit in one place, that is
 * the place.
 */
export function fromJsonLdError(error: unknown, document: JsonObject = {}): EdubadgeError {
  const { details = {} } = error as { details?: Details };
  const { code, ...at } = translate(details, document);
  return failure(code, at, error);
}

function translate({ code, term, event }: Details, document: JsonObject): Finding {
  const reason = String(event?.code ?? code ?? 'the document');
  const [known, culprit = ''] = events[reason] ?? [];
  if (known !== undefined) return { code: known, ...placed(document, String(event?.details?.[culprit]), culprit) };
  if (reason === 'protected term redefinition') return { code: 'CONTEXT_PROTECTED', params: { term: String(term) } };
  return { code: contextError.test(reason) ? 'CONTEXT_INVALID' : 'DATA_JSON_LD', params: { reason } };
}

function placed(document: JsonObject, name: string, culprit: string): Omit<Finding, 'code'> {
  const places = placesOf(document, name, culprit === 'property');
  const [place = []] = places.length === 1 ? places : [];
  const member = place.findLast((step) => typeof step === 'string');
  const params = { term: member ?? (culprit === 'property' ? name : `@${culprit}`), value: name };
  return { params, ...(member !== undefined && { pointer: pointerOf(place) }) };
}

/** Where a name stands, as that of a member or as a value. */
function placesOf(value: unknown, name: string, asMember: boolean, path: Path = []): Path[] {
  if (value === name && !asMember) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, name, asMember, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '@context') return [];
    const at = [...path, key];
    return [...(asMember && key === name ? [at] : []), ...placesOf(member, name, asMember, at)];
  });
}

import { type EdubadgeError, failure } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';

/** What jsonld tells of an error, as far as we look. */
interface Details {
  code?: unknown;
  term?: unknown;
  event?: { code?: unknown; details?: { property?: unknown; type?: unknown; id?: unknown } };
}

/** jsonld's error codes that are about a context; the rest is about the document. */
const contextError =
  /context|mapping|term definition|keyword|@version|@vocab|@import|@propagate|@prefix|@nest|@protected|base IRI|default language/;

/** Events that safe mode stops at, by the code that they are for us. */
const events: Readonly<Record<string, ProblemCode>> = {
  'invalid property': 'DATA_TERM_UNDEFINED',
  'relative @type reference': 'DATA_TYPE_UNDEFINED',
  'relative @id reference': 'DATA_IRI_RELATIVE',
  'relative object reference': 'DATA_IRI_RELATIVE',
  'relative subject reference': 'DATA_IRI_RELATIVE',
  'relative graph reference': 'DATA_IRI_RELATIVE',
  'invalid @language value': 'DATA_LANGUAGE_VALUE',
};

/** The same refusal in our words, without a pointer: jsonld does not say where. */
export function fromJsonLdError(error: unknown): EdubadgeError {
  const { details } = error as { details?: Details };
  const { code, at } = translate(details ?? {});
  return failure(code, at, error);
}

function translate({ code, term, event }: Details): { code: ProblemCode; at: Omit<Finding, 'code'> } {
  if (typeof event?.code === 'string') {
    const name = event.details?.property ?? event.details?.type ?? '@id';
    const known = events[event.code];
    if (known !== undefined) return { code: known, at: { params: { term: String(name), value: String(name) } } };
    return { code: 'DATA_JSON_LD', at: { params: { reason: event.code } } };
  }
  if (code === 'protected term redefinition')
    return { code: 'CONTEXT_PROTECTED', at: { params: { term: String(term) } } };
  const reason = typeof code === 'string' ? code : 'the document';
  return { code: contextError.test(reason) ? 'CONTEXT_INVALID' : 'DATA_JSON_LD', at: { params: { reason } } };
}

/** A quad in the text of N-Quads, part by part: `<iri>`, `_:label`, or a literal with its quotes; graph '' is the default. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly graph: string;
}

/** Datatypes and terms that have a role of their own. */
export const rdf = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  first: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first',
  rest: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest',
  nil: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil',
  json: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
  langString: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
} as const;

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const inLiteral = /[\u0000-\u001F\u007F"\\]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const inIri = /[\u0000-\u0020<>"{}|^`\\]/;
const allInLiteral = new RegExp(inLiteral, 'g');
const allInIri = new RegExp(inIri, 'g');
const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** An IRI in angle brackets (RDFC-1.0 §5, canonical N-Quads). */
export function iriText(iri: string): string {
  return `<${inIri.test(iri) ? iri.replace(allInIri, unicode) : iri}>`;
}

/** A literal with its datatype. */
export function literalText(value: string, datatype: string): string {
  return quoted(value) + datatypeText(datatype);
}

/** What follows the quotes of a literal of a datatype; nothing for a plain string. */
export function datatypeText(datatype = xsdString): string {
  return datatype === xsdString ? '' : `^^${iriText(datatype)}`;
}

/** A plain string. */
export function quoted(value: string): string {
  return `"${inLiteral.test(value) ? value.replace(allInLiteral, (found) => short[found] ?? unicode(found)) : value}"`;
}

const underscore = '_'.charCodeAt(0);

/** True for a blank node: IRIs begin with `<`, literals with a quote. */
export function isBlank(part: string): boolean {
  return part.charCodeAt(0) === underscore;
}

/** What stands after the subject in the line of a quad. */
export function afterSubject(predicate: string, object: string, graph: string): string {
  return graph === '' ? `${predicate} ${object} .\n` : `${predicate} ${object} ${graph} .\n`;
}

function unicode(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

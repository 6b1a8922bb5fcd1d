/** A quad in the text of N-Quads, part by part: `<iri>`, `_:label`, or a literal with its quotes; graph '' is the default. */
export interface TextQuad {
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

// Most texts have nothing in them to escape, and a pattern that spans the whole text says so in half the time of one
// that looks for what is to be escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const inLiteral = /[\u0000-\u001F\u007F"\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const plainLiteral = /^[^\u0000-\u001F\u007F"\\]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const inIri = /[\u0000-\u0020<>"{}|^`\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const plainIri = /^[^\u0000-\u0020<>"{}|^`\\]*$/;
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
  return `<${escapedIri(iri)}>`;
}

/** What stands between the brackets of an IRI. */
export function escapedIri(iri: string): string {
  return plainIri.test(iri) ? iri : iri.replace(inIri, unicode);
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
  return `"${escaped(value)}"`;
}

/** What stands between the quotes of a literal. */
export function escaped(value: string): string {
  return plainLiteral.test(value) ? value : value.replace(inLiteral, (found) => short[found] ?? unicode(found));
}

const underscore = '_'.charCodeAt(0);

/** True for a blank node: IRIs begin with `<`, literals with a quote. */
export function isBlank(part: string): boolean {
  return part.charCodeAt(0) === underscore;
}

function unicode(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

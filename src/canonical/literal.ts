import { jcs } from '../encoding/jcs.js';
import { literalText, quoted, rdf } from './n-quads.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
/** The datatype in which even a string is read as a number. */
export const double = `${xsd}double`;

/** The lexical form and datatype that JSON-LD gives a JSON value (JSON-LD API 1.1 §8.2.2). */
export interface Literal {
  readonly lexical: string;
  readonly datatype: string;
}

/** A string, number or boolean as a literal, with the term's datatype if it has one. */
export function literalOf(value: string | number | boolean, type: string | undefined): Literal {
  if (typeof value === 'boolean') return { lexical: String(value), datatype: type ?? `${xsd}boolean` };
  if (typeof value === 'string' && type !== double) return { lexical: value, datatype: type ?? `${xsd}string` };
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  // jsonld asks the text for a point, so 1e-7 counts as an integer there; what it signs is what counts.
  const isDouble = type === double || String(number).includes('.') || Math.abs(number) >= 1e21;
  if (!isDouble) return { lexical: number.toFixed(0), datatype: type ?? `${xsd}integer` };
  return { lexical: doubleText(number), datatype: type ?? double };
}

/** Whole numbers up to here have their digits written out by `String`, at a fraction of the time. */
const writtenOut = 1e15;

function doubleText(number: number): string {
  if (!Number.isInteger(number) || number <= 0 || number >= writtenOut)
    return number.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
  const digits = String(number);
  return `${digits[0]}.${digits.slice(1).replace(/0+$/, '') || '0'}E${digits.length - 1}`;
}

/** The literal in N-Quads. */
export function literal({ lexical, datatype }: Literal): string {
  return literalText(lexical, datatype);
}

/** A JSON value that is signed as it is, in canonical form (JSON-LD 1.1 §10.2). */
export function jsonLiteral(value: unknown): string {
  return literalText(jcs(value), rdf.json);
}

/** A text in a language, with its direction if it has one. */
export function languageLiteral(text: string, language: string | undefined, direction: string | undefined): string {
  const tag = (language ?? '').toLowerCase();
  if (direction !== undefined) return literalText(text, `https://www.w3.org/ns/i18n#${tag}_${direction}`);
  return language === undefined ? quoted(text) : `${quoted(text)}@${tag}`;
}

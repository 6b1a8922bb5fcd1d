import { failure } from '../problems/error.js';
import type { Limits } from './limits.js';

const quote = 0x22;
const backslash = 0x5c;
const numberToken = /-?\d[\d.eE+-]*/g;

/**
 * One pass over JSON text without building anything: strings are jumped over, and what stands between them tells
 * depth, the least number of values, the number of key tokens and whether a number would lose digits. It runs
 * before `JSON.parse`, so that hostile text costs no memory.
 * Throws EdubadgeError (LIMIT_DEPTH, LIMIT_NODES, JSON_NUMBER); whether the text is JSON at all is not judged here.
 */
export function scanJson(text: string, limits: Limits): { keys: number } {
  let keys = 0;
  let depth = 0;
  let commas = 0;
  let position = 0;
  while (position < text.length) {
    let digits = false;
    let end = position;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === quote) break;
      if (code === 0x3a) keys += 1;
      else if (code === 0x2c) commas += 1;
      else if (code === 0x7b || code === 0x5b) {
        depth += 1;
        if (depth > limits.depth) throw failure('LIMIT_DEPTH', { params: { expected: limits.depth } });
      } else if (code === 0x7d || code === 0x5d) depth -= 1;
      else if (code >= 0x30 && code <= 0x39) digits = true;
    }
    if (commas >= limits.nodes) throw failure('LIMIT_NODES', { params: { expected: limits.nodes } });
    if (digits) checkNumbers(text.slice(position, end));
    position = closingQuote(text, end) + 1;
  }
  return { keys };
}

function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close === -1 ? text.length : close;
}

function isEscaped(text: string, position: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(position - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1 && text.charCodeAt(position) === quote;
}

function checkNumbers(gap: string): void {
  for (const token of gap.match(numberToken) ?? []) {
    if (!isExact(token)) throw failure('JSON_NUMBER');
  }
}

/** True when the double that a token reads as gives back the token's own value; `-0` loses its sign. */
function isExact(token: string): boolean {
  const value = Number(token);
  if (Number.isNaN(value)) return true;
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  const text = String(value);
  return text === token || decimal(text) === decimal(token);
}

/** Sign, significant digits and exponent of ten: equal for equal numbers. */
function decimal(token: string): string {
  const [mantissa = '', exponent = '0'] = token.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = trimZeros(digits);
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${token.startsWith('-') ? '-' : ''}${significant}e${power}`;
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

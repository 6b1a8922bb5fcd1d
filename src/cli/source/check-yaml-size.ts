import { defaultLimits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';

/** Tokens, white space included, that a value of a document takes at the very most. */
const lexemesPerNode = 20;

/** Marks of the lexer itself, and a byte-order mark: they take no room on a line. */
const marks = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
const space = /^[ \t]+$/;
const newline = /^\r?\n$/;

/**
 * Holds YAML to the limits before it is read, by its tokens: the reader takes far more memory than the text, and calls
 * itself for each level until the stack is gone. Depth is the number of open columns and brackets.
 * Throws EdubadgeError LIMIT_NODES, LIMIT_DEPTH.
 */
export function checkYamlSize(lexemes: Iterable<string>): void {
  const { nodes, depth } = defaultLimits;
  const columns: number[] = [];
  let left = nodes * lexemesPerNode;
  let brackets = 0;
  let column = 0;
  /** Nothing stands before it on its line but indicators, each of which opens a level. */
  let first = true;
  for (const lexeme of lexemes) {
    left -= 1;
    if (left < 0) throw failure('LIMIT_NODES', { params: { expected: nodes } });
    if (marks.has(lexeme)) continue;
    if (newline.test(lexeme)) {
      column = 0;
      first = true;
      continue;
    }
    if (!space.test(lexeme)) {
      if (lexeme === '[' || lexeme === '{') brackets += 1;
      if (lexeme === ']' || lexeme === '}') brackets -= 1;
      if (first && brackets === 0) open(columns, column);
      first &&= lexeme === '-' || lexeme === '?' || lexeme === ':';
      if (columns.length + brackets > depth) throw failure('LIMIT_DEPTH', { params: { expected: depth } });
    }
    const end = lexeme.lastIndexOf('\n');
    column = end < 0 ? column + lexeme.length : lexeme.length - end - 1;
  }
}

/** Content at a column closes what stands there or further to the right. */
function open(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

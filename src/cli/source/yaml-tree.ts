import type { Document, LineCounter } from 'yaml';
import { defaultLimits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';

/** A YAML document (JSON is one too) as a tree that knows where its parts stand. */
export interface YamlTree {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Tokens, white space included, that a value of a document takes at the very most. */
const lexemesPerNode = 20;

/**
 * Reads text as YAML 1.2 with its core schema and nothing else: no custom tags, no merge keys, no dates. The length in
 * tokens is held to the limits first, since the reader takes far more memory than the text. The reader tolerates
 * faults: they are in `document.errors` and `.warnings`. Keys are not compared here, for that would take quadratic time.
 * Throws EdubadgeError LIMIT_NODES, LIMIT_DEPTH.
 */
export async function readYamlTree(text: string): Promise<YamlTree> {
  const { Lexer, LineCounter, parseDocument } = await import('yaml');
  let left = defaultLimits.nodes * lexemesPerNode;
  for (const _ of new Lexer().lex(text)) {
    left -= 1;
    if (left < 0) throw failure('LIMIT_NODES', { params: { expected: defaultLimits.nodes } });
  }
  const lines = new LineCounter();
  const options = { schema: 'core', version: '1.2', merge: false, resolveKnownTags: false } as const;
  try {
    const document = parseDocument(text, { ...options, uniqueKeys: false, prettyErrors: false, lineCounter: lines });
    return { document, lines };
  } catch (error) {
    // The reader calls itself for each level, and the stack is finite.
    if (error instanceof RangeError) throw failure('LIMIT_DEPTH', { params: { expected: defaultLimits.depth } });
    throw error;
  }
}

import type { Document, LineCounter } from 'yaml';
import { checkYamlSize } from './check-yaml-size.js';

/** A YAML document (JSON is one too) as a tree that knows where its parts stand. */
export interface YamlTree {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * Reads text as YAML 1.2 with its core schema and nothing else: no custom tags, no merge keys, no dates. The reader
 * tolerates faults: they are in `document.errors` and `.warnings`. Keys are not compared here, for that would take
 * quadratic time. Throws EdubadgeError LIMIT_NODES, LIMIT_DEPTH.
 */
export async function readYamlTree(text: string): Promise<YamlTree> {
  const { Lexer, LineCounter, parseDocument } = await import('yaml');
  checkYamlSize(new Lexer().lex(text));
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  return { document, lines };
}

import type { SaxesParser } from 'saxes';
import { pausing } from '../../encoding/breather.js';
import { EdubadgeError, failure } from '../../problems/error.js';

const w3cDoctype =
  /^\s+(?:[\w-]+:)?svg\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. -]+\/\/EN\1(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/;

/** Characters that are parsed before others may go. */
const slice = 64 * 1024;

/**
 * Runs a namespace-aware XML parser over a text, which is loaded only now. Entities are never expanded, a DOCTYPE is
 * taken only with a W3C id for SVG and without an internal subset, an encoding other than UTF-8 is not taken.
 * Throws EdubadgeError (SVG_SYNTAX, SVG_ENTITY, SVG_DOCTYPE, SVG_ENCODING), the signal's reason, and what the listeners
 * throw.
 */
export async function parseXml(
  text: string,
  listen: (parser: SaxesParser<{ xmlns: true }>) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { SaxesParser: Parser } = await import('saxes');
  const parser = new Parser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw failure('SVG_ENCODING');
  });
  parser.on('doctype', (doctype) => {
    if (!w3cDoctype.test(doctype)) throw failure('SVG_DOCTYPE');
  });
  listen(parser);
  const pause = pausing(signal);
  try {
    for (let start = 0; start < text.length; start += slice) {
      await pause();
      parser.write(text.slice(start, start + slice));
    }
    parser.close();
  } catch (error) {
    if (error instanceof EdubadgeError || signal?.aborted) throw error;
    // The parser's message quotes the file, so only the place is told.
    const isEntity = error instanceof Error && error.message.includes('entity');
    const { line, column } = parser;
    throw failure(isEntity ? 'SVG_ENTITY' : 'SVG_SYNTAX', { params: { line, column } });
  }
}

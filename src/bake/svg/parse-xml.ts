import type { SaxesParser } from 'saxes';
import { EdubadgeError, failure } from '../../problems/error.js';

const w3cDoctype =
  /^\s+(?:[\w-]+:)?svg\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. -]+\/\/EN\1(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/;

/**
 * Runs a namespace-aware XML parser, which is loaded only now, over a text in slices. Entities are never expanded, a
 * DOCTYPE is taken only with a W3C id for SVG and without an internal subset, an encoding other than UTF-8 is not taken.
 * Throws EdubadgeError (SVG_SYNTAX, SVG_ENTITY, SVG_DOCTYPE, SVG_ENCODING), and what the slices and the listeners throw.
 */
export async function parseXml(
  slices: AsyncIterable<string>,
  listen: (parser: SaxesParser<{ xmlns: true }>) => void,
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
  for await (const slice of slices) step(parser, () => parser.write(slice));
  step(parser, () => parser.close());
}

/** The parser's own message quotes the file, so only the place is told. */
function step(parser: SaxesParser<{ xmlns: true }>, parse: () => void): void {
  try {
    parse();
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    const isEntity = error instanceof Error && error.message.includes('entity');
    const { line, column } = parser;
    throw failure(isEntity ? 'SVG_ENTITY' : 'SVG_SYNTAX', { params: { line, column } });
  }
}

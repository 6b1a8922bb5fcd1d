import jsonld, { type Options } from 'jsonld';
import { contextDocuments } from '../../src/canonical/generated/documents.js';

/** jsonld itself, with the call that only tests make. */
interface Oracle {
  canonize(document: object, options: Options & { algorithm: 'RDFC-1.0'; canonizeOptions: object }): Promise<string>;
}

/** Canonical N-Quads by jsonld and rdf-canonize in safe mode, with bundled contexts; rejects where they refuse. */
export function canonizeByJsonLd(document: object): Promise<string> {
  const oracle = jsonld() as unknown as Oracle;
  return oracle.canonize(structuredClone(document), {
    algorithm: 'RDFC-1.0',
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    documentLoader: async (url) => {
      const found = contextDocuments[url];
      if (found === undefined) throw new Error(`unknown context ${url}`);
      return { document: found, documentUrl: url };
    },
    canonizeOptions: { maxWorkFactor: 3 },
  });
}

/** The same, or the reason of its refusal after `refused`. */
export async function canonizeOrRefuse(document: object): Promise<string> {
  try {
    return await canonizeByJsonLd(document);
  } catch (error) {
    const { details, message } = error as { details?: { code?: string; event?: { code: string } }; message: string };
    return `refused: ${details?.event?.code ?? details?.code ?? message}`;
  }
}

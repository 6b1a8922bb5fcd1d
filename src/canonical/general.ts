import type { JsonLd, Options, Term } from 'jsonld';
import type { JsonObject } from '../encoding/json-object.js';
import { contextLoader } from './context-loader.js';
import { checkContextCount } from './contexts-in.js';
import type { Node } from './graph.js';
import { withJsonLd } from './load-jsonld.js';
import { iriText, literalText, quoted, rdf } from './n-quads.js';
import { nodesOf } from './nodes-of.js';
import type { CanonicalOptions } from './types.js';

/** The graph of any JSON-LD document, by jsonld in safe mode: for what the walk does not know. */
export async function walkGenerally(document: JsonObject, options: CanonicalOptions): Promise<Node[]> {
  checkContextCount(document);
  const graph = async (jsonld: JsonLd, settings: Options) => {
    const quads = await jsonld.toRDF(document, settings);
    return nodesOf(
      quads.map(({ subject, predicate, object, graph }) => ({
        subject: text(subject),
        predicate: text(predicate),
        object: text(object),
        graph: text(graph),
      })),
    );
  };
  return withJsonLd(contextLoader(options), graph, document);
}

function text({ termType, value, language, datatype }: Term): string {
  if (termType === 'DefaultGraph') return '';
  if (termType === 'BlankNode') return `_:${value}`;
  if (termType === 'NamedNode') return iriText(value);
  if (datatype?.value === rdf.langString) return language ? `${quoted(value)}@${language}` : quoted(value);
  return literalText(value, datatype?.value ?? '');
}

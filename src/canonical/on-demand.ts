import { loadOnce } from '../platform/load-once.js';
import type {
  canonicalize as Canonicalize,
  termFindings as TermFindings,
  typeFindings as TypeFindings,
} from './over-rdf.js';

/** The walk, RDFC-1.0 and the compiled contexts are most of the library's weight, and not every proof is over RDF. */
const load = loadOnce(() => import('./over-rdf.js'));

/** `canonicalize`, loaded when it is first called. */
export const canonicalize: typeof Canonicalize = async (...given) => (await load()).canonicalize(...given);

/** `termFindings`, loaded when it is first called. */
export const termFindings: typeof TermFindings = async (...given) => (await load()).termFindings(...given);

/** `typeFindings`, loaded when it is first called. */
export const typeFindings: typeof TypeFindings = async (...given) => (await load()).typeFindings(...given);

import { loadOnce } from '../platform/load-once.js';
import type * as OverRdf from './over-rdf.js';

/** The walk, RDFC-1.0 and the compiled contexts are most of the library's weight, and not every proof is over RDF. */
const overRdf = loadOnce(() => import('./over-rdf.js'));

/** `canonicalize`, loaded when it is first called. */
export const canonicalize: typeof OverRdf.canonicalize = (...given) => overRdf((room) => room.canonicalize(...given));

/** `termFindings`, loaded when it is first called. */
export const termFindings: typeof OverRdf.termFindings = (...given) => overRdf((room) => room.termFindings(...given));

/** `typeFindings`, loaded when it is first called. */
export const typeFindings: typeof OverRdf.typeFindings = (...given) => overRdf((room) => room.typeFindings(...given));

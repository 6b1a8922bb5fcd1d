import type { Kind } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { MaybePromise } from '../platform/types.js';
import { whenThere } from '../platform/when-there.js';
import type { Finding } from '../problems/problem.js';
import { dataModelFindings } from './data-model.js';
import { judgeOpenBadge } from './on-demand.js';

/** What is wrong with a document, apart from its contexts, terms and proofs. */
export interface DocumentFindings {
  /** Against the Open Badges schema; empty for kinds that have none. */
  readonly schema: readonly Finding[];
  /** Against the data model and the rules of Open Badges. */
  readonly rules: readonly Finding[];
}

/**
 * Schema and rules of a document of a kind. `write` is stricter: a fault that real badges have is a warning on `read`.
 */
export function documentFindings(
  document: JsonObject,
  kind: Kind,
  mode: 'read' | 'write',
): MaybePromise<DocumentFindings> {
  const isOpenBadge = kind === 'open-badge' || kind === 'endorsement';
  return whenThere(isOpenBadge ? judgeOpenBadge(document, kind, mode) : none, (judged) =>
    withDataModel(document, kind, judged),
  );
}

const none: DocumentFindings = { schema: [], rules: [] };

/** The data model with what Open Badges says; what the schema says of a place, the rules do not say again. */
export function withDataModel(document: JsonObject, kind: Kind, { schema, rules }: DocumentFindings): DocumentFindings {
  const all = [...dataModelFindings(document, kind), ...rules];
  if (schema.length === 0) return { schema, rules: all };
  const told = new Set(schema.map(({ pointer }) => pointer));
  return { schema, rules: all.filter(({ pointer }) => pointer === undefined || !told.has(pointer)) };
}

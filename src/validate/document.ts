import type { Kind } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { schemaFindings } from '../schema/find.js';
import { endorsementCredential, openBadgeCredential } from '../schema/generated/open-badge-credential.js';
import { dataModelFindings } from './data-model.js';
import { identityWarnings } from './identity.js';
import { openBadgeFindings } from './open-badge.js';

/** What is wrong with a document, apart from its contexts, terms and proofs. */
export interface DocumentFindings {
  /** Against the Open Badges schema; empty for kinds that have none. */
  readonly schema: readonly Finding[];
  /** Against the data model and the rules of Open Badges. */
  readonly rules: readonly Finding[];
}

/**
 * Schema and rules of a document of a kind. `write` is stricter: a fault that real badges have is a warning on
 * `read`. What the schema says of a place, the rules do not say again.
 */
export function documentFindings(document: JsonObject, kind: Kind, mode: 'read' | 'write'): DocumentFindings {
  const schema = schemaOf(document, kind);
  const told = new Set(schema.map(({ pointer }) => pointer));
  const rules = [...dataModelFindings(document, kind), ...openBadgeRules(document, kind, mode)];
  return { schema, rules: rules.filter(({ pointer }) => pointer === undefined || !told.has(pointer)) };
}

function schemaOf(document: JsonObject, kind: Kind): Finding[] {
  if (kind === 'open-badge') return schemaFindings(openBadgeCredential, document);
  return kind === 'endorsement' ? schemaFindings(endorsementCredential, document) : [];
}

function openBadgeRules(document: JsonObject, kind: Kind, mode: 'read' | 'write'): Finding[] {
  if (kind !== 'open-badge' && kind !== 'endorsement') return [];
  return [...openBadgeFindings(document, mode), ...identityWarnings(document)];
}

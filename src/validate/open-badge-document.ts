import type { JsonObject } from '../encoding/json-object.js';
import { schemaFindings } from '../schema/find.js';
import { endorsementCredential, openBadgeCredential } from '../schema/generated/open-badge-credential.js';
import type { DocumentFindings } from './document.js';
import { identityWarnings } from './identity.js';
import { openBadgeFindings } from './open-badge.js';

/** What Open Badges asks of a badge or an endorsement beyond the data model: its schema, and its rules. */
export function judgeOpenBadge(
  document: JsonObject,
  kind: 'open-badge' | 'endorsement',
  mode: 'read' | 'write',
): DocumentFindings {
  return {
    schema: schemaFindings(kind === 'endorsement' ? endorsementCredential : openBadgeCredential, document),
    rules: [...openBadgeFindings(document, kind, mode), ...identityWarnings(document)],
  };
}

import { documentFindings } from '../../validate/document.js';
import { credentialSchemaFindings } from '../credential-schemas.js';
import { judged } from '../judged.js';
import type { RunCheck } from '../state.js';

/**
 * The Open Badges schema, for badges and endorsements, and the schemas that the caller handed over; for other kinds
 * the data model decides.
 */
export const schema: RunCheck = async (subject, settings) => {
  const { document, kind } = subject;
  const named = await credentialSchemaFindings(document, settings);
  const isOpenBadge = kind === 'open-badge' || kind === 'endorsement';
  if (isOpenBadge) return judged([...documentFindings(document, kind, 'read').schema, ...named]);
  return settings.schemas === undefined ? { outcome: 'skipped', findings: named } : judged(named);
};

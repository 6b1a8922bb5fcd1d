import { credentialSchemaFindings } from '../credential-schemas.js';
import { judged } from '../judged.js';
import type { RunCheck } from '../state.js';
import { statedFindings } from '../stated.js';

/**
 * The Open Badges schema, for badges and endorsements, and the schemas that the caller handed over; for other kinds
 * the data model decides.
 */
export const schema: RunCheck = async (subject, settings, trace) => {
  const { document, kind } = subject;
  // Of most documents there is none, and nothing to wait for.
  const named = document.credentialSchema === undefined ? [] : await credentialSchemaFindings(document, settings);
  const isOpenBadge = kind === 'open-badge' || kind === 'endorsement';
  if (isOpenBadge) return judged([...(await statedFindings(subject, trace)).schema, ...named]);
  return settings.schemas === undefined ? { outcome: 'skipped', findings: named } : judged(named);
};

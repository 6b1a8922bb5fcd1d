import { whenThere } from '../../platform/when-there.js';
import { credentialSchemaFindings } from '../credential-schemas.js';
import { judged } from '../judged.js';
import type { RunCheck } from '../state.js';
import { statedFindings } from '../stated.js';

/**
 * The Open Badges schema, for badges and endorsements, and the schemas that the caller handed over; for other kinds
 * the data model decides.
 */
export const schema: RunCheck = (subject, settings, trace) => {
  const { document, kind } = subject;
  // Of most documents there is none, and nothing to wait for.
  const named = document.credentialSchema === undefined ? [] : credentialSchemaFindings(document, settings);
  return whenThere(named, (findings) => {
    if (kind === 'open-badge' || kind === 'endorsement')
      return whenThere(statedFindings(subject, trace), (stated) => judged([...stated.schema, ...findings]));
    return settings.schemas === undefined ? { outcome: 'skipped', findings } : judged(findings);
  });
};

import type { RunCheck } from '../state.js';
import type { CheckName } from '../types.js';
import { context } from './context.js';
import { credentials } from './credentials.js';
import { crossCheck } from './cross-check.js';
import { endorsement } from './endorsement.js';
import { issuer } from './issuer.js';
import { proof } from './proof.js';
import { recipient } from './recipient.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { status } from './status.js';
import { validity } from './validity.js';

/** A row: what the check does, and the checks that must have passed before it can mean anything. */
interface CheckRow {
  readonly needs: readonly CheckName[];
  readonly run: RunCheck;
}

/**
 * The checks after `parse`, in the order in which they run; reports list them in the order of `checkNames`. A check
 * whose need failed or is unknown is skipped; what fetches on the word of the content needs proof and issuer.
 */
export const checks = {
  context: { needs: [], run: context },
  schema: { needs: [], run: schema },
  proof: { needs: ['context'], run: proof },
  issuer: { needs: [], run: issuer },
  rules: { needs: ['context'], run: rules },
  validity: { needs: [], run: validity },
  status: { needs: ['proof', 'issuer'], run: status },
  recipient: { needs: [], run: recipient },
  endorsement: { needs: [], run: endorsement },
  credentials: { needs: [], run: credentials },
  'cross-check': { needs: ['context'], run: crossCheck },
} as const satisfies Readonly<Record<Exclude<CheckName, 'parse'>, CheckRow>>;

import { contextFindings } from '../../canonical/context-findings.js';
import { judged } from '../judged.js';
import { readThrough } from '../read-through.js';
import type { RunCheck } from '../state.js';

/** Only pinned contexts (SECURITY, row contexts). Where the JSON itself is what is signed, another one is a warning. */
export const context: RunCheck = (subject, { contexts = [] }, { memory }) =>
  judged(contextFindings(subject.document, { contexts, memory, through: readThrough(subject) }));

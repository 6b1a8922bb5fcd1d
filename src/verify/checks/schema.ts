import { documentFindings } from '../../validate/document.js';
import { judged } from '../judged.js';
import { type RunCheck, skipped } from '../state.js';

/** The Open Badges schema, for badges and endorsements; for other kinds the data model decides alone. */
export const schema: RunCheck = (subject) =>
  subject.kind === 'open-badge' || subject.kind === 'endorsement'
    ? judged(documentFindings(subject.document, subject.kind, 'read').schema)
    : skipped;

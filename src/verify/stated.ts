import type { MaybePromise } from '../platform/types.js';
import { type DocumentFindings, documentFindings } from '../validate/document.js';
import type { Subject, Trace } from './state.js';

/** Schema and rules of the document itself: two checks want them, one judging brings both. */
export function statedFindings({ document, kind }: Subject, trace: Trace): MaybePromise<DocumentFindings> {
  trace.stated ??= documentFindings(document, kind, 'read');
  return trace.stated;
}

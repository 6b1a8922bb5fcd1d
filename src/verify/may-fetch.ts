import { outcomeOf, type Settings, type Subject, type Trace } from './state.js';

/**
 * Whether what the document names may be fetched: only on the word of its own issuer or holder, so after proof and
 * binding have passed (SECURITY, row fetch). A presentation may name no holder, and may come without proof where the
 * caller asks for that.
 */
export function mayFetch({ kind }: Subject, trace: Trace, { unsignedPresentation = false }: Settings): boolean {
  const isBound = outcomeOf(trace, 'issuer') === 'passed';
  if (kind !== 'presentation') return outcomeOf(trace, 'proof') === 'passed' && isBound;
  if (outcomeOf(trace, 'proof') === 'passed') return isBound || outcomeOf(trace, 'issuer') === 'skipped';
  return unsignedPresentation && outcomeOf(trace, 'context') === 'passed' && outcomeOf(trace, 'proof') === 'skipped';
}

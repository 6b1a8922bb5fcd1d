import type { Settings, Subject, Trace } from './state.js';

/**
 * Whether what the document names may be fetched: only on the word of its own issuer or holder, so after proof and
 * binding have passed (SECURITY, row fetch). A presentation may name no holder, and may come without proof where the
 * caller asks for that.
 */
export function mayFetch({ kind }: Subject, { outcomes }: Trace, { unsignedPresentation = false }: Settings): boolean {
  const isBound = outcomes.get('issuer') === 'passed';
  if (kind !== 'presentation') return outcomes.get('proof') === 'passed' && isBound;
  if (outcomes.get('proof') === 'passed') return isBound || outcomes.get('issuer') === 'skipped';
  return unsignedPresentation && outcomes.get('context') === 'passed' && outcomes.get('proof') === 'skipped';
}

import { documentLimits } from '../did/document-limits.js';
import { asArray, asString, idOf, isObject } from '../encoding/json-object.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { fetchOptions } from './fetch-options.js';
import type { Settings, Subject } from './state.js';
import type { VerificationReport } from './types.js';

/** What came of a refresh: the report of the newer credential, or why there is none. */
export type Refreshed = { readonly report: VerificationReport } | { readonly finding: Finding };

/**
 * Asks the refresh service of a credential whose proof has passed for a newer one, once, and verifies that
 * (OB 3.0 §9.1 step 4). It must be the same credential of the same issuer; else the old one is judged as it is.
 */
export async function refresh(subject: Subject, settings: Settings): Promise<Refreshed | undefined> {
  const [service] = asArray(subject.document.refreshService);
  const url = isObject(service) ? asString(service.id) : undefined;
  if (url === undefined) return undefined;
  const { fetchDocument } = await import('../did/fetch-document.js');
  try {
    const bytes = await fetchDocument(url, { ...fetchOptions(settings), limit: documentLimits.other });
    const report = await settings.verifyRefreshed(bytes);
    const { id, issuer } = subject.document;
    const isSame = id !== undefined && report.credential?.id === id && report.issuer?.id === idOf(issuer);
    return isSame ? { report } : { finding: failed };
  } catch (error) {
    if (error instanceof EdubadgeError) return { finding: failed };
    throw error;
  }
}

const failed: Finding = Object.freeze({ code: 'DATA_NOT_REFRESHED', pointer: '/refreshService' });

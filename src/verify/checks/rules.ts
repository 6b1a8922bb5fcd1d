import { termFindings, typeFindings } from '../../canonical/on-demand.js';
import type { Variant } from '../../credential/types.js';
import type { JsonObject } from '../../encoding/json-object.js';
import type { MaybePromise } from '../../platform/types.js';
import type { Finding } from '../../problems/problem.js';
import { fetchedDigestFindings } from '../../proof/on-demand.js';
import { edubadgeFindings } from '../../validate/on-demand.js';
import { fetchOptions } from '../fetch-options.js';
import { judged } from '../judged.js';
import { mayFetch } from '../may-fetch.js';
import { readThrough } from '../read-through.js';
import type { CheckResult, RunCheck, Settings, Subject, Trace } from '../state.js';
import { statedFindings } from '../stated.js';

/**
 * What a schema cannot say: the data model, the rules of Open Badges, and that what is read is what was signed.
 * EU elements and framework findings are warnings here: a thin badge is still a genuine badge.
 */
export const rules: RunCheck = async (subject, settings, trace) => {
  const fetched =
    settings.fetch && mayFetch(subject, trace, settings)
      ? await fetchedDigestFindings(subject.document, { ...fetchOptions(settings), fetch: settings.fetch })
      : undefined;
  const judging = statedFindings(subject, trace);
  const { rules: stated } = judging instanceof Promise ? await judging : judging;
  const reading = readAsSigned(subject, settings, trace);
  return judged([
    // With a fetch, what could not be compared offline has been compared now.
    ...(fetched ? stated.filter(({ code }) => code !== 'DATA_DIGEST_UNCHECKED') : stated),
    ...(fetched ?? []),
    ...(reading instanceof Promise ? await reading : reading),
    ...(subject.variant === undefined ? [] : await edubadgeWarnings(subject.document, subject.variant, settings)),
  ]);
};

function readAsSigned(
  subject: Subject,
  { contexts = [], signal }: Settings,
  { memory, results }: Trace,
): MaybePromise<readonly Finding[]> {
  const options = { contexts, memory, ...(signal && { signal }) };
  if (readThrough(subject) === 'json')
    return knowsContexts(results.get('context')) ? typeFindings(subject.document, options) : [];
  return termFindings(subject.document, options);
}

/** Whether all of them are known: otherwise nothing can be said of the types. */
function knowsContexts(result: CheckResult | undefined): boolean {
  return result?.findings.length === 0;
}

async function edubadgeWarnings(document: JsonObject, variant: Variant, { now }: Settings): Promise<Finding[]> {
  const { findings } = await edubadgeFindings(document, variant, { now });
  return findings.map((finding) => ({ ...finding, severity: 'warning' }));
}

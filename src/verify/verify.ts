import { type Effort, isOverCount, newEffort } from '../canonical/effort.js';
import { newMemory } from '../canonical/memory.js';
import { documentLimits } from '../did/document-limits.js';
import { rationed } from '../did/rationed.js';
import { breather } from '../encoding/breather.js';
import { checkOptions } from '../encoding/check-options.js';
import type { JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { withMembers } from '../encoding/with-members.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { checks } from './checks/table.js';
import { judged } from './judged.js';
import { mayFetch } from './may-fetch.js';
import { parse } from './parse.js';
import { refresh } from './refresh.js';
import { report, unparsedReport } from './report.js';
import { type InsideOptions, outcomeOf, type Settings, type Subject, skipped, type Trace } from './state.js';
import type { VerificationReport, VerifyOptions } from './types.js';

/** Documents inside documents inside documents: no honest presentation goes deeper. */
const deepest = 3;

const order = Object.keys(checks) as (keyof typeof checks)[];

/**
 * Judges a credential or presentation and says, check by check, what holds and what does not. Never throws on bad
 * input: a bad credential is an ordinary outcome.
 *
 * `verified: true` means that every check that applies ran and passed. `unknown` is not verified. Nothing is
 * fetched unless `options.fetch` is given. Sources: Open Badges 3.0 §9.1, VCDM 2.0 §7, Data Integrity §4.
 *
 * @param input JSON or a compact JWT as text or bytes, a PNG or SVG with one of them baked in, or an object that you
 * parsed yourself.
 * @throws The reason of `options.signal` when it is aborted; TypeError for an option that is not what its type says: a date
 * that is none, a text where a list is asked for.
 *
 * @example
 * ```ts
 * import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';
 *
 * const { signer, controller } = await generateKey();
 * const badge = createEdubadge({
 *   variant: 'extra-curricular',
 *   issuer: { id: controller, name: 'Hogeschool van Voorbeeld', country: 'NL' },
 *   recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] },
 *   achievement: {
 *     name: 'Bestuursjaar',
 *     description: 'Een jaar in het bestuur van een studievereniging.',
 *     criteria: 'Een volledig bestuursjaar.',
 *     image: 'https://www.voorbeeld.example/badge.png',
 *     language: 'nl',
 *     learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
 *   },
 * });
 * const report = await verify(await sign(badge, signer, { suite: 'eddsa-rdfc-2022' }));
 * console.log(report.verified, report.checks.map(({ name, outcome }) => `${name}: ${outcome}`));
 * ```
 */
export function verify(input: string | Uint8Array | object, options: VerifyOptions = {}): Promise<VerificationReport> {
  return worded(() => {
    checkOptions(options);
    const told = options.fetch ? { ...options, fetch: rationed(options.fetch) } : options;
    const breathe = options.signal && breather();
    return verifyAt(input, told, { depth: 0, effort: newEffort(), spent: { bytes: 0 }, breathe });
  });
}

/** Where a document stands: how deep inside others, and as what. */
interface Place extends InsideOptions {
  readonly depth: number;
  readonly effort: Effort;
  readonly spent: { bytes: number };
  /** Where somebody may ask to stop: lets them, now and then. */
  readonly breathe: ReturnType<typeof breather> | undefined;
}

async function verifyAt(input: unknown, options: VerifyOptions, place: Place): Promise<VerificationReport> {
  const settings = settle(options, place);
  try {
    const breath = place.breathe?.();
    if (breath !== undefined) await breath;
    settings.signal?.throwIfAborted();
    if (place.depth > deepest) throw failure('DATA_NESTING');
    // What no signature will vouch for need not be read.
    if (isOverCount(place.effort)) throw failure('LIMIT_SIGNATURES');
    const subject = parse(input, settings.limits, settings.signal);
    return await judge(subject instanceof Promise ? await subject : subject, settings, place);
  } catch (error) {
    if (error instanceof EdubadgeError) return unparsedReport(error.findings, settings.language);
    throw error;
  }
}

function settle(options: VerifyOptions, place: Place): Settings {
  const { now, clockTolerance, limits, ...others } = options;
  return withMembers(others, {
    now: now ?? new Date(),
    clockTolerance: clockTolerance ?? 0,
    limits: limits === undefined ? defaultLimits : { ...defaultLimits, ...limits },
    isStatusList: place.isStatusList ?? false,
    spent: place.spent,
    verifyRefreshed: (bytes: Uint8Array) => verifyAt(bytes, { ...options, refresh: false }, place),
    verifyInside: (document: JsonObject | string | Uint8Array, told: InsideOptions = {}) =>
      verifyAt(document, inside(options, told), {
        ...told,
        depth: place.depth + 1,
        effort: place.effort,
        spent: place.spent,
        breathe: place.breathe,
      }),
  });
}

/** What the caller asked of the outer document is not asked of one inside it. */
function inside(
  { fetch, ...options }: VerifyOptions,
  { anyIssuer = false, isStatusList = false, offline = false }: InsideOptions,
): VerifyOptions {
  const { domain, challenge, expectedRecipient, unsignedPresentation, refresh, trustedIssuers, crossCheck, ...rest } =
    options;
  const isCredential = !anyIssuer && !isStatusList;
  return {
    ...rest,
    ...(fetch && !offline && { fetch }),
    ...(isCredential && { ...(trustedIssuers && { trustedIssuers }), ...(expectedRecipient && { expectedRecipient }) }),
    ...(isCredential && crossCheck && { crossCheck }),
    ...(isStatusList && { limits: { ...options.limits, text: documentLimits.other, string: documentLimits.other } }),
  };
}

async function judge(subject: Subject, settings: Settings, { effort, breathe }: Place): Promise<VerificationReport> {
  if (subject.kind === 'open-badge-2')
    return unparsedReport([{ code: 'DATA_OPEN_BADGE_2' }, ...subject.findings], settings.language, subject.kind);
  const trace: Trace = {
    results: new Map([['parse', judged(subject.findings)]]),
    memory: newMemory(effort),
    proofs: [],
    statuses: [],
  };
  for (const name of order) {
    const breath = breathe?.();
    if (breath !== undefined) await breath;
    settings.signal?.throwIfAborted();
    const { needs, run } = checks[name];
    const ready = needs.every((need) => outcomeOf(trace, need) === 'passed');
    const outcome = ready ? run(subject, settings, trace) : skipped;
    // Most checks have their answer at once.
    const result = outcome instanceof Promise ? await outcome : outcome;
    trace.results.set(name, result);
    if (name !== 'issuer' || settings.refresh !== true || !mayFetch(subject, trace, settings)) continue;
    const refreshed = await refresh(subject, settings);
    if (refreshed !== undefined && 'report' in refreshed) return refreshed.report;
    if (refreshed !== undefined)
      trace.results.set(name, { ...result, findings: [...result.findings, refreshed.finding] });
  }
  return report(subject, trace, settings);
}

import { isCompactToken } from '../../encoding/compact-token.js';
import { flatMap } from '../../encoding/flat-map.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { child } from '../../encoding/pointer.js';
import { someAtOnce } from '../../encoding/some-at-once.js';
import type { Finding } from '../../problems/problem.js';
import { mayFetch } from '../may-fetch.js';
import {
  type CheckResult,
  type InsideOptions,
  type RunCheck,
  type Settings,
  type Subject,
  skipped,
  type Trace,
} from '../state.js';
import type { VerificationReport } from '../types.js';

const members = ['endorsement', 'endorsementJwt'] as const;

interface Found {
  readonly pointer: string;
  readonly document: unknown;
}

interface Endorsement {
  readonly pointer: string;
  readonly document: JsonObject | string;
  readonly report: VerificationReport;
}

/**
 * Each endorsement of the credential, the achievement and the profiles, as object or JWT, verified on its own: the
 * outer signature lends it nothing. One whose proof or issuer fails makes the badge not verified; one that is out
 * of date is a warning (SECURITY, row endorsements).
 */
export const endorsement: RunCheck = (subject, settings, trace) => {
  if (subject.kind === 'presentation') return skipped;
  const found = endorsementsIn(subject.document);
  return found.length === 0 ? skipped : judgeEach(found, subject, settings, trace);
};

async function judgeEach(
  found: readonly Found[],
  subject: Subject,
  settings: Settings,
  trace: Trace,
): Promise<CheckResult> {
  const told = { anyIssuer: true, offline: !mayFetch(subject, trace, settings) };
  const endorsements = await someAtOnce(found, (item) => judge(item, settings, told));
  trace.endorsements = endorsements.map(({ report }) => report);
  const findings = flatMap(endorsements, verdict);
  if (endorsements.some(({ report }) => fails(report, 'failed'))) return { outcome: 'failed', findings };
  return { outcome: endorsements.some(({ report }) => fails(report, 'unknown')) ? 'unknown' : 'passed', findings };
}

/** The endorsements of all objects that OB 3.0 lets carry them; of hardly any badge are there any. */
function endorsementsIn(document: JsonObject): Found[] {
  const found: Found[] = [];
  addOf(document, '', found);
  addOfProfile(document.issuer, '/issuer', found);
  const { credentialSubject } = document;
  if (!Array.isArray(credentialSubject)) addOfSubject(credentialSubject, '/credentialSubject', found);
  else for (const [index, one] of credentialSubject.entries()) addOfSubject(one, `/credentialSubject/${index}`, found);
  return found;
}

function addOfSubject(subject: unknown, pointer: string, found: Found[]): void {
  if (!isObject(subject)) return;
  const { source, achievement } = subject;
  addOfProfile(source, `${pointer}/source`, found);
  if (!isObject(achievement)) return;
  addOf(achievement, `${pointer}/achievement`, found);
  addOfProfile(achievement.creator, `${pointer}/achievement/creator`, found);
}

/** Those of a profile and of the organisations above it. */
function addOfProfile(profile: unknown, pointer: string, found: Found[]): void {
  if (!isObject(profile)) return;
  addOf(profile, pointer, found);
  addOfProfile(profile.parentOrg, `${pointer}/parentOrg`, found);
}

function addOf(value: JsonObject, pointer: string, found: Found[]): void {
  for (const member of members) {
    const given = value[member];
    if (given === undefined) continue;
    const at = child(pointer, member);
    if (!Array.isArray(given)) found.push({ pointer: at, document: given });
    else for (const [index, document] of given.entries()) found.push({ pointer: child(at, index), document });
  }
}

async function judge({ pointer, document }: Found, settings: Settings, told: InsideOptions): Promise<Endorsement> {
  const isToken = typeof document === 'string' && isCompactToken(document);
  const input = isToken || isObject(document) ? document : {};
  return { pointer, document: input, report: await settings.verifyInside(input, told) };
}

/** Being out of date is told and forgiven; whatever else is wrong with an endorsement counts. */
function fails(report: VerificationReport, outcome: 'failed' | 'unknown'): boolean {
  const counts = report.checks.filter(({ name }) => name !== 'validity');
  return report.kind !== 'endorsement' || counts.some((check) => check.outcome === outcome);
}

function verdict({ pointer, report }: Endorsement): Finding[] {
  if (fails(report, 'failed')) return [{ code: 'ENDORSEMENT_NOT_VERIFIED', pointer }];
  if (fails(report, 'unknown')) return [{ code: 'ENDORSEMENT_UNCHECKED', pointer }];
  return report.verified ? [] : [{ code: 'ENDORSEMENT_NOT_CURRENT', pointer }];
}

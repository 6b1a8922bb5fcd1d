import { flatMap } from '../../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { child } from '../../encoding/pointer.js';
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

const compactToken = /^[\w-]+\.[\w-]+\.[\w-]+$/;

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
  const found = flatMap(endorsers(subject.document), ({ pointer, value }) => endorsementsOf(value, pointer));
  return found.length === 0 ? skipped : judgeEach(found, subject, settings, trace);
};

async function judgeEach(
  found: readonly Found[],
  subject: Subject,
  settings: Settings,
  trace: Trace,
): Promise<CheckResult> {
  const told = { anyIssuer: true, offline: !mayFetch(subject, trace, settings) };
  const endorsements = await Promise.all(found.map((item) => judge(item, settings, told)));
  trace.endorsements = endorsements.map(({ report }) => report);
  const findings = flatMap(endorsements, verdict);
  if (endorsements.some(({ report }) => fails(report, 'failed'))) return { outcome: 'failed', findings };
  return { outcome: endorsements.some(({ report }) => fails(report, 'unknown')) ? 'unknown' : 'passed', findings };
}

/** The objects that OB 3.0 lets carry endorsements. */
function endorsers(document: JsonObject): { pointer: string; value: JsonObject }[] {
  const subjects = asArray(document.credentialSubject).filter(isObject);
  const many = Array.isArray(document.credentialSubject);
  return [
    { pointer: '', value: document },
    ...profiles(document.issuer, '/issuer'),
    ...flatMap(subjects, (item, index) => {
      const at = many ? `/credentialSubject/${index}` : '/credentialSubject';
      const achievement = isObject(item.achievement) ? item.achievement : {};
      return [
        ...profiles(item.source, `${at}/source`),
        { pointer: `${at}/achievement`, value: achievement },
        ...profiles(achievement.creator, `${at}/achievement/creator`),
      ];
    }),
  ];
}

/** A profile and those of the organisations above it. */
function profiles(value: unknown, pointer: string): { pointer: string; value: JsonObject }[] {
  return isObject(value) ? [{ pointer, value }, ...profiles(value.parentOrg, `${pointer}/parentOrg`)] : [];
}

function endorsementsOf(value: JsonObject, pointer: string): Found[] {
  return flatMap(['endorsement', 'endorsementJwt'] as const, (member) =>
    asArray(value[member]).map((document, index) => {
      const at = child(pointer, member);
      return { pointer: Array.isArray(value[member]) ? child(at, index) : at, document };
    }),
  );
}

async function judge({ pointer, document }: Found, settings: Settings, told: InsideOptions): Promise<Endorsement> {
  const isToken = typeof document === 'string' && compactToken.test(document);
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

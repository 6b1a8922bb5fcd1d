import {
  alignmentTypes,
  alignmentUrls,
  confirmedLevel,
  eqfIri,
  stackabilities,
} from '../../credential/vocabularies.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { textMembers } from '../members.js';
import type { Source } from '../source.js';

const alignment = '/credentialSubject/achievement/alignment';

/** Elements that stand in alignments, and the alignments that are no element. */
export interface AlignmentParts {
  readonly level: JsonObject | undefined;
  readonly qualityAssurance: JsonObject | undefined;
  readonly stackability: string | undefined;
  /** Names of ESCO skills by their IRI. */
  readonly skills: ReadonlyMap<string, string>;
  readonly alignments: readonly JsonObject[];
  readonly changes: readonly Finding[];
}

/** What the alignments of a credential are in an authoring file. `skills` are those that a learning outcome names. */
export function alignmentParts(source: Source, skills: ReadonlySet<string>): AlignmentParts {
  const changes: Finding[] = [];
  const left = new Set(source.items(alignment));
  const first = (type: string): string | undefined => {
    const pointer = [...left].find((item) => source.see(`${item}/targetType`) === type);
    if (pointer !== undefined) left.delete(pointer);
    return pointer;
  };
  const level = levelOf(source, first(alignmentTypes.eqf), first(alignmentTypes.nlqf), changes);
  const qualityAssurance = qualityOf(source, first(alignmentTypes.qualityAssurance));
  const stackability = stackabilityOf(source, first(alignmentTypes.stackability), changes);
  const names = new Map<string, string>();
  for (const pointer of left) {
    const { targetType, targetUrl, targetName } = objectAt(source, pointer);
    if (targetType !== alignmentTypes.esco || typeof targetUrl !== 'string' || typeof targetName !== 'string') continue;
    if (!skills.has(targetUrl) || names.has(targetUrl)) continue;
    names.set(targetUrl, targetName);
    left.delete(pointer);
    takeAll(source, pointer, ['targetType', 'targetUrl', 'targetName']);
  }
  return {
    level,
    qualityAssurance,
    stackability,
    skills: names,
    alignments: [...left].map((pointer) => own(source, pointer)).filter((item) => item !== undefined),
    changes,
  };
}

function levelOf(
  source: Source,
  eqfPointer: string | undefined,
  nlqfPointer: string | undefined,
  changes: Finding[],
): JsonObject | undefined {
  const eqf =
    eqfPointer === undefined ? undefined : /^[1-8]$/.exec(String(source.see(`${eqfPointer}/targetCode`)))?.[0];
  const nlqf = nlqfPointer === undefined ? undefined : source.text(`${nlqfPointer}/targetCode`);
  const confirmed = [eqfPointer, nlqfPointer].some((pointer) => {
    const description = pointer === undefined ? undefined : source.see(`${pointer}/targetDescription`);
    return description === confirmedLevel.nl || description === confirmedLevel.en;
  });
  if (eqf !== undefined && eqfPointer !== undefined) {
    settle(source, eqfPointer, { targetUrl: eqfIri(Number(eqf)), targetName: `EQF level ${eqf}` }, changes);
    takeAll(source, eqfPointer, ['targetType', 'targetCode']);
  }
  if (nlqf !== undefined && nlqfPointer !== undefined) {
    settle(source, nlqfPointer, { targetUrl: alignmentUrls.nlqf, targetName: `NLQF ${nlqf}` }, changes);
    takeAll(source, nlqfPointer, ['targetType']);
  }
  if (confirmed)
    for (const pointer of [eqfPointer, nlqfPointer])
      if (pointer !== undefined) source.take(`${pointer}/targetDescription`);
  if (eqf === undefined && nlqf === undefined) return undefined;
  return present({ eqf: eqf === undefined ? undefined : Number(eqf), nlqf, verified: confirmed || undefined });
}

function qualityOf(source: Source, pointer: string | undefined): JsonObject | undefined {
  if (pointer === undefined) return undefined;
  source.take(`${pointer}/targetType`);
  return present({
    name: source.text(`${pointer}/targetName`),
    url: source.text(`${pointer}/targetUrl`),
    description: source.text(`${pointer}/targetDescription`),
  });
}

function stackabilityOf(source: Source, pointer: string | undefined, changes: Finding[]): string | undefined {
  const code = pointer === undefined ? undefined : source.see(`${pointer}/targetCode`);
  if (pointer === undefined || (code !== 'stackable' && code !== 'standalone')) return undefined;
  const { nl, en } = stackabilities[code];
  const targetName = source.see(`${pointer}/targetName`) === nl ? nl : en;
  settle(source, pointer, { targetUrl: alignmentUrls.stackability, targetName }, changes);
  takeAll(source, pointer, ['targetType', 'targetCode']);
  return code;
}

/** Members that are written the same for everyone: another value is told as changed. */
function settle(source: Source, pointer: string, fixed: Readonly<Record<string, string>>, changes: Finding[]): void {
  for (const [member, expected] of Object.entries(fixed)) {
    const received = source.take(`${pointer}/${member}`);
    if (received !== undefined && received !== expected)
      changes.push({ code: 'RULE_CONVERT_CHANGED', pointer: `${pointer}/${member}`, received, expected });
  }
}

/** An alignment that is the author's own. */
function own(source: Source, pointer: string): JsonObject | undefined {
  const members = ['targetType', 'targetName', 'targetUrl', 'targetCode', 'targetDescription', 'targetFramework'];
  return textMembers(source, pointer, members);
}

function takeAll(source: Source, pointer: string, members: readonly string[]): void {
  for (const member of members) source.take(`${pointer}/${member}`);
}

function objectAt(source: Source, pointer: string): JsonObject {
  const value = source.see(pointer);
  return isObject(value) ? value : {};
}

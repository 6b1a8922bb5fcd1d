import type { Variant } from '../../credential/types.js';
import { variants, type WorkloadUnit, type WorkloadUnitRow, workloadUnits } from '../../credential/variants.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { valueAt } from '../../encoding/value-at.js';
import type { Finding } from '../../problems/problem.js';
import { assessmentCodes, participationCodes, supervisionOf } from '../codes.js';
import { imageAt, presentOrNone, texts } from '../members.js';
import { relatedAt } from '../references.js';
import type { Source } from '../source.js';
import { takeWorkload } from '../workload.js';
import { alignmentParts } from './alignments.js';

const subject = '/credentialSubject';
const achievement = `${subject}/achievement`;

/** A part of an authoring file, and what making it did. */
export interface Made {
  readonly made: JsonObject;
  readonly changes: readonly Finding[];
  readonly lost: readonly Finding[];
}

/** The achievement of a credential as an authoring file has it. `written` is the credential before it was read. */
export function achievementInput(source: Source, variant: Variant | undefined, written: JsonObject): Made {
  const text = (member: string): string | undefined => source.text(`${achievement}/${member}`);
  const skills = new Set(outcomePointers(source).flatMap((pointer) => skillOf(source, pointer) ?? []));
  const parts = alignmentParts(source, skills);
  const participation = participationCodes(source, valueAt(written, `${achievement}/participationType`));
  const assessment = assessmentCodes(source, valueAt(written, `${achievement}/assessmentType`));
  const { changes: supervisionChanges, ...supervision } = supervisionOf(source);
  const made = present({
    id: ownId(source),
    name: text('name'),
    description: text('description'),
    criteria: criteriaOf(source),
    image: imageAt(source, `${achievement}/image`),
    language: text('inLanguage'),
    learningOutcomes: outcomePointers(source).flatMap((pointer) => outcome(source, pointer, parts.skills) ?? []),
    workload: workload(source, variant),
    level: parts.level,
    assessment: presentOrNone({ types: assessment.codes, ...supervision }),
    participation: participation.codes,
    qualityAssurance: parts.qualityAssurance,
    programmeIdentifiers: texts(source, `${achievement}/educationProgramIdentifier`),
    prerequisites: text('prerequisites'),
    stackability: parts.stackability,
    partOf: texts(source, `${achievement}/isPartOf`),
    fieldOfStudy: fieldOfStudy(source),
    tags: texts(source, `${achievement}/tag`),
    humanCode: text('humanCode'),
    version: text('version'),
    alignments: parts.alignments,
    related: relatedAt(source, `${achievement}/related`),
  });
  if (variant !== undefined && source.see(`${achievement}/achievementType`) === variants[variant].achievementType)
    source.take(`${achievement}/achievementType`);
  return {
    made,
    changes: [...parts.changes, ...supervisionChanges],
    lost: [...participation.unclear, ...assessment.unclear],
  };
}

/** An id that is another thing's as well is left: the achievement gets a new one when it is written. */
function ownId(source: Source): string | undefined {
  const id = source.see(`${achievement}/id`);
  return id === source.see('/id') || id === source.see(`${subject}/id`) ? undefined : source.text(`${achievement}/id`);
}

function criteriaOf(source: Source): string | JsonObject | undefined {
  const id = source.text(`${achievement}/criteria/id`);
  const narrative = source.text(`${achievement}/criteria/narrative`);
  return id === undefined ? narrative : present({ id, narrative });
}

function outcomePointers(source: Source): string[] {
  return source.items(`${achievement}/learningOutcome`);
}

function skillOf(source: Source, pointer: string): string | undefined {
  const [first] = source.items(`${pointer}/relatedESCOSkill`);
  const skill = first === undefined ? undefined : source.see(first);
  return typeof skill === 'string' ? skill : undefined;
}

/** An outcome with one ESCO skill; the name of the skill is said only where it differs. */
function outcome(
  source: Source,
  pointer: string,
  skills: ReadonlyMap<string, string>,
): string | JsonObject | undefined {
  if (!isObject(source.see(pointer))) return source.text(pointer);
  const name = source.text(`${pointer}/name`);
  const description = source.text(`${pointer}/description`);
  const id = skillOf(source, pointer);
  if (id !== undefined) source.take(source.items(`${pointer}/relatedESCOSkill`)[0] ?? '');
  const skill = id === undefined ? undefined : skills.get(id);
  const esco = skill === undefined || skill === name ? id : { id, name: skill };
  return description === undefined && esco === undefined ? name : present({ name, description, esco });
}

/** Credits stand in other members as well. */
function workload(source: Source, variant: Variant | undefined): JsonObject | undefined {
  const units = Object.entries(workloadUnits) as [WorkloadUnit, WorkloadUnitRow][];
  const stated = units.map(([unit, { term }]) => {
    const pointer = `${achievement}/${term}`;
    return { unit, value: source.see(pointer), pointer };
  });
  const workload = takeWorkload(source, stated, variant);
  if (workload === undefined) return undefined;
  const { unit, value } = workload;
  if (unit === 'ects')
    for (const pointer of [`${achievement}/creditsAvailable`, `${subject}/creditsEarned`])
      if (source.see(pointer) === value) source.take(pointer);
  return { [unit]: value };
}

function fieldOfStudy(source: Source): string | undefined {
  const text = source.see(`${achievement}/fieldOfStudy`);
  const code = /^(?:http:\/\/data\.europa\.eu\/snb\/isced-f\/)?([0-9]{2,4})$/.exec(
    typeof text === 'string' ? text : '',
  )?.[1];
  if (code !== undefined) source.take(`${achievement}/fieldOfStudy`);
  return code;
}

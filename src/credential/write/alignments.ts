import type { JsonObject } from '../../encoding/json-object.js';
import type { Language } from '../../problems/problem.js';
import type { AchievementInput, AlignmentInput, Level } from '../input.js';
import { alignmentTypes, alignmentUrls, confirmedLevel, eqfIri, stackabilities } from '../vocabularies.js';
import { present } from './present.js';

/** All alignments of an achievement: what every displayer of Open Badges shows of the EU elements, then the author's own. */
export function alignments(achievement: AchievementInput, language: Language): JsonObject[] {
  return [
    ...levels(achievement.level, language),
    ...qualityAssurance(achievement),
    ...escoSkills(achievement),
    ...stackability(achievement.stackability, language),
    ...(achievement.alignments ?? []),
  ].map(alignment);
}

function alignment(target: AlignmentInput): JsonObject {
  return present({
    type: ['Alignment'],
    targetType: target.targetType,
    targetName: target.targetName,
    targetUrl: target.targetUrl,
    targetCode: target.targetCode,
    targetDescription: target.targetDescription,
    targetFramework: target.targetFramework,
  });
}

function levels(level: Level | undefined, language: Language): AlignmentInput[] {
  if (level === undefined) return [];
  const confirmed = level.verified === true ? { targetDescription: confirmedLevel[language] } : {};
  const written: AlignmentInput[] = [];
  if (level.eqf !== undefined) {
    written.push({
      targetType: alignmentTypes.eqf,
      targetName: `EQF level ${level.eqf}`,
      targetUrl: eqfIri(level.eqf),
      targetCode: String(level.eqf),
      ...confirmed,
    });
  }
  if (level.nlqf !== undefined) {
    written.push({
      targetType: alignmentTypes.nlqf,
      targetName: `NLQF ${level.nlqf}`,
      targetUrl: alignmentUrls.nlqf,
      targetCode: level.nlqf,
      ...confirmed,
    });
  }
  return written;
}

function qualityAssurance({ qualityAssurance: assured }: AchievementInput): AlignmentInput[] {
  if (assured === undefined) return [];
  return [
    {
      targetType: alignmentTypes.qualityAssurance,
      targetName: assured.name,
      targetUrl: assured.url,
      targetDescription: assured.description,
    },
  ];
}

/** One alignment a skill, however many outcomes lead to it. */
function escoSkills({ learningOutcomes }: AchievementInput): AlignmentInput[] {
  const names = new Map<string, string>();
  for (const outcome of learningOutcomes) {
    if (typeof outcome === 'string' || outcome.esco === undefined) continue;
    const skill = typeof outcome.esco === 'string' ? { id: outcome.esco, name: outcome.name } : outcome.esco;
    if (!names.has(skill.id)) names.set(skill.id, skill.name);
  }
  return [...names].map(([targetUrl, targetName]) => ({ targetType: alignmentTypes.esco, targetName, targetUrl }));
}

function stackability(code: AchievementInput['stackability'], language: Language): AlignmentInput[] {
  if (code === undefined) return [];
  return [
    {
      targetType: alignmentTypes.stackability,
      targetName: stackabilities[code][language],
      targetUrl: alignmentUrls.stackability,
      targetCode: code,
    },
  ];
}

import { languageOf } from '../credential/language.js';
import { objectsOf, textOf } from '../credential/read/text.js';
import { labels, phrases } from '../credential/read/words.js';
import { statedWorkloads } from '../credential/read/workload.js';
import type { Variant } from '../credential/types.js';
import { variantOf, variants } from '../credential/variants.js';
import { alignmentTypes } from '../credential/vocabularies.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Language } from '../problems/problem.js';

/** What the image of a badge says; what the badge does not state is absent. */
export interface BadgeFacts {
  readonly language: Language;
  readonly variant: Variant | undefined;
  readonly name: string;
  readonly issuer: string | undefined;
  /** Such as `5 ECTS`. */
  readonly workload: string | undefined;
  /** Such as `EQF 6`. */
  readonly level: string | undefined;
}

/** Reads what an image shows out of any credential, however thin. Nothing is invented. */
export function badgeFacts(credential: JsonObject, asked: Language | undefined): BadgeFacts {
  const learner = objectsOf(credential.credentialSubject)[0] ?? {};
  const achievement = objectsOf(learner.achievement)[0] ?? {};
  const language = asked ?? languageOf(achievement.inLanguage);
  const { issuer } = credential;
  const variant = variantOf(credential);
  const name = textOf(achievement.name, language) ?? textOf(credential.name, language);
  return {
    language,
    variant,
    name: name ?? phrases.untitled[language],
    issuer: isObject(issuer)
      ? (textOf(issuer.name, language) ?? textOf(issuer.id, language))
      : textOf(issuer, language),
    workload: workloadOf(achievement, variant, language),
    level: levelOf(achievement, language),
  };
}

/** The first workload that is stated in a unit of the variant: an extra-curricular badge shows no credits. */
function workloadOf(achievement: JsonObject, variant: Variant | undefined, language: Language): string | undefined {
  const units = variant === undefined ? undefined : variants[variant].workloadUnits;
  return statedWorkloads(achievement, language).find(({ unit }) => units?.includes(unit) ?? true)?.text;
}

function levelOf({ alignment }: JsonObject, language: Language): string | undefined {
  const level = objectsOf(alignment).find(({ targetType }) => targetType === alignmentTypes.eqf);
  const code = textOf(level?.targetCode, language);
  return code === undefined ? textOf(level?.targetName, language) : `EQF ${code}`;
}

/** What the image shows beside the name, in sentences for who cannot see it. */
export function factsInWords(facts: BadgeFacts, kind: string): string {
  const { language, issuer, workload, level } = facts;
  const lines = [
    `${labels.kind[language]}: ${kind}`,
    issuer && `${labels.issuedBy[language]}: ${issuer}`,
    workload && `${labels.workload[language]}: ${workload}`,
    level && `${labels.level[language]}: ${level}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${line}.`)
    .join(' ');
}

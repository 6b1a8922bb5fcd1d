import { type ElementId, type ElementSource, elementIds, elements } from '../credential/elements.js';
import { stackabilities } from '../credential/vocabularies.js';
import { asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import { isFrameworkUrl } from './frameworks.js';

/** Names of the European Qualifications Framework in its languages. */
const eqfName = /(?<!\p{L})(?:EQF|EKK|EQR|CEC|QEQ|MEC)(?!\p{L})|European Qualifications Framework/u;

/** What an alignment leads to where its targetType does not say it. */
const signs: readonly (readonly [ElementId, (alignment: JsonObject) => boolean])[] = [
  [
    'level',
    ({ targetUrl, targetName, targetFramework }) =>
      /^https?:\/\/(?:data\.europa\.eu\/snb\/eqf|nlqf\.nl)\//i.test(String(targetUrl)) ||
      [targetName, targetFramework].some((text) => typeof text === 'string' && eqfName.test(text)),
  ],
  ['stackability', ({ targetCode }) => typeof targetCode === 'string' && Object.hasOwn(stackabilities, targetCode)],
  ['qualityAssurance', ({ targetUrl }) => isFrameworkUrl(asString(targetUrl) ?? '')],
];

/** Elements by the targetType of their alignments; of two with one type the first. */
const byTargetType: ReadonlyMap<unknown, ElementId> = new Map(
  elementIds.toReversed().flatMap((id) => typesOf(id).map((type) => [type, id] as const)),
);

/** The element that an alignment is of: its targetType says it, or else what it leads to. */
export function elementSaidBy(alignment: JsonObject): ElementId | undefined {
  return byTargetType.get(alignment.targetType) ?? signs.find(([, isIt]) => isIt(alignment))?.[0];
}

/**
 * The element of the alignment that a pointer leads into. An alignment that says nothing at all stands for the first
 * element that an alignment carries and that is missing.
 */
export function alignmentElement(
  pointer: string,
  document: JsonObject,
  missing: ReadonlySet<string | undefined>,
): ElementId | undefined {
  const item = valueAt(document, /^.*?\/alignment\/\d+/.exec(pointer)?.[0] ?? '');
  if (!isObject(item) || !Object.keys(item).some((member) => member.startsWith('target')))
    return elementIds.find((id) => missing.has(id) && typesOf(id).length > 0);
  return elementSaidBy(item);
}

function typesOf(id: ElementId): readonly string[] {
  return (elements[id].credential as ElementSource).alignments ?? [];
}

import { type ElementId, type ElementSource, elementIds, elements } from '../credential/elements.js';
import { stackabilities } from '../credential/vocabularies.js';
import { asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import { isFrameworkUrl } from './frameworks.js';

/** What an alignment leads to where its targetType does not say it. */
const signs: readonly (readonly [ElementId, (alignment: JsonObject) => boolean])[] = [
  ['level', ({ targetUrl }) => /^https?:\/\/(?:data\.europa\.eu\/snb\/eqf|nlqf\.nl)\//i.test(String(targetUrl))],
  ['stackability', ({ targetCode }) => typeof targetCode === 'string' && Object.hasOwn(stackabilities, targetCode)],
  ['qualityAssurance', ({ targetUrl }) => isFrameworkUrl(asString(targetUrl) ?? '')],
];

/**
 * The element that an alignment is of, by the alignment's pointer: its targetType says it, or else what it leads to. One
 * that says nothing at all stands for the first element that an alignment carries and that is missing.
 */
export function alignmentElement(
  pointer: string,
  document: JsonObject,
  missing: ReadonlySet<string | undefined>,
): ElementId | undefined {
  const item = valueAt(document, /^.*?\/alignment\/\d+/.exec(pointer)?.[0] ?? '');
  if (!isObject(item) || !Object.keys(item).some((member) => member.startsWith('target')))
    return elementIds.find((id) => missing.has(id) && typesOf(id).length > 0);
  return (
    elementIds.find((id) => typesOf(id).includes(item.targetType as string)) ??
    signs.find(([, isIt]) => isIt(item))?.[0]
  );
}

function typesOf(id: ElementId): readonly string[] {
  return (elements[id].credential as ElementSource).alignments ?? [];
}

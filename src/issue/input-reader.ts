import { copyJson } from '../encoding/check-json.js';
import { jsonMatcher } from '../encoding/json-matcher.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { lookedAt } from '../encoding/snapshot-json.js';
import { failure } from '../problems/error.js';
import { halvesOf } from './template-halves.js';

/** An input in copies that nobody changes: what it shares with others, and what it says of one learner. */
export interface InputHalves {
  /** One and the same for inputs whose templates say the same. */
  readonly template: JsonObject;
  readonly award: JsonObject;
}

/** Templates in use at one time; a batch in which each input has another one is issued all the same. */
export const mostTemplates = 16;

/**
 * Reads inputs. A template is looked at anew each time, whatever object it is: somebody may have changed it since.
 * Throws EdubadgeError for an input that is no JSON within the limits.
 */
export function inputReader(): (input: unknown) => InputHalves {
  const known: { copy: JsonObject; matches: (value: unknown) => boolean }[] = [];
  return (input) =>
    lookedAt(() => {
      if (!isObject(input)) throw failure('JSON_NOT_OBJECT');
      const [template, award] = halvesOf(input);
      return { template: knownCopy(template), award: copyJson(award, defaultLimits) as JsonObject };
    });

  function knownCopy(template: JsonObject): JsonObject {
    const at = known.findIndex(({ matches }) => matches(template));
    const [found = learnt(template)] = at < 0 ? [] : known.splice(at, 1);
    // First the one that was used last: the next input is likely to have it too.
    known.unshift(found);
    if (known.length > mostTemplates) known.pop();
    return found.copy;
  }
}

function learnt(template: JsonObject): { copy: JsonObject; matches: (value: unknown) => boolean } {
  const copy = copyJson(template, defaultLimits) as JsonObject;
  return { copy, matches: jsonMatcher(copy) };
}

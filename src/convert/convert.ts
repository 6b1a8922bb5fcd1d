import { snapshotJson } from '../encoding/snapshot-json.js';
import { toProblems } from '../problems/to-problem.js';
import { wordedAtOnce } from '../problems/worded-at-once.js';
import { checkValidateOptions } from '../validate/check-validate-options.js';
import { converters, routesFrom } from './converters.js';
import { forms } from './forms.js';
import type { Conversion, Convert, ConvertOptions } from './types.js';

/**
 * Gives a document in another form, and tells what that changed and what it could not keep.
 *
 * Nothing is invented: a name that is missing stays missing, and the result is then an authoring file that
 * `validateInput` finds incomplete. Synchronous and offline; the document is not touched, and no proof is checked: that
 * is `verify`'s. The pairs are those of `from` and `to` in the table of converters (`edubadge convert --help`).
 *
 * @throws TypeError for options of the wrong type, and for a `from` and `to` that there is no converter for. EdubadgeError
 * for a document that is not plain JSON (JSON_…, LIMIT_…) or not of the form that it is converted from
 * (RULE_CONVERT_FROM).
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { convert, validateInput } from 'edubadge-credentials';
 *
 * const badge = JSON.parse(readFileSync('badge.json', 'utf8'));
 * const { result, changes, lost } = convert(badge, { from: 'edubadge', to: 'input' });
 * for (const { pointer, received, expected } of changes) console.log(pointer, received, '→', expected);
 * for (const { pointer, detail } of lost) console.log(pointer, detail);
 * console.log(validateInput(result).valid);
 * ```
 */
export function convert(document: unknown, options: ConvertOptions): Conversion {
  checkValidateOptions(options);
  const { language } = options;
  const convertDocument = converterFor(options);
  return wordedAtOnce(() => {
    const { result, changes, lost } = convertDocument(snapshotJson(document), options);
    return { result, changes: toProblems(changes, language), lost: toProblems(lost, language) };
  }, language);
}

function converterFor({ from, to = 'input' }: ConvertOptions): Convert {
  const row = converters.find((one) => one.from === from && one.to === to);
  if (row !== undefined) return row.convert;
  const routes = routesFrom(from);
  if (routes.length === 0) throw new TypeError(`options.from must be one of: ${Object.keys(forms).join(', ')}`);
  throw new TypeError(`options.to must be one of: ${routes.join(', ')}`);
}

import { deepFreeze } from '../encoding/deep-freeze.js';
import { type EdubadgeError, failure } from '../problems/error.js';
import type { Text } from '../problems/problem.js';

/** Forms that a document is converted from, and what such a document is. */
export const forms = deepFreeze({
  edubadge: { en: 'credential of Open Badges 3.0', nl: 'certificaat van Open Badges 3.0' },
  'open-badge-2': {
    en: 'assertion or badge class of Open Badges 2.0, or object of assertion, badge and issuer',
    nl: 'assertion of badge class van Open Badges 2.0, of object van assertion, badge en issuer',
  },
  'ooapi-5': { en: 'course or programme of OOAPI 5', nl: 'cursus of opleiding van OOAPI 5' },
  'ooapi-6': { en: 'course or programme of OOAPI 6', nl: 'cursus of opleiding van OOAPI 6' },
}) satisfies Readonly<Record<string, Text>>;

/** Name of a form that there is a converter from. */
export type Form = keyof typeof forms;

/** Name of a form that there is a converter to. */
export type TargetForm = 'input' | 'linkedin';

/** That a document is not of the form that it is converted from; `pointer` is where that shows. */
export function notOfForm(form: Form, pointer: string): EdubadgeError {
  return failure('RULE_CONVERT_FROM', { pointer, params: { from: forms[form] } });
}

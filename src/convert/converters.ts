import { edubadgeToInput } from './edubadge/to-input.js';
import { edubadgeToLinkedIn } from './edubadge/to-linkedin.js';
import type { Form, TargetForm } from './forms.js';
import { courseToInput } from './ooapi/course-to-input.js';
import { version5, version6 } from './ooapi/dialects.js';
import { openBadge2ToInput } from './open-badge-2/to-input.js';
import type { Convert } from './types.js';

interface ConverterRow {
  readonly from: Form;
  readonly to: TargetForm;
  readonly convert: Convert;
}

/** The converters: which form becomes which. */
export const converters: readonly ConverterRow[] = Object.freeze([
  { from: 'edubadge', to: 'input', convert: edubadgeToInput },
  { from: 'edubadge', to: 'linkedin', convert: edubadgeToLinkedIn },
  { from: 'open-badge-2', to: 'input', convert: openBadge2ToInput },
  { from: 'ooapi-5', to: 'input', convert: courseToInput(version5) },
  { from: 'ooapi-6', to: 'input', convert: courseToInput(version6) },
]);

/** The forms that a form can be given. */
export function routesFrom(from: string): TargetForm[] {
  return converters.filter((row) => row.from === from).map(({ to }) => to);
}

import { variants } from '../credential/variants.js';
import { checkOptions } from '../encoding/check-options.js';
import { frameworks, sectors } from './frameworks.js';
import type { ValidateOptions } from './types.js';

/** Options that name one of a few. */
const choices: readonly (readonly [name: 'variant' | 'sector' | 'framework', known: readonly unknown[]])[] = [
  ['variant', Object.keys(variants)],
  ['sector', sectors],
  ['framework', frameworks.map(({ id }) => id)],
];

/**
 * Throws TypeError for an option by which nothing could be judged: of a sector that is none there are no rules to hold a
 * badge to.
 */
export function checkValidateOptions(options: ValidateOptions): void {
  checkOptions(options);
  for (const [name, known] of choices) {
    const value = options[name];
    if (value !== undefined && !known.includes(value))
      throw new TypeError(`options.${name} must be one of: ${known.join(', ')}`);
  }
}

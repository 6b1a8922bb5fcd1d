import { sectors } from '../credential/sectors.js';
import { variants } from '../credential/variants.js';
import { checkOptions } from '../encoding/check-options.js';
import { frameworks } from './frameworks.js';
import type { ValidateOptions } from './types.js';

/** Options that decide what a badge is held to, and what they may be. */
const choices: readonly (readonly [name: 'variant' | 'sector' | 'framework', known: readonly unknown[]])[] = [
  ['variant', Object.keys(variants)],
  ['sector', sectors],
  ['framework', frameworks.map(({ id }) => id)],
];

/** Throws TypeError for options that are not what their types say: of a sector that is none there are no rules to break. */
export function checkValidateOptions(options: ValidateOptions): void {
  checkOptions(options);
  for (const [name, known] of choices) {
    const value = options[name];
    if (value !== undefined && !known.includes(value))
      throw new TypeError(`options.${name} must be one of: ${known.join(', ')}`);
  }
}

import type { RenderOptions } from '../report/types.js';
import type { Io, Output } from './io.js';
import type { OptionValues } from './options.js';

/** How to write for one output: colour only on a terminal where NO_COLOR is unset or empty (no-color.org), 80 columns or fewer. */
export function renderOptions(options: OptionValues, output: Output, env: Io['env']): RenderOptions {
  return {
    language: options.lang ?? 'en',
    colour: output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    width: Math.max(40, Math.min(output.columns ?? 80, 80)),
    strict: options.strict === true,
    quiet: options.quiet === true,
  };
}

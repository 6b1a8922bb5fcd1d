import type { Call } from './commands.js';

/** The fetch of a command, or none with `--offline`. */
export function fetchOf({ options, io }: Pick<Call, 'options' | 'io'>): { fetch?: typeof fetch } {
  return options.offline ? {} : { fetch: io.fetch };
}

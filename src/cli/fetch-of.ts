import type { OptionValues } from './options.js';

/** The fetch of a command: the guarded one, loaded at its first use, or none with `--offline`. */
export function fetchOf({ offline }: OptionValues): { fetch?: typeof fetch } {
  if (offline) return {};
  return { fetch: async (input, init) => (await import('../node.js')).guardedFetch()(input, init) };
}

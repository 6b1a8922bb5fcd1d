import { renderJson } from './json.js';
import { renderText } from './text.js';
import type { Render } from './types.js';

/** The formats in which reports are written: name → renderer. */
export const formats = {
  text: renderText,
  json: renderJson,
} as const satisfies Record<string, Render>;

/** Name of a format. */
export type FormatName = keyof typeof formats;

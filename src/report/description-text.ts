import type { Description } from '../credential/describe.js';
import { paint, printable, wrap } from './style.js';
import type { RenderOptions } from './types.js';

/** A description as text for a person: the title, then what, who, by whom and how. */
export function renderDescription(description: Description, options: RenderOptions): string {
  const { title, what, who, byWhom, how } = description;
  const sections = [what, who, byWhom, how].filter(({ lines }) => lines.length > 0);
  const blocks = sections.map(({ label, lines }) => [
    paint(printable(label), 'bold', options),
    ...lines.flatMap((line) => wrap(printable(line), '  · ', options.width)),
  ]);
  return `${[[paint(printable(title), 'bold', options)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

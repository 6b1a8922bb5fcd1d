import { paint, printable, wrap } from './style.js';
import type { RenderOptions } from './types.js';

/** One of the four questions, answered. */
interface Section {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What `describe` gives: the four questions that an edubadge answers. */
interface FourAnswers {
  readonly title: string;
  readonly what: Section;
  readonly who: Section;
  readonly byWhom: Section;
  readonly how: Section;
}

/** A description as text for a person: the title, then what, who, by whom and how. */
export function renderDescription(description: FourAnswers, options: RenderOptions): string {
  const { title, what, who, byWhom, how } = description;
  const sections = [what, who, byWhom, how].filter(({ lines }) => lines.length > 0);
  const blocks = sections.map(({ label, lines }) => [
    paint(printable(label), 'bold', options),
    ...lines.flatMap((line) => wrap(printable(line), '  ', options.width)),
  ]);
  return `${[[paint(printable(title), 'bold', options)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

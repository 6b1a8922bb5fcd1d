import { marks } from './marks.js';
import type { Counts } from './outcome.js';
import { paint } from './style.js';
import type { RenderOptions } from './types.js';
import { say } from './words.js';

/** The one line that sums up a run: `3 files: 2 passed, 1 failed`. */
export function summaryLine(counts: Counts, options: RenderOptions): string {
  const { language } = options;
  const { files, documents, outcomes, known } = counts;
  const parts = (
    [
      ['passed', 'countPassed'],
      ['failed', 'countFailed'],
      ['unknown', 'countUnknown'],
      ['unreadable', 'countUnreadable'],
    ] as const
  )
    .filter(([outcome]) => outcomes[outcome] > 0)
    .map(([outcome, word]) => paint(`${outcomes[outcome]} ${say(word, language)}`, marks[outcome][1], options));
  const judged = [
    `${files} ${say(files === 1 ? 'file' : 'files', language)}`,
    ...(documents === files ? [] : [`${documents} ${say(documents === 1 ? 'document' : 'documents', language)}`]),
  ];
  const rest = known === 0 ? '' : ` (${known} ${say('known', language)})`;
  return `${judged.join(', ')}: ${parts.join(', ')}${rest}`;
}

import type { Problem } from '../problems/problem.js';
import { problemsLines } from '../report/problem-text.js';
import type { Call } from './commands.js';
import { renderOptions } from './render-options.js';

/** A word on standard error about what was done; with `--quiet` only of what went wrong. */
export async function tell(problems: readonly Problem[], { options, io }: Call): Promise<void> {
  const told = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  if (told.length === 0) return;
  const lines = problemsLines(told, '', renderOptions(options, io.stderr, io.env));
  await io.stderr.write(`${lines.join('\n')}\n`);
}

import { EdubadgeError, type Problem } from '../../src/index.js';
import type { Outcome } from '../cli/shell.js';

/** Work that ends in a problem, told or thrown. */
export type Produce = () => unknown;

/** What a table of work must be: a way to each code. */
export type Producers = Readonly<Record<string, Produce>>;

/** What is looked at of a problem; the command line tells no more. */
export type Told = Pick<Problem, 'code' | 'detail' | 'help'>;

/** Every problem in what the work gives back, however deep in reports inside reports, or in what it throws. */
export async function problemsIn(work: Produce): Promise<Told[]> {
  try {
    return told(await work());
  } catch (error) {
    if (error instanceof EdubadgeError) return error.problems as Told[];
    throw error;
  }
}

function told(value: unknown): Told[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isProblem(value)) return [value];
  if (isOutcome(value)) return printed(`${value.stdout}\n${value.stderr}`);
  return Object.values(value).flatMap(told);
}

function isProblem(value: object): value is Told {
  return 'code' in value && 'title' in value && 'detail' in value;
}

function isOutcome(value: object): value is Outcome {
  return 'stdout' in value && 'stderr' in value;
}

/** Lines such as `✗ There is no command fly. [CLI_UNKNOWN_COMMAND]`. */
function printed(text: string): Told[] {
  return [...text.matchAll(/^(.*)\[([A-Z][A-Z0-9_]+)\]$/gm)].map(([, detail = '', code = '']) => ({ code, detail }));
}

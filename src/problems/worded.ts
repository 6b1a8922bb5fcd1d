import { EdubadgeError, isWordless } from './error.js';
import { problemsOf } from './problems-of.js';

/** Does the work of a public verb: what it refuses leaves the library in words. */
export async function worded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isWordless(error)) throw error;
    const { findings, cause } = error;
    throw new EdubadgeError(findings, { cause, problems: await problemsOf(findings) });
  }
}

/** The same for each step of a generator. */
export async function* wordedEach<T>(items: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
  try {
    for (;;) {
      const step = await worded(() => items.next());
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    await items.return();
  }
}

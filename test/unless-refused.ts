import { EdubadgeError } from '../src/problems/error.js';

/** What work comes to; undefined where it is refused with a code. Anything else that is thrown is a crash. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof EdubadgeError) return undefined;
    throw error;
  }
}

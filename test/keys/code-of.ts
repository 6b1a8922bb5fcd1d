import { EdubadgeError } from '../../src/problems/error.js';

/** Code of the EdubadgeError with which a promise rejects; anything else fails the test. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof EdubadgeError) return error.code;
    throw error;
  }
  throw new Error('nothing was thrown');
}

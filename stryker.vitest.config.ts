import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/**
 * The unit tests of the five rooms which decide what is verified: few enough to run for each mutant, in one worker that
 * keeps what it has loaded.
 */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { test: { include: ['test/{verify,proof,keys,did,status}/**/*.test.ts'], isolate: false } },
);

import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The tests that hold the five rooms which decide what is verified: few enough to run for each mutant. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { test: { include: ['test/{verify,proof,keys,did,status,hostile,problems}/**/*.test.ts'] } },
);

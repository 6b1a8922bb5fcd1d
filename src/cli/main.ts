#!/usr/bin/env node
import { compileCache } from './compile-cache.js';

const { NODE_DISABLE_COMPILE_CACHE } = process.env;
const [, , command = ''] = process.argv;
const isKept = NODE_DISABLE_COMPILE_CACHE === undefined && /^[a-z][a-z-]*$/.test(command);
// This file is bundled as CommonJS, with a `require` of its own.
const cache = compileCache(import.meta.dirname, require, isKept ? command : undefined);
const { start } = cache.load('start.cjs') as typeof import('./start.js');

start().then(
  (exitCode) => {
    if (exitCode === 0) cache.keep();
    // What was written has arrived. Node would still take the heap apart, piece by piece.
    process.exit(exitCode);
  },
  // What is wrong could not be told either.
  () => process.exit(2),
);

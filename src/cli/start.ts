import { readFileSync } from 'node:fs';
import { nodeFiles, nodeInput, nodeOutput } from './node-io.js';
import { run } from './run.js';

/** Runs the command line of this process; gives the exit code. */
export function start(): Promise<number> {
  return run(process.argv.slice(2), {
    stdin: nodeInput(() => process.stdin),
    stdout: nodeOutput(() => process.stdout),
    stderr: nodeOutput(() => process.stderr),
    env: process.env,
    files: nodeFiles(process.cwd()),
    fetch: async (input, init) => (await import('../node.js')).guardedFetch()(input, init),
    version: () => {
      const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
      return String(version);
    },
  });
}

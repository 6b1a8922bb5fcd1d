import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { nodeFiles } from '../../src/cli/node-io.js';
import { run } from '../../src/cli/run.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { guardedFetch } from '../../src/node.js';

/** What a command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** How a command is called beside its arguments. */
interface Surroundings {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  terminal?: boolean;
  files?: Partial<Io['files']>;
  version?: Io['version'];
  fetch?: typeof fetch;
}

/** A folder of its own and a way to run the command line in it, without a process. */
export function shell() {
  const folder = mkdtempSync(join(tmpdir(), 'edubadge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    path: (name: string) => join(folder, name),
    write: (name: string, content: unknown) => {
      const raw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(join(folder, name), raw ? content : JSON.stringify(content));
    },
    run: async (argv: readonly string[], around: Surroundings = {}): Promise<Outcome> => {
      const written = { stdout: '', stderr: '' };
      const output = (name: 'stdout' | 'stderr') => ({
        isTTY: around.terminal === true,
        write: async (content: string | Uint8Array) => {
          // A byte a character, as nothing else keeps an image whole.
          written[name] += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
        },
      });
      const { stdin } = around;
      const code = await run(argv, {
        stdin: {
          isTTY: stdin === undefined,
          read: async () => (typeof stdin === 'string' ? utf8(stdin) : (stdin ?? utf8(''))),
        },
        stdout: output('stdout'),
        stderr: output('stderr'),
        env: around.env ?? {},
        files: { ...nodeFiles(folder, { times: 20, pause: 5 }), ...around.files },
        fetch: around.fetch ?? guardedFetch(),
        version: around.version ?? (() => '1.2.3'),
      });
      return { code, ...written };
    },
  };
}

/** A command line split at its spaces. */
export function words(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}

import type { Call } from './commands.js';
import { writeResult } from './write-result.js';

/** Where a report goes while it is made. */
export interface ReportOutput {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

const bufferSize = 64 * 1024;

/** To standard output as it comes, in large pieces; to a file whole, at the end. */
export function reportOutput(call: Call): ReportOutput {
  const { output } = call.options;
  const streams = output === undefined || output === '-';
  let parts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const text = parts.join('');
    parts = [];
    length = 0;
    await (streams ? call.io.stdout.write(text) : writeResult(text, call));
  };
  return {
    write: async (text) => {
      parts.push(text);
      length += text.length;
      if (streams && length > bufferSize) await flush();
    },
    end: flush,
  };
}

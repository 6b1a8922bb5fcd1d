import { formats } from '../report/formats.js';
import { type Counts, createTally } from '../report/outcome.js';
import type { FileResult } from '../report/types.js';
import type { Call } from './commands.js';
import { renderOptions } from './render-options.js';
import { reportOutput } from './report-output.js';

/** Where results go while they come. */
export interface ResultOutput {
  count(result: FileResult): void;
  write(result: FileResult): Promise<void>;
  /** Writes the summary of what was counted. */
  end(): Promise<Counts>;
}

/** In the format of the call, to where its report goes. */
export async function resultOutput(call: Call): Promise<ResultOutput> {
  const { io, options } = call;
  const onScreen = renderOptions(options, io.stdout, io.env);
  const how = options.output === undefined ? onScreen : { ...onScreen, colour: false };
  const writer = await formats[options.format ?? 'text']({ ...how, version: io.version });
  const tally = createTally(how.strict);
  const report = reportOutput(call);
  return {
    count: tally.add,
    write: (result) => report.write(writer.add(result)),
    end: async () => {
      const counts = tally.counts();
      await report.write(writer.end(counts));
      await report.end();
      return counts;
    },
  };
}

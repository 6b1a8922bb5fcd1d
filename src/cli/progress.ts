import type { Output } from './io.js';

/** A bar that shows how far a job is. */
export interface Progress {
  step(): Promise<void>;
  /** Takes the bar away. */
  end(): Promise<void>;
}

const interval = 100;
const width = 30;
const clear = '\r\u001b[K';

/** A bar on a terminal; nothing where the output is none. */
export function progressBar(output: Output, total: number): Progress {
  let done = 0;
  let shown = 0;
  return {
    step: async () => {
      done += 1;
      if (!output.isTTY || (Date.now() - shown < interval && done < total)) return;
      shown = Date.now();
      const full = total === 0 ? width : Math.floor((width * done) / total);
      await output.write(`${clear}${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}`);
    },
    end: async () => {
      if (output.isTTY && done > 0) await output.write(clear);
    },
  };
}

import type { JsonObject } from '../encoding/json-object.js';
import { type InputHalves, inputReader } from '../issue/input-reader.js';
import { sourceOf } from '../issue/source.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';

/** An award, and the place of its template among those of the portion. */
export type Row = readonly [template: number, award: JsonObject];

/** Inputs that go to a thread together. */
export interface Portion {
  readonly templates: readonly JsonObject[];
  readonly rows: readonly Row[];
}

/** Inputs that go to a thread together: a message for each badge would cost as much as the badge. */
const mostRows = 64;

/**
 * Takes inputs by the portion, as they are asked for. One that is no JSON, and cannot cross to a thread as what it is,
 * comes as what is wrong with it, at its place.
 */
export async function* portionsOf(
  inputs: Iterable<unknown> | AsyncIterable<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Portion | readonly Finding[], void, undefined> {
  const source = sourceOf(inputs, signal);
  const read = inputReader();
  let isOver = false;
  try {
    while (!isOver) {
      const templates: JsonObject[] = [];
      const rows: Row[] = [];
      let refused: readonly Finding[] | undefined;
      while (!isOver && refused === undefined && rows.length < mostRows) {
        const step = source.next();
        const next = step instanceof Promise ? await step : step;
        if (next.done === true) isOver = true;
        else refused = refusalOf(() => rows.push(rowOf(read(next.value), templates)));
      }
      if (rows.length > 0) yield { templates, rows };
      if (refused !== undefined) yield refused;
    }
  } finally {
    source.close();
  }
}

function rowOf({ template, award }: InputHalves, templates: JsonObject[]): Row {
  const place = templates.indexOf(template);
  return [place < 0 ? templates.push(template) - 1 : place, award];
}

function refusalOf(work: () => void): readonly Finding[] | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    return error.findings;
  }
}

import type { Quad } from './n-quads.js';
import type { Run, Value } from './run.js';

/** Adds a value of a property to the quads. */
export function emit(run: Run, subject: string, predicate: string, value: Value, graph: string): void {
  run.quads.push({ subject, predicate, object: value.object, graph });
  run.sources.push(value);
}

/**
 * Adds the values of one property: a set, so the same value comes once. jsonld compares the JSON values and not the
 * quads; where that makes a difference, it decides.
 */
export function emitAll(run: Run, subject: string, predicate: string, values: readonly Value[], graph: string): void {
  if (values.length <= fewValues) {
    values.forEach((value, index) => {
      if (index === 0 || !isAmong(run, values, index)) emit(run, subject, predicate, value, graph);
    });
    return;
  }
  const known = new Map<string, Value>();
  for (const value of values) {
    if (!isKnown(run, known, value.alike ?? value.object, value)) emit(run, subject, predicate, value, graph);
  }
}

/** So few are sooner compared one by one than looked up. */
const fewValues = 8;

function isAmong(run: Run, values: readonly Value[], index: number): boolean {
  const value = values[index] as Value;
  const text = value.alike ?? value.object;
  for (let before = 0; before < index; before += 1) {
    const other = values[before] as Value;
    if ((other.alike ?? other.object) !== text) continue;
    if (other.source !== value.source) run.deferred = true;
    return true;
  }
  return false;
}

/** The quads, each once. */
export function uniqueQuads(run: Run): readonly Quad[] {
  if (!run.repeats) return run.quads;
  const known = new Map<string, Value>();
  return run.quads.filter(({ subject, predicate, object, graph }, index) => {
    const value = run.sources[index] ?? { object, source: undefined };
    return !isKnown(run, known, `${subject} ${predicate} ${value.alike ?? object} ${graph}`, value);
  });
}

function isKnown(run: Run, known: Map<string, Value>, key: string, value: Value): boolean {
  const first = known.get(key);
  if (first === undefined) known.set(key, value);
  else if (first.source !== value.source) run.deferred = true;
  return first !== undefined;
}

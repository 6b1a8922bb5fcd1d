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
  const known = values.length > 1 ? new Map<string, Value>() : undefined;
  for (const value of values) {
    if (known === undefined || !isKnown(run, known, value.alike ?? value.object, value))
      emit(run, subject, predicate, value, graph);
  }
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

import { child } from '../../src/encoding/pointer.js';
import type { ValidationReport } from '../../src/validate/types.js';

/** A copy with the value at a pointer set, or taken out where it is undefined. Missing objects on the way are made. */
export function change<T>(document: T, changes: Readonly<Record<string, unknown>>): T {
  const copy = structuredClone(document);
  for (const [pointer, value] of Object.entries(changes))
    set(copy as Record<string, unknown>, pointer.split('/').slice(1), value);
  return copy;
}

function set(target: Record<string, unknown>, [step, ...rest]: string[], value: unknown): void {
  if (step === undefined) return;
  if (rest.length > 0) {
    target[step] ??= {};
    set(target[step] as Record<string, unknown>, rest, value);
  } else if (value !== undefined) target[step] = value;
  else if (Array.isArray(target)) target.splice(Number(step), 1);
  else delete target[step];
}

/** Frozen all the way down: whoever judges it must not touch it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** Errors of a report in one line each: `CODE pointer element`. */
export function errorsOf(report: ValidationReport): string[] {
  return linesOf(report, 'error');
}

/** Warnings of a report, likewise. */
export function warningsOf(report: ValidationReport): string[] {
  return linesOf(report, 'warning');
}

function linesOf({ problems }: ValidationReport, severity: string): string[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .map(({ code, pointer = '', element = '' }) => `${code} ${pointer} ${element}`.trim());
}

/** Every pointer of a document, branches and leaves. */
export function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const inner = Object.entries(value).flatMap(([key, item]) => pointersOf(item, child(pointer, key)));
  return pointer === '' ? inner : [pointer, ...inner];
}

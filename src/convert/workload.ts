import type { Variant } from '../credential/types.js';
import { variants, type WorkloadUnit, workloadUnits } from '../credential/variants.js';
import type { Source } from './source.js';

/** A workload that a document states, and where. */
export interface StatedWorkload {
  readonly unit: WorkloadUnit;
  readonly value: unknown;
  readonly pointer: string;
}

const units = Object.keys(workloadUnits) as WorkloadUnit[];

/**
 * The workload of an authoring file, which has one unit: of those that a document states the first in the order of the
 * units, so ECTS where there is that, but none that the variant does not have. The others stay where they are, and so
 * are told as lost.
 */
export function takeWorkload(
  source: Source,
  stated: readonly StatedWorkload[],
  variant: Variant | undefined,
): StatedWorkload | undefined {
  const allowed = variant === undefined ? units : variants[variant].workloadUnits;
  const inTurn = units.flatMap((unit) => stated.filter((workload) => workload.unit === unit));
  const workload = inTurn.find(({ unit, value }) => typeof value === 'number' && allowed.includes(unit));
  if (workload !== undefined) source.take(workload.pointer);
  return workload;
}

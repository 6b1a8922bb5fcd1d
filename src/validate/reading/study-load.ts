import type { Sector, Variant } from '../../credential/types.js';
import { variants } from '../../credential/variants.js';
import { sectorsAt } from '../frameworks.js';

/** What tells in which unit a study load is. */
export interface StudyLoadFacts {
  readonly variant?: Variant | undefined;
  readonly sector?: Sector | undefined;
  /** URLs of what assures the quality. */
  readonly urls: readonly string[];
}

/**
 * Unit of the platform's `StudyLoad`: SBU in mbo, and hours elsewhere. The sector is the one that is given, else that of
 * the framework that assures the quality; where neither is known, a badge that cannot be in hours is in SBU. One that
 * cannot be in SBU is in hours whatever the sector.
 */
export function studyLoadUnit({ variant, sector, urls }: StudyLoadFacts): 'sbu' | 'hours' {
  const has = (unit: 'sbu' | 'hours'): boolean =>
    variant === undefined || variants[variant].workloadUnits.includes(unit);
  if (!has('sbu')) return 'hours';
  const sectors = sector === undefined ? urls.map(sectorsAt).find((found) => found !== undefined) : [sector];
  if (sectors === undefined) return has('hours') ? 'hours' : 'sbu';
  return sectors.includes('mbo') ? 'sbu' : 'hours';
}

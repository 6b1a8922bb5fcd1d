import { expect } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';

/** The problems, once it is seen that no place in their words was left open. */
export function wholeSentences(problems: readonly Problem[]): readonly Problem[] {
  for (const { detail, help } of problems) expect(`${detail} ${help}`).not.toMatch(/\{\w+\}|undefined/);
  return problems;
}

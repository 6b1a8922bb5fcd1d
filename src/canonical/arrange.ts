import type { Quad } from './graph.js';
import { sort } from './sort.js';

/** Puts the quads of a node in order. */
export function arrange(quads: Quad[]): void {
  sort(quads, comesAfter);
}

/** As lines do, whatever blank nodes are called. */
function comesAfter(a: Quad, b: Quad): boolean {
  const more = a.predicate.rank - b.predicate.rank;
  if (more !== 0) return more > 0;
  return b.object === undefined && (a.object !== undefined || beginning(a) > beginning(b));
}

function beginning({ start, graph }: Quad): string {
  return graph === undefined ? start : start + (graph.isBlank ? '_' : graph.name);
}

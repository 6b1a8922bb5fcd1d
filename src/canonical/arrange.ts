import type { Quad } from './graph.js';
import { sort } from './sort.js';

/** Above this, moving quads takes longer than merging them. */
const few = 64;

/**
 * Puts the quads of a node in order, each at the place that halving finds. Like `sort`, but that ranks are compared in
 * place, which tell most quads apart: quads are most of what is sorted.
 */
export function arrange(quads: Quad[]): void {
  if (quads.length > few) {
    sort(quads, comesAfter);
    return;
  }
  for (let index = 1; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    const { rank } = quad.predicate;
    let place = 0;
    for (let end = index; place < end; ) {
      const middle = (place + end) >> 1;
      const other = quads[middle] as Quad;
      const more = other.predicate.rank - rank;
      if (more > 0 || (more === 0 && comesAfter(other, quad))) end = middle;
      else place = middle + 1;
    }
    for (let from = index; from > place; from -= 1) quads[from] = quads[from - 1] as Quad;
    quads[place] = quad;
  }
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

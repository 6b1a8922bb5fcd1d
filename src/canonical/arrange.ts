import type { Quad } from './graph.js';
import { few, sort } from './sort.js';

/** Puts the quads of a node in order. Like `sort`, but that ranks are compared in place: quads are most of what is sorted. */
export function arrange(quads: Quad[]): void {
  if (quads.length > few) {
    sort(quads, comesAfter);
    return;
  }
  for (let index = 1; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = quads[place - 1] as Quad;
      const more = before.predicate.rank - quad.predicate.rank;
      if (more < 0 || (more === 0 && !comesAfter(before, quad))) break;
      quads[place] = before;
    }
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

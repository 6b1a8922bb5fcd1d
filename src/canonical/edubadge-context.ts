import { edubadgeContext } from '../credential/context.js';
import { once } from '../encoding/once.js';
import type { Memory } from './memory.js';
import { sameJson } from './same-json.js';

/** True for the context of the edubadges, which stands inline and is known by its content; looked at once for each call. */
export function isEdubadgeContext(context: object, memory: Memory | undefined): boolean {
  return once(memory?.inline, context, () => sameJson(context, edubadgeContext));
}

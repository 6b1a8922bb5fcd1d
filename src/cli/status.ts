import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import { changeList, changes } from './status/change.js';
import { checkStatus } from './status/check.js';
import { createList } from './status/create.js';

type Action = (call: Call, operands: readonly string[]) => Promise<number>;

const actions: Readonly<Record<string, Action>> = {
  create: createList,
  revoke: (call, operands) => changeList(changes.revoke, call, operands),
  suspend: (call, operands) => changeList(changes.suspend, call, operands),
  reinstate: (call, operands) => changeList(changes.reinstate, call, operands),
  check: checkStatus,
};

/** `edubadge status`: lists by which badges are revoked and suspended, and what they say of a badge. */
export async function status(call: Call): Promise<number> {
  const [name = '', ...operands] = call.operands;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw wrongUsage(call.command);
  return action(call, operands);
}

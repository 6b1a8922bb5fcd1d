import { mind, type Run } from './run.js';

/**
 * Visits each item of a set, at any depth: arrays in arrays are one set. What the visitor wants beside the item is handed
 * along, because a function that is made for each set costs as much as it does.
 */
export function eachItem<T>(
  run: Run,
  value: unknown,
  visit: (run: Run, item: unknown, place: T) => void,
  place: T,
): void {
  if (!Array.isArray(value)) {
    visit(run, value, place);
    return;
  }
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    run.path.push(index);
    if (Array.isArray(item)) {
      mind(run, 'DATA_NOT_SIGNED');
      eachItem(run, item, visit, place);
    } else visit(run, item, place);
    run.path.pop();
  }
}

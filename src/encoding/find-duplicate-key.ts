import { child } from './pointer.js';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Container {
  readonly pointer: string;
  /** Keys seen so far; undefined for an array. */
  readonly keys: Set<string> | undefined;
  /** Key or index of the value that comes next. */
  step: string | number;
}

/** JSON Pointer of the first key that stands twice in one object of a JSON text. Only called when there is one. */
export function findDuplicateKey(text: string): string | undefined {
  const open: Container[] = [];
  let previous = '';
  for (const [current] of text.matchAll(token)) {
    const top = open.at(-1);
    if (current === '{' || current === '[') {
      const pointer = top === undefined ? '' : child(top.pointer, top.step);
      open.push({ pointer, keys: current === '{' ? new Set() : undefined, step: current === '{' ? '' : 0 });
    } else if (current === '}' || current === ']') {
      open.pop();
    } else if (current === ',' && typeof top?.step === 'number') {
      top.step += 1;
    } else if (top?.keys !== undefined && current.startsWith('"') && (previous === '{' || previous === ',')) {
      const key = JSON.parse(current) as string;
      if (top.keys.has(key)) return child(top.pointer, key);
      top.keys.add(key);
      top.step = key;
    }
    previous = current;
  }
  return undefined;
}

import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { child, pointerOf } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import { embedding } from './embedding.js';
import { sameJson } from './same-json.js';

interface Described {
  readonly node: JsonObject;
  readonly path: readonly (string | number)[];
}

interface Run {
  readonly described: Map<string, Described>;
  readonly findings: Finding[];
  readonly path: (string | number)[];
}

/**
 * Two objects with one id that say different things: in RDF they are one, so a signature does not hold which of them
 * says what. An object that only names the id says nothing.
 */
export function repeatedIdFindings(document: JsonObject): Finding[] {
  const run: Run = { described: new Map(), findings: [], path: [] };
  visit(run, document);
  return run.findings;
}

function visit(run: Run, value: unknown): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) step(run, index, value[index]);
  } else if (isObject(value)) {
    compare(run, value);
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (key === '@context' || typeof member !== 'object') continue;
      if (embedding.includes(key)) embedded(run, key, member);
      else step(run, key, member);
    }
  }
}

/** Credentials inside a document are judged apart: they speak of the same things in words of their own. */
function embedded(run: Run, key: string, value: unknown): void {
  run.path.push(key);
  for (const [index, item] of asArray(value).entries()) {
    const apart = { ...run, described: new Map() };
    if (Array.isArray(value)) step(apart, index, item);
    else visit(apart, item);
  }
  run.path.pop();
}

function step(run: Run, key: string | number, value: unknown): void {
  if (typeof value !== 'object') return;
  run.path.push(key);
  visit(run, value);
  run.path.pop();
}

function compare(run: Run, node: JsonObject): void {
  const id = node.id;
  if (typeof id !== 'string' || Object.keys(node).length === 1) return;
  const first = run.described.get(id);
  if (first === undefined) run.described.set(id, { node, path: [...run.path] });
  else if (!sameJson(first.node, node)) {
    run.findings.push({
      code: 'DATA_ID_REPEATED',
      pointer: child(pointerOf(run.path), 'id'),
      params: { first: child(pointerOf(first.path), 'id') },
    });
  }
}

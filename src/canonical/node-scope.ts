import type { JsonObject } from '../encoding/json-object.js';
import { defer, type Run, refuse } from './run.js';
import { derive, ofType, type Scope, termOf } from './scope.js';
import { byText, sort } from './sort.js';

/** The scope of an object with the terms of its own `@context`, if it has one; a note and nothing where that is not known. */
export function ownContext(run: Run, node: JsonObject, around: Scope): Scope | undefined {
  const context = node['@context'];
  if (context === undefined) return around;
  const known = run.contexts(context);
  if (known === undefined) {
    run.isForeign = true;
    return defer(run, 'DATA_UNSUPPORTED', { reason: '@context' });
  }
  return derive(around, known.name, known);
}

/** Types bring terms of their own, in the order of their names (JSON-LD API 1.1 §5.1.2 step 11). */
export function withTypes(base: Scope, object: JsonObject): Scope {
  if (!base.namesType) return base;
  const { type } = object;
  if (!Array.isArray(type)) return withType(base, base, type);
  if (type.length === 1) return withType(base, base, type[0]);
  const names = sort(type.filter(isString), byText);
  let scope = base;
  for (let index = 0; index < names.length; index += 1) {
    // A second time adds nothing, and thousands of times would be a chain of scopes.
    if (names[index] !== names[index - 1]) scope = withType(scope, base, names[index]);
  }
  return scope;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function withType(scope: Scope, base: Scope, type: unknown): Scope {
  const term = typeof type === 'string' ? termOf(base, type) : undefined;
  return term?.scope === undefined ? scope : ofType(scope, term);
}

/** Whether the walk knows what things mean in a scope; a note where it does not. */
export function isUsable(run: Run, scope: Scope): boolean {
  if (scope.unsupported !== undefined) defer(run, 'DATA_UNSUPPORTED', { reason: scope.unsupported });
  else if (scope.conflict !== undefined) refuse(run, 'CONTEXT_PROTECTED', { term: scope.conflict });
  return scope.conflict === undefined && scope.unsupported === undefined;
}

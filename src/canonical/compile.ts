import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ActiveContext, JsonLd, Mapping, Options } from 'jsonld';
import { utf8 } from '../encoding/bytes.js';
import { jcs } from '../encoding/jcs.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import type { Compiled, PlainLayer, PlainTerm } from './compiled.js';
import { isAbsolute } from './expand-iri.js';
import { invalidEntry } from './invalid-entry.js';
import { type ContextLoader, withJsonLd } from './load-jsonld.js';

/** One compilation: what is collected, and the URLs being opened, against contexts that include themselves. */
interface Run {
  readonly jsonld: JsonLd;
  readonly options: Options;
  readonly load: ContextLoader;
  readonly scopes: Record<string, readonly PlainLayer[]>;
  readonly opening: readonly string[];
}

/** Keywords of a context object that the walk understands, or that say nothing to it. */
const understood = ['@version', '@protected', '@vocab'];

/**
 * A value of `@context` as tables, by jsonld's own context processing, so that they are its answers. Throws
 * EdubadgeError (CONTEXT_UNKNOWN, CONTEXT_INVALID).
 */
export function compile(context: unknown, load: ContextLoader): Promise<Compiled> {
  return withJsonLd(load, async (jsonld, options) => {
    const run: Run = { jsonld, options, load, scopes: {}, opening: [] };
    const { layers } = await compileAll(run, context, await jsonld.processContext(null, null, options));
    return { layers, scopes: run.scopes };
  });
}

async function compileAll(
  run: Run,
  context: unknown,
  base: ActiveContext,
): Promise<{ layers: PlainLayer[]; active: ActiveContext }> {
  const layers: PlainLayer[] = [];
  let active = base;
  for (const entry of asArray(context)) {
    const step = await compileEntry(run, entry, active);
    layers.push(...step.layers);
    active = step.active;
  }
  return { layers, active };
}

async function compileEntry(
  run: Run,
  entry: unknown,
  base: ActiveContext,
): Promise<{ layers: PlainLayer[]; active: ActiveContext }> {
  if (entry === null) {
    return { layers: [{ terms: {}, reset: true }], active: await run.jsonld.processContext(null, null, run.options) };
  }
  if (typeof entry === 'string') {
    const document = run.load(entry);
    if (!isObject(document)) throw failure('CONTEXT_UNKNOWN', { params: { url: entry } });
    if (run.opening.includes(entry)) return { layers: [{ terms: {}, unsupported: '@context' }], active: base };
    return compileAll({ ...run, opening: [...run.opening, entry] }, document['@context'] ?? {}, base);
  }
  if (!isObject(entry)) throw failure(invalidEntry.code, invalidEntry);
  if ('@context' in entry) return compileAll(run, entry['@context'], base);
  // Whether a protected term is redefined depends on where the context is used; that is judged there.
  const active = await run.jsonld.processContext(unprotected(base), entry, run.options);
  return { layers: [await compileObject(run, entry, base, active)], active };
}

async function compileObject(
  run: Run,
  source: JsonObject,
  base: ActiveContext,
  active: ActiveContext,
): Promise<PlainLayer> {
  const allProtected = source['@protected'] === true;
  const terms: Record<string, string | PlainTerm> = {};
  let unsupported = Object.keys(source).find(
    (key) => key.includes(':') || (key.startsWith('@') && !understood.includes(key)),
  );
  if (typeof source['@vocab'] === 'string' && !source['@vocab'].includes(':')) unsupported = '@vocab';
  for (const term of Object.keys(source)) {
    const mapping = active.mappings.get(term);
    if (mapping === undefined || term.startsWith('@')) continue;
    const definition = source[term];
    const scope =
      isObject(definition) && '@context' in definition
        ? await compileScope(run, definition['@context'], active)
        : undefined;
    if (scope === 'ambiguous' || mapping['@id'] === null) unsupported = term;
    terms[term] = toPlain(mapping, allProtected, scope);
  }
  const needs = needsOf(source, base);
  return {
    ...(allProtected && { protected: true }),
    ...('@vocab' in source && { vocab: active['@vocab'] ?? null }),
    ...(Object.keys(needs).length > 0 && { needs }),
    ...(unsupported !== undefined && { unsupported }),
    terms,
  };
}

/** Key under which the scoped context's tables are kept: equal sources share them, unless what is around changes them. */
async function compileScope(run: Run, source: unknown, active: ActiveContext): Promise<string> {
  const key = bytesToHex(sha256(utf8(jcs(source)))).slice(0, 32);
  const { layers } = await compileAll(run, source, active);
  const known = run.scopes[key];
  if (known !== undefined && jcs(known) !== jcs(layers)) return 'ambiguous';
  run.scopes[key] = layers;
  return key;
}

function toPlain(mapping: Mapping, allProtected: boolean, scope: string | undefined): string | PlainTerm {
  const id = mapping['@id'] ?? '';
  const container = mapping['@container']?.toSorted().join(' ');
  const unsupported = oddity(mapping, container);
  const isProtected = mapping.protected === true;
  const more = {
    ...(mapping['@type'] !== undefined && { type: mapping['@type'] }),
    ...(container !== undefined && container !== '' && { container }),
    ...(mapping._prefix === true && { prefix: true as const }),
    ...(isProtected !== allProtected && { protected: isProtected }),
    ...(scope !== undefined && { scope }),
    ...(unsupported !== undefined && { unsupported }),
  };
  return Object.keys(more).length === 0 ? id : { id, ...more };
}

/** What a definition says that the walk does not know. */
function oddity(mapping: Mapping, container = ''): string | undefined {
  if (mapping.reverse) return '@reverse';
  if (mapping['@type'] === '@none') return '@none';
  if (!['', '@graph', '@graph @set', '@list', '@set'].includes(container)) return '@container';
  if (mapping['@type'] === '@json' && container !== '') return '@json in a container';
  return (['@language', '@direction', '@index', '@nest'] as const).find((keyword) => mapping[keyword] !== undefined);
}

/** Names outside the context that its definitions are read with: `name` a term, `name:` a prefix, `@vocab`. */
function needsOf(source: JsonObject, base: ActiveContext): Record<string, string | null> {
  const needs: Record<string, string | null> = {};
  for (const value of irisOf(source)) {
    if (value.startsWith('@') || (value !== '' && Object.hasOwn(source, value))) continue;
    const colon = value.indexOf(':');
    const prefix = value.slice(0, colon);
    if (colon > 0 && !value.startsWith('//', colon + 1) && !Object.hasOwn(source, prefix))
      needs[`${prefix}:`] = prefixOf(base, prefix);
    if (colon <= 0 && value !== '') needs[value] = base.mappings.get(value)?.['@id'] ?? null;
    if (!isAbsolute(value) && !('@vocab' in source)) needs['@vocab'] = base['@vocab'] ?? null;
  }
  return needs;
}

function prefixOf(active: ActiveContext, name: string): string | null {
  const mapping = active.mappings.get(name);
  return mapping?._prefix === true ? mapping['@id'] : null;
}

/** Every string of a context object that is expanded to an IRI; empty for a term that takes its IRI from `@vocab`. */
function irisOf(source: JsonObject): string[] {
  const iris = Object.entries(source).flatMap(([term, definition]) => {
    if (term.startsWith('@')) return [];
    if (!isObject(definition)) return [definition === term ? '' : definition];
    const id = '@id' in definition ? definition['@id'] : (definition['@reverse'] ?? '');
    return [id === term ? '' : id, definition['@type']];
  });
  return iris.filter((iri) => typeof iri === 'string');
}

function unprotected(active: ActiveContext): ActiveContext {
  const copy = active.clone();
  copy.protected = {};
  for (const mapping of copy.mappings.values()) delete mapping.protected;
  return copy;
}

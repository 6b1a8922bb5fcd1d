import { asArray, type JsonObject } from '../encoding/json-object.js';
import type { MaybePromise } from '../platform/types.js';
import { whenThere } from '../platform/when-there.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { withoutProof } from './memory.js';
import { repeatedIdFindings } from './repeated-ids.js';
import type { CanonicalOptions } from './types.js';
import type { Walked } from './walk.js';
import { walkForTypes, walkOnce } from './walk-once.js';

/**
 * Everything for which what is read in the JSON would not be what a proof over RDF signs: terms that no context
 * defines, values whose JSON type leaves no mark, other spellings of the same thing, values that leave no quad. The
 * document's own proof is not looked at: it is judged with its suite. Two differing objects with one id are an error
 * in mode `write` and a warning in mode `read`.
 */
export function termFindings(
  document: JsonObject,
  { mode = 'read', ...options }: CanonicalOptions & { mode?: 'read' | 'write' } = {},
): MaybePromise<readonly Finding[]> {
  const unsecured = withoutProof(document, options.memory);
  return whenThere(found(unsecured, walkOnce(unsecured, options)), ({ findings, repeats }) => {
    if (!repeats) return findings;
    const severity = mode === 'write' ? 'error' : 'warning';
    return [...findings, ...repeatedIdFindings(unsecured).map((finding) => ({ ...finding, severity }) as const)];
  });
}

/** What holds however a document is secured: a type is a URL, and a protected term means what it means. */
const alwaysFaults: readonly string[] = ['DATA_TYPE_UNDEFINED', 'CONTEXT_PROTECTED', 'CONTEXT_INVALID'];

/** Types that every reader knows by their name: tokens are about whose issuer forgot the context that defines them. */
const knownByName: readonly unknown[] = [
  '1EdTechRevocationList',
  '1EdTechJsonSchemaValidator2019',
  '1EdTechCredentialRefresh',
  'StatusList2021Entry',
];

/**
 * The same for a document that is signed as JSON: there it is the JSON that counts, but its types must map to URLs all
 * the same (VCDM 2.0 §4.5), and its contexts must not redefine protected terms. Its contexts must be known.
 */
export function typeFindings(document: JsonObject, options: CanonicalOptions = {}): MaybePromise<readonly Finding[]> {
  const unsecured = withoutProof(document, options.memory);
  return whenThere(found(unsecured, walkForTypes(unsecured, options)), ({ findings }) =>
    findings
      .filter(({ code }) => alwaysFaults.includes(code))
      .map((finding) => (knownByName.includes(finding.params?.value) ? { ...finding, severity: 'warning' } : finding)),
  );
}

/** What a walk found, and whether an id may stand twice. */
type Found = Pick<Walked, 'findings' | 'repeats'>;

/** A walk that was stopped by what it found has not seen every id. */
function found(document: JsonObject, walked: MaybePromise<Walked>): MaybePromise<Found> {
  if (!(walked instanceof Promise)) return foundBy(walked);
  return walked.then(foundBy, (error: unknown) => {
    if (!(error instanceof EdubadgeError)) throw error;
    return { findings: error.findings.filter((finding) => !isNamed(document, finding)), repeats: true };
  });
}

function foundBy({ findings, repeats }: Walked): Found {
  return { findings, repeats: repeats || findings.length > 0 };
}

/** An unknown URL in the document's own `@context`: `contextFindings` says that, with its pointer. */
function isNamed(document: JsonObject, { code, params }: Finding): boolean {
  return code === 'CONTEXT_UNKNOWN' && asArray(document['@context']).includes(params?.url);
}

import { findKey, holdsMethod } from '../did/find-key.js';
import { resolve, unresolvedCodes } from '../did/resolve.js';
import type { DidDocument } from '../did/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import { keepLately } from '../encoding/keep-lately.js';
import type { PublicKey } from '../keys/types.js';
import type { MaybePromise } from '../platform/types.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { withKeyDocument } from './key-document.js';
import { momentOf } from './moment.js';
import type { ProofOptions } from './types.js';

/** The key of a proof, or why there is none; `unknown` where its document could not be had. */
export interface KeyLookup {
  readonly key?: PublicKey;
  readonly unknown?: boolean;
  readonly controller?: DidDocument;
  readonly findings: readonly Finding[];
}

/** Which method of which document, and for a proof of when. */
export interface KeyQuery {
  readonly controller: string;
  /** https URL of the method, where that is a document by itself. */
  readonly keyDocument?: string;
  /** Its id, where that alone tells which it is. */
  readonly id?: string;
  readonly matches: (method: JsonObject) => boolean;
  readonly purpose: string;
  /** Milliseconds since 1970. */
  readonly created?: number | undefined;
}

/** Of did:key methods that were looked up lately: such a document is its key, and says the same to everybody for ever. */
const lasting = new Map<string, KeyLookup>();
const mostLasting = 64;

/**
 * Looks up keys for the proofs of one document: each controller is resolved once. The key comes from the resolved
 * document alone, never from a URL's fragment, a header or the credential.
 */
export function keyLookup(options: ProofOptions): (query: KeyQuery) => MaybePromise<KeyLookup> {
  const documents = new Map<string, Promise<DidDocument>>();
  const documentOf = (id: string, told: ToldToResolve): Promise<DidDocument> => {
    const pending = documents.get(id) ?? resolve(id, told);
    documents.set(id, pending);
    return pending;
  };
  return (query) => {
    const name = lastingName(query, options);
    return (name === undefined ? undefined : lasting.get(name)) ?? lookUp(query, name);
  };

  async function lookUp(query: KeyQuery, name: string | undefined): Promise<KeyLookup> {
    const { controller: id, keyDocument, matches, purpose, created } = query;
    try {
      const suits = (document: DidDocument) => holdsMethod(document, matches, purpose);
      const found = await documentOf(id, { suits, ...resolveOptions(id, options) });
      // Whatever is read beside it is the issuer's too.
      const told = resolveOptions(options.expectedController, options);
      const controller =
        keyDocument === undefined
          ? found
          : await withKeyDocument(found, keyDocument, query, (other) => documentOf(other, told));
      const key = await findKey(controller, matches, { purpose, now: momentOf(options).now, created });
      const lookup = { controller, ...key };
      return name === undefined || key.key === undefined ? lookup : keepLately(lasting, mostLasting, name, lookup);
    } catch (error) {
      if (!(error instanceof EdubadgeError)) throw error;
      const unknown = unresolvedCodes.includes(error.code);
      // Whose document it would have been is known all the same, when it is not the issuer's.
      if (unknown && isForeign(id, options)) return { controller: { id }, findings: [{ code: 'DID_FOREIGN' }] };
      return { unknown, findings: error.findings };
    }
  }
}

/** What a query is kept by; undefined where somebody may answer otherwise the next time. */
function lastingName({ id, purpose }: KeyQuery, { resolvers = {} }: ProofOptions): string | undefined {
  return id?.startsWith('did:key:') === true && !Object.hasOwn(resolvers, 'key') ? `${purpose} ${id}` : undefined;
}

type ToldToResolve = Parameters<typeof resolve>[1];

/** Of somebody who is not the issuer, only what needs no network is resolved. */
function resolveOptions(id: string | undefined, options: ProofOptions): ToldToResolve {
  const { resolvers, fetch, signal, allowHosts } = options;
  const abort = signal === undefined ? {} : { signal };
  if (id !== undefined && isForeign(id, options)) return abort;
  return { ...abort, ...(resolvers && { resolvers }), ...(fetch && { fetch }), ...(allowHosts && { allowHosts }) };
}

function isForeign(id: string, { expectedController }: ProofOptions): boolean {
  return expectedController !== undefined && expectedController !== id;
}

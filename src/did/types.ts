import type { JsonObject } from '../encoding/json-object.js';

/** A DID document or an issuer's key document (Controlled Identifiers 1.0). */
export interface DidDocument extends JsonObject {
  readonly id: string;
}

/** What a resolver is given beside the id. */
export interface ResolveOptions {
  /** Without it nothing is fetched. */
  fetch?: typeof fetch;
  signal?: AbortSignal;
  /** Exact `host:port` that the fetch rules would refuse. */
  allowHosts?: readonly string[];
  /** Whether a document holds what is looked for. A resolver that remembers documents asks anew for one that does not. */
  suits?: (document: DidDocument) => boolean;
}

/** Gives the document of an id: a DID or an https URL, without fragment. Rejects when it cannot. */
export type Resolver = (id: string, options: ResolveOptions) => Promise<DidDocument>;

/** Resolvers by DID method (`key`, `web`, …); `https` serves ids that are https URLs. */
export type Resolvers = Readonly<Record<string, Resolver>>;

import { canonicalize } from '../canonical/on-demand.js';
import type { CanonicalOptions } from '../canonical/types.js';
import { baseContexts } from '../credential/urls.js';
import { jcs } from '../encoding/jcs.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Algorithm } from '../keys/types.js';
import type { MaybePromise } from '../platform/types.js';
import type { disclosureFault } from './ecdsa-sd-2023.js';

/** A way to secure a document with a proof inside it (VC Data Integrity). */
export interface DataIntegritySuite {
  readonly securing: 'data-integrity';
  /** What is signed: the RDF that the document means, or its JSON. */
  readonly signs: 'rdf' | 'json';
  /** False for a suite that is only verified. */
  readonly writes: boolean;
  /** Whether the second verifier of `cross-check` knows it. */
  readonly crossChecked: boolean;
  readonly algorithms: readonly Algorithm[];
  /** `type` and `cryptosuite` of its proofs. */
  readonly proof: { readonly type: string; readonly cryptosuite?: string };
  /** Contexts that define such a proof; where the document has none of them, signing appends the first. */
  readonly contexts: readonly [string, ...string[]];
  /** Canonical text, in parts that follow one another. */
  readonly canonicalize: (document: JsonObject, options: CanonicalOptions) => MaybePromise<readonly string[]>;
  /** Proof options as they are signed: the proof without its value, under the document's `@context`. */
  readonly config: (proof: JsonObject, document: JsonObject) => JsonObject;
  /** For a proof value that discloses a selection, and is more than one signature: how it is checked. Loaded when met. */
  readonly loadDisclosure?: () => Promise<{ disclosureFault: typeof disclosureFault }>;
  /** Members beside the common ones that signing writes into the proof. */
  readonly members?: (document: JsonObject) => JsonObject;
}

/** A way to secure a document in an envelope: the token is the proof (VC-JOSE-COSE, Open Badges 3.0 §8.2). */
export interface JwtSuite {
  readonly securing: 'jwt';
  readonly signs: 'json';
  readonly writes: true;
  readonly crossChecked: false;
  readonly algorithms: readonly Algorithm[];
}

/** A row of the table, of either kind. */
export type Suite = DataIntegritySuite | JwtSuite;

const dataIntegrityContexts = [
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/data-integrity/v1',
  baseContexts['2.0'],
] as const;

/** Through RDF the document's context is what gives the proof's terms their meaning; the proof need not repeat it. */
const rdf = {
  securing: 'data-integrity',
  signs: 'rdf',
  canonicalize,
  config: ({ proofValue: _, '@context': __, ...proof }: JsonObject, document: JsonObject) => ({
    '@context': document['@context'],
    ...proof,
  }),
} as const;

/** Through JSON the proof is signed as it stands, so it carries the document's context itself (VC-DI-EdDSA §3.3). */
const json = {
  securing: 'data-integrity',
  signs: 'json',
  canonicalize: (document: JsonObject) => [jcs(document)],
  config: ({ proofValue: _, ...proof }: JsonObject) => proof,
  members: (document: JsonObject) => ('@context' in document ? { '@context': document['@context'] } : {}),
} as const;

/** Every suite: what a proof is, how it is hashed, which keys it takes. */
export const suites = Object.freeze({
  'eddsa-rdfc-2022': {
    ...rdf,
    writes: true,
    crossChecked: true,
    algorithms: ['Ed25519'],
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
    contexts: dataIntegrityContexts,
  },
  'eddsa-jcs-2022': {
    ...json,
    writes: true,
    crossChecked: false,
    algorithms: ['Ed25519'],
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' },
    contexts: dataIntegrityContexts,
  },
  Ed25519Signature2020: {
    ...rdf,
    writes: true,
    crossChecked: true,
    algorithms: ['Ed25519'],
    proof: { type: 'Ed25519Signature2020' },
    contexts: ['https://w3id.org/security/suites/ed25519-2020/v1'],
  },
  'ecdsa-rdfc-2019': {
    ...rdf,
    writes: false,
    crossChecked: false,
    algorithms: ['ES256', 'ES384'],
    proof: { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-rdfc-2019' },
    contexts: dataIntegrityContexts,
  },
  'ecdsa-sd-2023': {
    ...rdf,
    writes: false,
    crossChecked: false,
    algorithms: ['ES256'],
    proof: { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' },
    contexts: dataIntegrityContexts,
    loadDisclosure: () => import('./ecdsa-sd-2023.js'),
  },
  'vc-jwt': {
    securing: 'jwt',
    signs: 'json',
    writes: true,
    crossChecked: false,
    algorithms: ['Ed25519', 'ES256', 'ES384', 'ES512', 'RS256'],
  },
} as const satisfies Record<string, Suite>);

/** The suite of that name. */
export function suiteNamed(name: string): Suite | undefined {
  return Object.hasOwn(suites, name) ? suites[name as keyof typeof suites] : undefined;
}

const dataIntegritySuites = Object.values<Suite>(suites).filter((suite) => suite.securing === 'data-integrity');

/** The suite that a proof says it is of, by its `type` and `cryptosuite`, exactly. */
export function suiteOf(proof: JsonObject): DataIntegritySuite | undefined {
  return dataIntegritySuites.find(
    (suite) => suite.proof.type === proof.type && suite.proof.cryptosuite === proof.cryptosuite,
  );
}

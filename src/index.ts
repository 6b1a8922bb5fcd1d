export { badgeImage } from './bake/badge-image.js';
export { bake } from './bake/bake.js';
export { unbake } from './bake/unbake.js';
export type { CanonicalOptions, ExtraContext } from './canonical/types.js';
export { convert } from './convert/convert.js';
export type { Conversion, ConvertOptions } from './convert/types.js';
export { edubadgeContext } from './credential/context.js';
export { type CreateOptions, createEdubadge } from './credential/create.js';
export { type Answer, type Description, describe } from './credential/describe.js';
export { type ElementId, elements } from './credential/elements.js';
export { identityHash } from './credential/identity.js';
export type * from './credential/input.js';
export type { Credential, Kind, OneOrMore, Sector, SecuredCredential, Variant } from './credential/types.js';
export {
  type Requirement,
  type VariantPart,
  type VariantRow,
  variantOf,
  variants,
  type WorkloadUnit,
} from './credential/variants.js';
export { type CacheOptions, cachedResolvers } from './did/cached.js';
export { createDidDocument, type DidDocumentOptions, type DidKey } from './did/create-did-document.js';
export { resolvers } from './did/resolvers.js';
export type { DidDocument, ResolveOptions, Resolver, Resolvers } from './did/types.js';
export type { JsonObject } from './encoding/json-object.js';
export type { Limits } from './encoding/limits.js';
export {
  type AllocateOptions,
  allocateIndices,
  type ClaimStore,
  type IndexClaim,
  type IndexStore,
} from './issue/allocate-indices.js';
export type { BatchFolder } from './issue/batch/batch-folder.js';
export type { BatchCrossCheck } from './issue/batch/cross-checking.js';
export { type IssueBatchOptions, issueBatch } from './issue/batch/issue-batch.js';
export { prepareBatch } from './issue/batch/prepare-batch.js';
export type { BatchRow } from './issue/batch/row.js';
export type { BatchStatusList } from './issue/batch/status-places.js';
export type {
  BatchJob,
  BatchOptions,
  BatchOutcome,
  IssuedBadge,
  NewBadge,
  PreparedBatch,
} from './issue/batch/types.js';
export { type IssueAllOptions, type IssueOutcome, type IssueProgress, issueAll } from './issue/issue-all.js';
export { type PreparedIssuer, type PrepareIssuerOptions, prepareIssuer } from './issue/prepare-issuer.js';
export { type GeneratedKey, generateKey } from './keys/generate-key.js';
export { type ImportSignerOptions, importSigner } from './keys/import-signer.js';
export type { Algorithm, Signer } from './keys/types.js';
export { verifyEd25519 } from './keys/verify-ed25519.js';
export { EdubadgeError } from './problems/error.js';
export type { Language, Problem, Severity, Text } from './problems/problem.js';
export type { ProblemCode } from './problems/table.js';
export { type SignJwtOptions, type SignOptions, sign } from './proof/sign.js';
export type { ProofResult, SuiteName } from './proof/types.js';
export { type VerifyProofOptions, verifyProof } from './proof/verify-proof.js';
export { createStatusList, type StatusListOptions } from './status/create-status-list.js';
export { getStatus } from './status/get-status.js';
export { setStatus } from './status/set-status.js';
export { type BitstringStatusListEntry, statusEntry } from './status/status-entry.js';
export { type Framework, type FrameworkRule, frameworks } from './validate/frameworks.js';
export type { ElementResult, ValidateOptions, ValidationReport } from './validate/types.js';
export { validate } from './validate/validate.js';
export { validateInput } from './validate/validate-input.js';
export type * from './verify/types.js';
export { verify } from './verify/verify.js';

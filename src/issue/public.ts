export {
  type AllocateOptions,
  allocateIndices,
  type ClaimStore,
  type IndexClaim,
  type IndexStore,
} from './allocate-indices.js';
export type { BatchFolder } from './batch/batch-folder.js';
export type { BatchCrossCheck } from './batch/cross-checking.js';
export { type IssueBatchOptions, issueBatch } from './batch/issue-batch.js';
export { prepareBatch } from './batch/prepare-batch.js';
export type { BatchRow } from './batch/row.js';
export type { BatchStatusList } from './batch/status-places.js';
export type {
  BatchJob,
  BatchOptions,
  BatchOutcome,
  IssuedBadge,
  NewBadge,
  PreparedBatch,
} from './batch/types.js';
export { type IssueAllOptions, type IssueOutcome, type IssueProgress, issueAll } from './issue-all.js';
export { type PreparedIssuer, type PrepareIssuerOptions, prepareIssuer } from './prepare-issuer.js';

export { badgeImagePng } from './node/badge-image-png.js';
export { batchFolder, type DiskBatchFolder } from './node/batch-folder.js';
export { fileIndexStore } from './node/file-index-store.js';
export { type GuardedFetchOptions, guardedFetch } from './node/guarded-fetch.js';
export { type IssueAllInWorkersOptions, issueAllInWorkers } from './node/issue-all-in-workers.js';

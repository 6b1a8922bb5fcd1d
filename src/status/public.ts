export { createStatusList, type StatusListOptions } from './create-status-list.js';
export { getStatus } from './get-status.js';
export { setStatus } from './set-status.js';
export { type BitstringStatusListEntry, statusEntry } from './status-entry.js';

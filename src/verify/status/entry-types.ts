import type { JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import type { VerificationReport } from '../types.js';
import { bitstringEntry } from './bitstring-entry.js';
import type { ListReader } from './read-list.js';
import { revocationListEntry } from './revocation-list-entry.js';

/** One status entry and what is needed to judge it. */
export interface EntryInput {
  readonly entry: JsonObject;
  readonly pointer: string;
  /** The credential that has the entry. */
  readonly document: JsonObject;
  readonly readList: ListReader;
}

/** What an entry came to. */
export interface EntryResult {
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly findings: readonly Finding[];
  readonly status?: VerificationReport['statuses'][number];
}

/** The kinds of status entry that are read. */
export const entryTypes = {
  BitstringStatusListEntry: bitstringEntry('BitstringStatusListCredential', 'BitstringStatusList'),
  StatusList2021Entry: bitstringEntry('StatusList2021Credential', 'StatusList2021'),
  '1EdTechRevocationList': revocationListEntry,
} as const satisfies Record<string, (input: EntryInput) => Promise<EntryResult>>;

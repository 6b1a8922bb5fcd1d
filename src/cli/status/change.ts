import type { Credential } from '../../credential/types.js';
import { asArray, asString, idOf, isObject } from '../../encoding/json-object.js';
import type { Signer } from '../../keys/types.js';
import { reasonOf } from '../../node/error-code.js';
import { EdubadgeError, failure } from '../../problems/error.js';
import { setStatus } from '../../status/set-status.js';
import { wrongUsage } from '../arguments.js';
import type { Call } from '../commands.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { readSecured } from '../read-secured.js';
import { controllerOf, readSigner } from '../read-signer.js';
import { signDocument } from '../sign-document.js';
import { readList } from './read-list.js';
import { tellToPublish } from './tell-to-publish.js';

/** What a change does: to which kind of list, and whether it sets or clears. */
interface Change {
  readonly purpose: 'revocation' | 'suspension';
  readonly value: boolean;
}

/** The changes of a list. A revocation is for good, so nothing undoes it. */
export const changes = {
  revoke: { purpose: 'revocation', value: true },
  suspend: { purpose: 'suspension', value: true },
  reinstate: { purpose: 'suspension', value: false },
} as const satisfies Record<string, Change>;

/**
 * `edubadge status revoke|suspend|reinstate <list> <badge|index>…`: the list, changed and signed anew in the suite that
 * it had, in one go and by one process at a time. When one of the places cannot be had, nothing is changed.
 */
export async function changeList(change: Change, call: Call, [file, ...places]: readonly string[]): Promise<number> {
  if (file === undefined || file === '-' || places.length === 0) throw wrongUsage(call.command);
  const signer = await readSigner(call);
  let id = '';
  await update(file, call.io, async (bytes) => {
    const { list, suite } = await readList(bytes);
    checkList(list, change, signer, file);
    id = asString(list.id) ?? '';
    let changed = list;
    for (const place of places)
      changed = await setStatus(changed, await indexOf(place, list, change, call.io), change.value);
    return signDocument(changed, signer, call, call.options.suite ?? options.suite.read(suite ?? ''));
  });
  await tellToPublish(file, id, call);
  return 0;
}

async function update(file: string, io: Io, change: (bytes: Uint8Array) => Promise<string>): Promise<void> {
  try {
    await io.files.update(file, change);
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    const reason = reasonOf(error);
    const code = reason === 'ENOENT' ? 'CLI_FILE_UNREADABLE' : 'CLI_FILE_UNWRITABLE';
    throw failure(code, { params: { file, reason } }, error);
  }
}

/** The list must be for this, and be of whoever signs: verifiers believe no other. */
function checkList(list: Credential, { purpose }: Change, signer: Signer, file: string): void {
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {};
  const purposes = asArray(subject.statusPurpose);
  if (!purposes.includes(purpose))
    throw failure('CLI_STATUS_PURPOSE', {
      expected: purpose,
      received: purposes.join(', '),
      params: { file, purpose },
    });
  const expected = idOf(list.issuer);
  const received = controllerOf(signer);
  if (received !== expected) throw failure('CLI_STATUS_KEY', { expected, received, params: { file } });
}

/** The place that is meant: a number, or what the badge in a file says of this list. */
async function indexOf(place: string, list: Credential, { purpose }: Change, io: Io): Promise<number> {
  if (/^\d{1,9}$/.test(place)) return Number(place);
  const { document } = await readSecured(place, io);
  const entry = asArray(document.credentialStatus).find(
    (one) => isObject(one) && one.statusListCredential === list.id && one.statusPurpose === purpose,
  );
  const index = isObject(entry) ? asString(entry.statusListIndex) : undefined;
  if (index === undefined || !/^\d{1,9}$/.test(index))
    throw failure('CLI_STATUS_ENTRY', { expected: list.id, params: { file: place } });
  return Number(index);
}

import { EdubadgeError, failure } from '../../problems/error.js';
import { createStatusList } from '../../status/create-status-list.js';
import { wrongUsage } from '../arguments.js';
import type { Call } from '../commands.js';
import { controllerOf, readSigner } from '../read-signer.js';
import { signDocument } from '../sign-document.js';
import { writeResult } from '../write-result.js';
import { tellToPublish } from './tell-to-publish.js';
import { recordOf } from './with-status.js';

/** `edubadge status create <list>`: a new list, signed, and beside it the record of the places that are given. */
export async function createList(call: Call, [file, ...more]: readonly string[]): Promise<number> {
  const { command, io, options } = call;
  const { id, purpose = 'revocation' } = options;
  if (file === undefined || file === '-' || more.length > 0 || id === undefined) throw wrongUsage(command);
  const signer = await readSigner(call);
  const list = await createStatusList({ id, issuer: controllerOf(signer), statusPurpose: purpose });
  const text = await signDocument(list, signer, call, options.suite);
  await writeNew(text, file, call);
  await (await io.files.indices(recordOf(file))).take([], 0);
  await tellToPublish(file, id, call);
  return 0;
}

/** Nothing, `--force` neither, writes over a list: it would take back what was revoked, and give places a second time. */
async function writeNew(text: string, file: string, call: Call): Promise<void> {
  try {
    await writeResult(text, { ...call, options: { output: file } });
  } catch (error) {
    const isThere = error instanceof EdubadgeError && error.code === 'CLI_FILE_EXISTS';
    throw isThere ? failure('CLI_STATUS_EXISTS', { params: { file } }, error) : error;
  }
}

import { createEndorsement } from '../credential/create-endorsement.js';
import { asString } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import { endorsed } from './endorsements.js';
import { operandOf, readBytes } from './read-file.js';
import { readProfile } from './read-profile.js';
import { documentIn } from './read-secured.js';
import { controllerOf, readSigner } from './read-signer.js';
import { signDocument } from './sign-document.js';
import { writeResult } from './write-result.js';

const title = { en: 'Endorsement', nl: 'Aanbeveling' } as const;

/**
 * `edubadge endorse`: a signed word of somebody else about a badge, its achievement or its issuer. With
 * `sign --endorsement` the issuer takes it up in the badge.
 */
export async function endorse(call: Call): Promise<number> {
  const { command, io, options } = call;
  const { comment, of = 'achievement', lang = 'en', profile } = options;
  if (comment === undefined) throw wrongUsage(command);
  const file = operandOf(call);
  const signer = await readSigner(call, [file]);
  const document = await documentIn(await readBytes(file, io));
  const { id, name } = endorsed[of](document);
  if (asString(id) === undefined) throw failure('CLI_ENDORSED_MISSING', { params: { member: of } });
  const issuer = controllerOf(signer);
  const endorsement = createEndorsement({
    subject: String(id),
    comment,
    issuer: profile === undefined ? issuer : await readProfile(profile, issuer, io),
    name: typeof name === 'string' ? `${title[lang]}: ${name}` : title[lang],
  });
  await writeResult(await signDocument(endorsement, signer, call, options.suite), call);
  return 0;
}

// Signs with a key that this program never sees: a KMS, an HSM, or a signing service in another process.
// A Signer is three members; `sign` is handed the bytes and gives back the signature.
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';

const file = new URL(import.meta.url);

if (process.argv[2] === 'vault') {
  // The vault: it alone has the key, and signs what it is sent.
  const { signer } = await generateKey();
  process.send({ verificationMethod: signer.verificationMethod });
  process.on('message', async ({ id, data }) => {
    const signature = await signer.sign(Buffer.from(data, 'base64'));
    process.send({ id, signature: Buffer.from(signature).toString('base64') });
  });
} else {
  const vault = fork(file, ['vault']);
  const [hello] = await new Promise((resolve) => vault.once('message', (...message) => resolve(message)));

  /** @type {import('edubadge-credentials').Signer} */
  const signer = {
    verificationMethod: hello.verificationMethod,
    algorithm: 'Ed25519',
    sign: (data) =>
      new Promise((resolve) => {
        const id = crypto.randomUUID();
        vault.on('message', function answer(message) {
          if (message.id !== id) return;
          vault.off('message', answer);
          resolve(new Uint8Array(Buffer.from(message.signature, 'base64')));
        });
        vault.send({ id, data: Buffer.from(data).toString('base64') });
      }),
  };

  const course = JSON.parse(await readFile(new URL('courses/microcredential.json', file), 'utf8'));
  const credential = createEdubadge({
    ...course,
    issuer: { ...course.issuer, id: signer.verificationMethod.split('#')[0] },
    recipient: { identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }] },
  });
  const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022' });
  vault.disconnect();
  console.log('verified:', (await verify(signed)).verified);
}

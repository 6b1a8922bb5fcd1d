// Signs with a key that this program never sees: it lives in another process, which signs what it is sent, a line of
// JSON at a time. So does a PKCS#11 token or a KMS behind a small program of its own, in whatever language.
// A Signer is three members; `sign` is handed the bytes and gives back the signature.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';

const file = new URL(import.meta.url);

if (process.argv[2] === 'vault') await serve();
else await issue();

/** The vault: it alone has the key. It says who it is, and answers each request by its number. */
async function serve() {
  const { signer } = await generateKey();
  const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
  say({ verificationMethod: signer.verificationMethod, algorithm: signer.algorithm });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, data } = JSON.parse(line);
    const signature = await signer.sign(Buffer.from(data, 'base64'));
    say({ id, signature: Buffer.from(signature).toString('base64') });
  }
}

/**
 * A signer in a process of its own. Whatever it was asked when the process ends is refused: nothing waits for ever.
 * @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>} vault
 * @returns {Promise<import('edubadge-credentials').Signer>}
 */
async function signerIn(vault) {
  const waiting = new Map();
  let asked = 0;
  const lines = createInterface({ input: vault.stdout });
  const { verificationMethod, algorithm } = JSON.parse(await new Promise((resolve) => lines.once('line', resolve)));
  lines.on('line', (line) => {
    const { id, signature } = JSON.parse(line);
    waiting.get(id)?.resolve(new Uint8Array(Buffer.from(signature, 'base64')));
    waiting.delete(id);
  });
  vault.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the vault is closed'));
    waiting.clear();
  });
  return {
    verificationMethod,
    algorithm,
    sign: (data) =>
      new Promise((resolve, reject) => {
        if (vault.stdin.writableEnded) return reject(new Error('the vault is closed'));
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        vault.stdin.write(`${JSON.stringify({ id, data: Buffer.from(data).toString('base64') })}\n`);
      }),
  };
}

async function issue() {
  const vault = spawn(process.execPath, [...process.execArgv, fileURLToPath(file), 'vault'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const signer = await signerIn(vault);
  const course = JSON.parse(await readFile(new URL('courses/microcredential.json', file), 'utf8'));
  const credential = createEdubadge({
    ...course,
    issuer: { ...course.issuer, id: signer.verificationMethod.split('#')[0] },
    recipient: { identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }] },
  });
  const [first, second] = await Promise.all([
    sign(credential, signer, { suite: 'eddsa-rdfc-2022' }),
    sign(credential, signer, { suite: 'vc-jwt' }),
  ]);
  console.log('verified:', (await verify(first)).verified, (await verify(second)).verified);

  vault.stdin.end();
  const refused = await sign(credential, signer, { suite: 'vc-jwt' }).catch((error) => error.message);
  console.log('without the vault:', refused);
}

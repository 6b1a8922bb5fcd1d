// Signs a credential and verifies it: the whole way, in one file, without a network.
import { readFile } from 'node:fs/promises';
import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';

const course = JSON.parse(await readFile(new URL('courses/regular.json', import.meta.url), 'utf8'));

// A did:key is its own proof of control, good for a trial. An institution uses a key of its did:web.
const { signer, controller } = await generateKey();
const credential = createEdubadge({
  ...course,
  issuer: { ...course.issuer, id: controller },
  recipient: { identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }] },
});

const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022' });
console.log('signed with', signed.proof.cryptosuite);

const report = await verify(signed);
console.log('verified:', report.verified);
for (const { name, outcome } of report.checks) console.log(' ', name.padEnd(12), outcome);

// Asks a second, independent verifier before ten thousand badges go out.
import { readFile } from 'node:fs/promises';
import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';
import { crossCheck } from 'edubadge-credentials/cross-check';

const course = JSON.parse(await readFile(new URL('courses/microcredential.json', import.meta.url), 'utf8'));
const { signer, controller } = await generateKey();
const credential = createEdubadge({
  ...course,
  issuer: { ...course.issuer, id: controller },
  recipient: { identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }] },
});

const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022' });
const report = await verify(signed, { crossCheck });
console.log('verified:', report.verified);
console.log('cross-check:', report.checks.find(({ name }) => name === 'cross-check').outcome);

// A process that verifies one badge: node bench/cold/edubadge.mjs <verify|verifyProof> <badge.json> <now>
import { readFileSync } from 'node:fs';
import * as library from 'edubadge-credentials';

const [, , name, file, now] = process.argv;
const text = readFileSync(file, 'utf8');
const judge = {
  verify: async (options) => (await library.verify(text, options)).verified,
  verifyProof: async (options) =>
    (await library.verifyProof(JSON.parse(text), options)).every(({ verified }) => verified),
};
if (!(await judge[name]({ now: new Date(now) }))) throw new Error('not verified');

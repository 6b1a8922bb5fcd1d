// A process that verifies one badge: node bench/cold/digitalbazaar.mjs <badge.json> <now>
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { documentLoaderFor } from './document-loader.mjs';

const [, , file, now] = process.argv;
const credential = JSON.parse(readFileSync(file, 'utf8'));
const suite = new DataIntegrityProof({ cryptosuite });
const documentLoader = documentLoaderFor(credential);
const { verified } = await verifyCredential({ credential, suite, documentLoader, now: new Date(now) });
if (!verified) throw new Error('not verified');

// A process that verifies one badge: node bench/cold/digitalcredentials.mjs <badge.json> <now>
import { readFileSync } from 'node:fs';
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { verifyCredential } from '@digitalcredentials/vc';
import { documentLoaderFor } from './document-loader.mjs';

const [, , file, now] = process.argv;
const credential = JSON.parse(readFileSync(file, 'utf8'));
const suite = new Ed25519Signature2020();
const documentLoader = documentLoaderFor(credential);
const { verified } = await verifyCredential({ credential, suite, documentLoader, now: new Date(now) });
if (!verified) throw new Error('not verified');

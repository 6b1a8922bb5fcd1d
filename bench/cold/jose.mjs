// A process that verifies one token: node bench/cold/jose.mjs <token.json> <now>
import { readFileSync } from 'node:fs';
import { importJWK, jwtVerify } from 'jose';

const [, , file, now] = process.argv;
const { token, publicJwk } = JSON.parse(readFileSync(file, 'utf8'));
await jwtVerify(token, await importJWK(publicJwk, 'EdDSA'), { currentDate: new Date(now) });

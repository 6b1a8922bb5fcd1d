import { importJWK, jwtVerify, SignJWT } from 'jose';

/** Cases of jose: a JWT with the credential as its payload. */
export async function joseCases({ privateJwk, publicJwk, payload, kid }) {
  const key = await importJWK(privateJwk, 'EdDSA');
  const publicKey = await importJWK(publicJwk, 'EdDSA');
  const write = () => new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid }).sign(key);
  const token = await write();
  return { sign: write, verify: () => jwtVerify(token, publicKey) };
}

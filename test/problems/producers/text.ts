import type { Producers } from '../problems-in.js';
import { judge, plain, presentation, signer, token, v2 } from './fixtures.js';

/** A presentation of more tokens than are verified in one call. */
async function manySigned(): Promise<unknown> {
  const id = `data:application/vc+jwt,${await token({ alg: 'EdDSA', kid: signer.verificationMethod }, plain)}`;
  const envelope = { '@context': v2, id, type: 'EnvelopedVerifiableCredential' };
  const report = await judge(
    { ...presentation, verifiableCredential: Array(2_001).fill(envelope) },
    { unsignedPresentation: true, limits: { text: 2 ** 24 } },
  );
  return report.credentials?.at(-1);
}

/** LIMIT_ and JSON_. */
export const text = {
  LIMIT_TEXT_SIZE: () => judge(`{"a":"${'a'.repeat(5 << 20)}"}`),
  LIMIT_DEPTH: () => judge('['.repeat(100) + ']'.repeat(100)),
  LIMIT_NODES: () => judge(JSON.stringify({ a: Array(20_000).fill(0) })),
  LIMIT_STRING: () => judge(JSON.stringify({ a: 'a'.repeat(600_000) })),
  LIMIT_IMAGE: () => judge({ image: `data:image/png;base64,${'A'.repeat(3 << 20)}` }),
  LIMIT_PROOFS: () => judge({ proof: Array(17).fill({}) }),
  LIMIT_SIGNATURES: manySigned,
  JSON_ENCODING: () => judge(Uint8Array.of(0x7b, 0xff, 0x7d)),
  JSON_BYTE_ORDER_MARK: () => judge(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d)),
  JSON_SYNTAX: () => judge('{'),
  JSON_NOT_OBJECT: () => judge('[]'),
  JSON_DUPLICATE_KEY: () => judge('{"a":1,"a":2}'),
  JSON_LONE_SURROGATE: () => judge('{"a":"\\ud800"}'),
  JSON_DANGEROUS_KEY: () => judge('{"__proto__":1}'),
  JSON_NUMBER: () => judge('{"a":12345678901234567890}'),
  JSON_VALUE: () => judge({ a: new Date(0) }),
} as const satisfies Producers;

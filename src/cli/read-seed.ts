import { base64, base64url, hex } from '@scure/base';
import { seedLength } from '../issue/batch/derive.js';
import { failure } from '../problems/error.js';
import type { Io } from './io.js';
import { readSecretBytes } from './read-secret.js';

const forms: readonly [RegExp, (text: string) => Uint8Array][] = [
  [/^[0-9a-f]{64}$/i, (text) => hex.decode(text.toLowerCase())],
  [/^[\w-]{43}=?$/, (text) => base64url.decode(text.padEnd(44, '='))],
  [/^[A-Za-z0-9+/]{43}=?$/, (text) => base64.decode(text.padEnd(44, '='))],
];

/** The seed in a file: 32 bytes, or a text that says them in hexadecimal or base64. Throws EdubadgeError KEY_SEED_LENGTH. */
export async function readSeed(path: string, io: Io): Promise<Uint8Array> {
  const bytes = await readSecretBytes('seed', path, io);
  if (bytes.length === seedLength) return bytes;
  const text = new TextDecoder().decode(bytes).trim();
  const [, read] = forms.find(([form]) => form.test(text)) ?? [];
  if (read === undefined) throw failure('KEY_SEED_LENGTH');
  return read(text);
}

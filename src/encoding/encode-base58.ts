const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** All texts of two characters, in order: half as many look-ups. */
const pairs = Array.from(alphabet, (first) => Array.from(alphabet, (second) => first + second)).flat();
const pairsAtOnce = 4;
/** Eight characters: as many as a plain number holds. */
const base = BigInt(pairs.length) ** BigInt(pairsAtOnce);

/** Base58 in the alphabet of Bitcoin: the bytes as one large number, with a `1` before it for each zero they begin with. */
export function encodeBase58(bytes: Uint8Array): string {
  let zeros = 0;
  while (bytes[zeros] === 0) zeros += 1;
  let text = '';
  for (let rest = numberOf(bytes); rest > 0n; rest /= base) {
    let digit = Number(rest % base);
    for (let count = 0; count < pairsAtOnce; count += 1) {
      const higher = Math.trunc(digit / pairs.length);
      text = `${pairs[digit - higher * pairs.length]}${text}`;
      digit = higher;
    }
  }
  return '1'.repeat(zeros) + text.replace(/^1+/, '');
}

function numberOf(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0n;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) number = (number << 64n) | view.getBigUint64(at);
  for (; at < bytes.length; at += 1) number = (number << 8n) | BigInt(view.getUint8(at));
  return number;
}

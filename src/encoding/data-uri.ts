import { base64 } from '@scure/base';
import { utf8 } from './bytes.js';

const head = /^data:([a-z]+\/[a-z0-9.+-]+)((?:;[a-z0-9-]+=[^;,]*)*)(;base64)?,/i;

/** What stands in a `data:` URI (RFC 2397): no media type where it names none that can be read, no bytes where they cannot. */
export function readDataUri(uri: string): { mediaType?: string; bytes?: Uint8Array } {
  const [whole, mediaType, , isBase64] = head.exec(uri) ?? [];
  if (whole === undefined || mediaType === undefined) return {};
  const bytes = decode(uri.slice(whole.length), isBase64 !== undefined);
  return { mediaType: mediaType.toLowerCase(), ...(bytes && { bytes }) };
}

function decode(data: string, isBase64: boolean): Uint8Array | undefined {
  try {
    return isBase64 ? base64.decode(data) : utf8(decodeURIComponent(data));
  } catch {
    return undefined;
  }
}

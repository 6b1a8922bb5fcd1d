const absolute = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;

/**
 * True for one absolute URL (WHATWG URL, or any `scheme:rest` such as a DID or URN) without white space or
 * characters that no URL may hold. Blank node ids (`_:b0`) are none.
 */
export function isAbsoluteUrl(value: unknown): value is string {
  if (typeof value !== 'string' || !absolute.test(value)) return false;
  return !/^https?:/i.test(value) || (/^https?:\/\/[^/?#]/i.test(value) && URL.canParse(value));
}

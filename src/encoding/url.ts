const absolute = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;

/**
 * Most of them: a host of plain names, or what is no web address; behind it nothing that any URL parser would stop at. Of
 * `xn--` names, runtimes do not agree on which there can be, so none is asked.
 */
const plain =
  /^(?:https?:\/\/(?:[\w-]+\.)*[A-Za-z][\w-]*(?::[0-9]{1,4})?(?:[/?#][!#-;=?-[\]_a-z~]*)?|(?:did|urn):[!#-;=?-[\]_a-z~]+)$/;

/**
 * True for one absolute URL (WHATWG URL, or any `scheme:rest` such as a DID or URN) without white space or
 * characters that no URL may hold. Blank node ids (`_:b0`) are none.
 */
export function isAbsoluteUrl(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (plain.test(value)) return true;
  if (!absolute.test(value)) return false;
  return !/^https?:/i.test(value) || (/^https?:\/\/[^/?#]/i.test(value) && urlOf(value) !== undefined);
}

/**
 * The URL that a text is (WHATWG URL, no base); undefined for one that is none. Not by `URL.canParse`: that of Node 20
 * refuses Latin letters with an accent in a host once the engine has optimised the caller.
 */
export function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

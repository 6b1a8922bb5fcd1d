const wellFormed = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** True for what JSON-LD takes as a language tag. */
export function isLanguageTag(tag: string): boolean {
  return wellFormed.test(tag);
}

/**
 * The one spelling of a language tag that counts, `en-US` (RFC 5646 §2.1.1): what is signed is all lower case, so
 * that another would verify too.
 */
export function usualSpelling(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  let extension = language.length === 1;
  const parts = rest.map((part) => {
    if (extension) return part;
    extension = part.length === 1;
    if (part.length === 2) return part.toUpperCase();
    return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part;
  });
  return [language, ...parts].join('-');
}

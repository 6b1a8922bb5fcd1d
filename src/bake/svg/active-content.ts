import type { SaxesTagNS } from 'saxes';

const activeElements: Readonly<Record<string, string>> = Object.freeze({
  script: 'script',
  foreignobject: 'foreignObject',
});
const longestScheme = 64;

/** What of an element a browser may run, by kind: fixed words, never the file's own. */
export function activeContentOf({ local, attributes }: SaxesTagNS): string[] {
  const element = Object.hasOwn(activeElements, local.toLowerCase()) ? activeElements[local.toLowerCase()] : undefined;
  const kinds = element === undefined ? [] : [element];
  for (const name in attributes) {
    const value = attributes[name]?.value ?? '';
    if (/^on/i.test(name)) kinds.push('on…');
    if (isScriptUrl(value)) kinds.push('javascript:');
  }
  return kinds;
}

/** As browsers read it: white space and control characters within a scheme do not count. */
function isScriptUrl(value: string): boolean {
  return /^[\s\p{Cc}]*j/iu.test(value.slice(0, longestScheme)) && squeezed(value).startsWith('javascript:');
}

function squeezed(value: string): string {
  return value
    .slice(0, longestScheme)
    .replace(/[\s\p{Cc}]+/gu, '')
    .toLowerCase();
}

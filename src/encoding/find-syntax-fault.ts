/** A string, another scalar, punctuation, or a character that begins none of them. */
const token =
  /("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[^ \t\n\r]/g;

const values = ['string', 'scalar', '{', '['];

/** What may stand next. */
const allowed = {
  value: values,
  'first item': [...values, ']'],
  'first key': ['string', '}'],
  key: ['string'],
  colon: [':'],
  'end of item': [',', ']'],
  'end of member': [',', '}'],
  end: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * Index at which a text stops being JSON (RFC 8259): that of the first token that cannot stand where it does, or the
 * length. Only called when it does stop: engines tell the place of some faults, and not of others.
 */
export function findSyntaxFault(text: string): number {
  const open: ('item' | 'member')[] = [];
  let expects: keyof typeof allowed = 'value';
  for (const { 0: whole, 1: string, 2: scalar, index } of text.matchAll(token)) {
    const kind = string !== undefined ? 'string' : scalar !== undefined ? 'scalar' : whole;
    const isAllowed: readonly string[] = allowed[expects];
    if (!isAllowed.includes(kind)) return index;
    if (kind === '{') {
      open.push('member');
      expects = 'first key';
    } else if (kind === '[') {
      open.push('item');
      expects = 'first item';
    } else if (kind === ',') {
      expects = open.at(-1) === 'member' ? 'key' : 'value';
    } else if (kind === ':') {
      expects = 'value';
    } else if (expects === 'key' || (expects === 'first key' && kind === 'string')) {
      expects = 'colon';
    } else {
      if (kind === '}' || kind === ']') open.pop();
      const inside = open.at(-1);
      expects = inside === undefined ? 'end' : `end of ${inside}`;
    }
  }
  return text.length;
}

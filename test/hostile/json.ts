import { utf8 } from '../../src/encoding/bytes.js';
import { bad, badge, type Case, credential, edited, good, signed, token } from './kit.js';

const text = async (): Promise<string> => JSON.stringify(await signed(badge()));
const withSubject = (members: object) => signed(badge(undefined, { credentialSubject: { ...subject, ...members } }));
const subject = badge().credentialSubject as object;

/** The signed badge with one piece of its text replaced. */
const edit = (from: string, to: string) => async () => edited(await signed(badge()), from, to);

/** Text in which one number of a signed JCS document is spelt in another way. */
const spelt = (spelling: string) => async () => {
  const signedOne = await signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', ECTS: 3 } }), {
    suite: 'eddsa-jcs-2022',
  });
  return edited(signedOne, '"ECTS":3', `"ECTS":${spelling}`);
};

/** Text, bytes and JSON: SECURITY, row text. */
export const cases: readonly Case[] = [
  good('a badge as compact JSON', text),
  good(
    'white space around and inside',
    async () => ` \r\n\t${JSON.stringify(await signed(badge()), null, '\t')}\n\n \r\n`,
  ),
  good('carriage returns between members', async () =>
    JSON.stringify(await signed(badge()), null, 2).replaceAll('\n', '\r\n'),
  ),
  good('escapes for plain characters', edit('"Introductie programmeren"', '"Introductie \\u0070rogrammeren"')),
  good(
    'escaped slashes',
    edit('https://hogeschool.example/achievements/1', 'https:\\/\\/hogeschool.example\\/achievements\\/1'),
  ),
  good('a key spelt with an escape', edit('"issuer"', '"\\u0069ssuer"')),
  good('members in another order', async () => {
    const entries = Object.entries(await signed(badge()));
    return Object.fromEntries(entries.toReversed());
  }),
  good('an astral character as a pair of escapes', async () =>
    edited(await signed(badge(undefined, { name: 'Vlag 🏴 en 🎓' })), '🎓', '\\ud83c\\udf93'),
  ),
  good('Unicode of many scripts', () => signed(badge(undefined, { name: 'Ελληνικά, 日本語, العربية, ไทย, ı̇İß' }))),
  good('letters that are not normalised', () => signed(badge(undefined, { name: 'Cafe\u0301 Cre\u0300me' }))),
  good('control characters as escapes', () => signed(badge(undefined, { name: 'een\ttab en een\nregel' }))),
  good('a text with braces, quotes and backslashes', () =>
    signed(badge(undefined, { name: '{"a":[1,"\\\\\\""]},\\' })),
  ),
  good('a text with a colon and a comma at each end', () => signed(badge(undefined, { name: ':,:{}[],:' }))),
  good('a NUL and other control characters as escapes', () =>
    signed(badge(undefined, { name: 'a\0b\u0001c\u000bd\u001fe\u007ff\u0080g\u0085h' })),
  ),
  good('the same in a token', () =>
    token(badge(undefined, { name: 'a\0b\u0001c\u000bd\u001fe\u007ff\u0080g\u0085h' })),
  ),
  good('a noncharacter', () => signed(badge(undefined, { name: 'x\uFFFEy' }))),
  good('a zero-width joiner and a right-to-left mark', () => signed(badge(undefined, { name: 'a\u200Db\u200Fc' }))),
  good('a byte-order mark inside a text', () => signed(badge(undefined, { name: 'a\uFEFFb' }))),
  good('line separators in a text', () => signed(badge(undefined, { name: 'a\u2028b\u2029c' }))),
  good('3.0 for 3', spelt('3.0')),
  good('3e0 for 3', spelt('3e0')),
  good('30e-1 for 3', spelt('30e-1')),
  good('0.03E+2 for 3', spelt('0.03E+2')),
  good('a great whole number that a double holds', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', n: 9007199254740991 } }), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  good('a fraction that a double holds as it is written', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', n: 0.1 } }), { suite: 'eddsa-jcs-2022' }),
  ),
  good('the smallest and the largest double', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', n: [5e-324, 1.7976931348623157e308] } }), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  good('a token with white space around it', async () => `\n ${await token(badge())}\r\n`),
  good('keys that only look dangerous', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', proto: 1, toString: 2, hasOwnProperty: 3 } }), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  good('the values true and false', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', yes: true, no: false } }), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  good('one text in two objects', () => withSubject({ narrative: 'Introductie programmeren' })),

  bad('no bytes', undefined, () => new Uint8Array()),
  bad('white space only', 'JSON_SYNTAX', () => ' \n '),
  bad('null', 'JSON_NOT_OBJECT', () => 'null'),
  bad('a number', 'JSON_NOT_OBJECT', () => '42'),
  bad('a string', 'JSON_NOT_OBJECT', () => '"x"'),
  bad('an empty object', undefined, () => '{}'),
  bad('an array around the credential', 'JSON_NOT_OBJECT', async () => `[${await text()}]`),
  bad('a truncated document', 'JSON_SYNTAX', async () => (await text()).slice(0, -1)),
  bad('something after the document', 'JSON_SYNTAX', async () => `${await text()}x`),
  bad('two documents', 'JSON_SYNTAX', async () => `${await text()}\n${await text()}`),
  bad('a NUL after the document', 'JSON_SYNTAX', async () => `${await text()}\0`),
  bad('a no-break space before it', 'JSON_SYNTAX', async () => `\u00A0${await text()}`),
  bad('a vertical tab before it', 'JSON_SYNTAX', async () => `\v${await text()}`),
  bad('a byte-order mark', 'JSON_BYTE_ORDER_MARK', async () => `\uFEFF${await text()}`),
  bad('UTF-16', undefined, async () => new Uint8Array(Buffer.from(await text(), 'utf16le'))),
  bad('an invalid byte', 'JSON_ENCODING', async () => {
    const bytes = utf8(await text());
    const at = bytes.indexOf(0x49);
    bytes[at] = 0xff;
    return bytes;
  }),
  bad('an overlong encoding', 'JSON_ENCODING', async () => spliced(await text(), [0xc1, 0xa9])),
  bad('a surrogate in UTF-8', 'JSON_ENCODING', async () => spliced(await text(), [0xed, 0xa0, 0x80])),
  bad('a code point beyond Unicode', 'JSON_ENCODING', async () => spliced(await text(), [0xf4, 0x90, 0x80, 0x80])),
  bad('a lone surrogate as an escape', 'JSON_LONE_SURROGATE', edit('"Introductie', '"\\ud800Introductie')),
  bad('a lone low surrogate', 'JSON_LONE_SURROGATE', edit('"Introductie', '"\\udc00Introductie')),
  bad('surrogates in the wrong order', 'JSON_LONE_SURROGATE', edit('"Introductie', '"\\udf93\\ud83cIntroductie')),
  bad('a lone surrogate in a key', 'JSON_LONE_SURROGATE', edit('"name"', '"\\ud800":1,"name"')),
  bad('a raw control character in a text', 'JSON_SYNTAX', edit('"Introductie', '"\tIntroductie')),
  bad('a raw NUL in a text', 'JSON_SYNTAX', edit('"Introductie', '"\0Introductie')),
  bad('a duplicate key, the good one last', 'JSON_DUPLICATE_KEY', edit('"name"', '"name":"Geneeskunde","name"')),
  bad('a duplicate key, the good one first', 'JSON_DUPLICATE_KEY', edit('"proof"', '"name":"Geneeskunde","proof"')),
  bad('a duplicate key deep inside', 'JSON_DUPLICATE_KEY', edit('"narrative"', '"narrative":"Niets","narrative"')),
  bad('a duplicate key through an escape', 'JSON_DUPLICATE_KEY', edit('"name"', '"n\\u0061me":"Geneeskunde","name"')),
  bad('a duplicate @context', 'JSON_DUPLICATE_KEY', edit('"@context"', '"@context":[],"@context"')),
  bad('a duplicate proof', 'JSON_DUPLICATE_KEY', edit('"proof":{', '"proof":{},"proof":{')),
  bad(
    'a duplicate key inside the proof',
    'JSON_DUPLICATE_KEY',
    edit('"proofPurpose"', '"proofPurpose":"x","proofPurpose"'),
  ),
  bad(
    'a duplicate key beside a key that is a colon',
    'JSON_DUPLICATE_KEY',
    edit('"name"', '":":1,"name":"\\"","name"'),
  ),
  bad('a duplicate empty key', 'JSON_DUPLICATE_KEY', edit('"name"', '"":1,"":2,"name"')),
  bad('__proto__', 'JSON_DANGEROUS_KEY', edit('"name"', '"__proto__":{"name":"x"},"name"')),
  bad('__proto__ through an escape', 'JSON_DANGEROUS_KEY', edit('"name"', '"__pr\\u006fto__":{},"name"')),
  bad('constructor', 'JSON_DANGEROUS_KEY', edit('"name"', '"constructor":{"prototype":{}},"name"')),
  bad('__proto__ deep inside', 'JSON_DANGEROUS_KEY', edit('"narrative"', '"__proto__":null,"narrative"')),
  bad('a number beyond a double', 'JSON_NUMBER', edit('"name"', '"n":12345678901234567890,"name"')),
  bad('a number just beyond the safe ones', 'JSON_NUMBER', edit('"name"', '"n":9007199254740993,"name"')),
  bad('an infinite number', 'JSON_NUMBER', edit('"name"', '"n":1e400,"name"')),
  bad('a number that becomes nothing', 'JSON_NUMBER', edit('"name"', '"n":1e-400,"name"')),
  bad('a number of too many digits', 'JSON_NUMBER', edit('"name"', '"n":0.30000000000000000001,"name"')),
  bad('minus zero', 'JSON_NUMBER', edit('"name"', '"n":-0,"name"')),
  bad('minus zero with a fraction', 'JSON_NUMBER', edit('"name"', '"n":-0.0e1,"name"')),
  bad('a number that 3 is not', 'PROOF_SIGNATURE', spelt('3.0000000000000004')),
  bad('a leading zero', 'JSON_SYNTAX', edit('"name"', '"n":03,"name"')),
  bad('a leading plus', 'JSON_SYNTAX', edit('"name"', '"n":+3,"name"')),
  bad('NaN', 'JSON_SYNTAX', edit('"name"', '"n":NaN,"name"')),
  bad('Infinity', 'JSON_SYNTAX', edit('"name"', '"n":-Infinity,"name"')),
  bad('a hexadecimal number', 'JSON_SYNTAX', edit('"name"', '"n":0x10,"name"')),
  bad('a comment', 'JSON_SYNTAX', edit('"name"', '/* x */"name"')),
  bad('a trailing comma', 'JSON_SYNTAX', edit('"type":["VerifiableCredential",', '"type":["VerifiableCredential",,')),
  bad('single quotes', 'JSON_SYNTAX', edit('"name"', "'name'")),
  bad('a hash-bang line', 'JSON_SYNTAX', async () => `#!/x\n${await text()}`),
  bad('another normal form of a signed letter', 'PROOF_SIGNATURE', async () =>
    edited(await signed(badge(undefined, { name: 'Cafe\u0301' })), 'Cafe\u0301', 'Caf\u00e9'),
  ),
  bad('a look-alike letter', 'PROOF_SIGNATURE', edit('"Introductie', '"Introduсtie')),
  bad('an added zero-width space', 'PROOF_SIGNATURE', edit('"Introductie', '"\u200BIntroductie')),
  bad('an added space', 'PROOF_SIGNATURE', edit('"Introductie programmeren"', '"Introductie  programmeren"')),
];

/** The text with the first letter of the name replaced by bytes. */
function spliced(text: string, bytes: readonly number[]): Uint8Array {
  const at = text.indexOf('Introductie');
  return Uint8Array.of(...utf8(text.slice(0, at)), ...bytes, ...utf8(text.slice(at + 1)));
}

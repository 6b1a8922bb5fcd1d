import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/encoding/parse-json.js';
import { snapshotJson } from '../../src/encoding/snapshot-json.js';
import { EdubadgeError } from '../../src/problems/error.js';

function codeOf(input: string | Uint8Array, limits = {}): string {
  try {
    parseJson(input, limits);
    return 'none';
  } catch (error) {
    if (error instanceof EdubadgeError) return error.code;
    throw error;
  }
}

function pointerOf(input: string): string | undefined {
  try {
    parseJson(input);
    return undefined;
  } catch (error) {
    return (error as EdubadgeError).findings[0]?.pointer;
  }
}

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('parseJson reads what JSON.parse reads', () => {
  it('for any JSON value', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false } as object), (text) => {
        const code = codeOf(text);
        if (code === 'none') expect(parseJson(text)).toEqual(JSON.parse(text));
        else expect(['JSON_DANGEROUS_KEY', 'JSON_LONE_SURROGATE', 'JSON_NUMBER']).toContain(code);
      }),
    );
  });

  it('from bytes as from text, with white space around', () => {
    expect(parseJson(new TextEncoder().encode(' {"naam":"één ®"}\n'))).toEqual({ naam: 'één ®' });
  });

  it('never throws anything but its own error', () => {
    const someJson = fc.string({ unit: fc.constantFrom(...'{}[]":,\\u0041e-.19 \n') });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), someJson), (input) => {
        expect(codeOf(input)).toMatch(/^(?:none|JSON_[A-Z_]+)$/);
      }),
    );
  });
});

describe('parseJson refuses', () => {
  it.each([
    ['JSON_ENCODING', bytes(0x22, 0xff, 0x22)],
    ['JSON_BYTE_ORDER_MARK', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d)],
    ['JSON_BYTE_ORDER_MARK', '\uFEFF{}'],
    ['JSON_SYNTAX', '{"a":1'],
    ['JSON_SYNTAX', '{} x'],
    ['JSON_SYNTAX', ''],
    ['JSON_DUPLICATE_KEY', '{"a":1,"b":{"c":1,"c":2}}'],
    ['JSON_DUPLICATE_KEY', '{"a":1,"\\u0061":2}'],
    ['JSON_LONE_SURROGATE', '{"a":"\\ud800"}'],
    ['JSON_LONE_SURROGATE', '{"\\udc00":1}'],
    ['JSON_LONE_SURROGATE', '{"a":"\ud800"}'],
    ['JSON_LONE_SURROGATE', '{"\udc00":1}'],
    ['JSON_DANGEROUS_KEY', '{"a":{"__proto__":{}}}'],
    ['JSON_DANGEROUS_KEY', '{"constructor":1}'],
    ['JSON_DANGEROUS_KEY', '{"\\u005f_proto__":1}'],
    ['JSON_NUMBER', '[12345678901234567890]'],
    ['JSON_NUMBER', '{"a":1e400}'],
    ['JSON_NUMBER', '[-0]'],
    ['JSON_NUMBER', '[1e-400]'],
    ['JSON_NUMBER', '[0.1000000000000000055]'],
  ])('%s: %j', (code, input) => {
    expect(codeOf(input)).toBe(code);
  });

  it.each(['3.0', '1e2', '0.1', '-12.50', '9007199254740991', '100000000000000000000', '1E+2', '0', '0.0', '5e-324'])(
    'but not the number %s',
    (number) => {
      expect(codeOf(`{"a":${number}}`)).toBe('none');
    },
  );

  it('what is over a limit, each with its own code', () => {
    expect(codeOf('"aaaaaaaaaa"', { text: 5 })).toBe('LIMIT_TEXT_SIZE');
    expect(codeOf('[[[[1]]]]', { depth: 3 })).toBe('LIMIT_DEPTH');
    expect(codeOf('[1,2,3,4]', { nodes: 4 })).toBe('LIMIT_NODES');
    expect(codeOf('{"a":"aaaaaaaaaa"}', { string: 5 })).toBe('LIMIT_STRING');
    expect(codeOf('{"a":"data:image/png;base64,AAAA"}', { string: 5, dataUri: 10 })).toBe('LIMIT_IMAGE');
    expect(codeOf('[[[1]]]', { depth: 3 })).toBe('none');
  });

  it.each([
    ['{"a":"ééé"}', 'LIMIT_STRING'],
    ['{"a":"éé"}', 'none'],
    ['{"a":"aaaaa"}', 'none'],
    ['{"ééé":1}', 'LIMIT_STRING'],
  ])('the bytes of a text, not its characters: %s', (text, code) => {
    expect(codeOf(text, { string: 5 })).toBe(code);
    expect(codeOf(JSON.stringify(JSON.parse(text)), { string: 5, dataUri: 100 })).toBe(code);
  });

  it('hostile depth and number without the cost of building them', () => {
    expect(codeOf('['.repeat(4_000_000))).toBe('LIMIT_DEPTH');
    expect(codeOf(`[${'0,'.repeat(1_900_000)}0]`)).toBe('LIMIT_NODES');
    expect(codeOf(`"${'\\"'.repeat(200_000)}`)).toBe('JSON_SYNTAX');
  });
});

describe('parseJson says where', () => {
  it('a duplicate key stands', () => {
    expect(pointerOf('{"a":[1,{"b/c":1,"x":"}","b/c":2}]}')).toBe('/a/1/b~1c');
  });

  it('a half character stands', () => {
    expect(pointerOf('{"a":["x","\\ud800"]}')).toBe('/a/1');
  });

  it.each(['{\n  "a": 1,\n  oops\n}', '{\n  "a":\n  NaN,\n  "b": 1\n}\n'])('the text breaks: %j', (text) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({ findings: [{ code: 'JSON_SYNTAX', params: { line: 3, column: 3 } }] }),
    );
  });
});

describe('snapshotJson refuses what no JSON text says', () => {
  it.each([-0, Number.NaN, Number.POSITIVE_INFINITY])('the number %s', (number) => {
    expect(() => snapshotJson({ a: [number] })).toThrow('JSON_NUMBER');
  });

  it('what throws when it is looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      get a() {
        throw new RangeError('no');
      },
    };
    for (const value of [proxy, getter]) expect(() => snapshotJson(value)).toThrow('JSON_VALUE');
  });
});

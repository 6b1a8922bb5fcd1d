import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../src/encoding/check-options.js';

/** One value of each kind. */
const samples = {
  nothing: null,
  number: 5,
  'no number': Number.NaN,
  text: 'x',
  truth: true,
  list: [],
  'list of numbers': [5],
  object: {},
  function: () => {},
  date: new Date(0),
  'no date': new Date(Number.NaN),
};

type Sample = keyof typeof samples;

/** Of each option the samples that it may be, and what else. */
const options: readonly (readonly [name: string, samples: readonly Sample[], others: readonly unknown[]])[] = [
  ['allowHosts', ['list'], [['localhost:8080']]],
  ['challenge', ['text'], []],
  ['clockTolerance', ['number'], [0, 0.5]],
  ['contexts', ['list'], [[{ document: {} }], [{ url: 'https://a.example', document: [] }]]],
  ['contextUrl', [], ['https://a.example/context.json']],
  ['crossCheck', ['function'], []],
  ['domain', ['text'], [['a.example']]],
  ['expectedRecipient', ['text'], [{ type: 'emailAddress', value: 'a' }]],
  ['fetch', ['function'], []],
  ['language', [], ['nl', 'en']],
  ['limits', ['object', 'date', 'no date'], [{ text: 5, nodes: Number.POSITIVE_INFINITY }]],
  ['now', ['date'], []],
  ['onProgress', ['function'], []],
  ['onStatusUnavailable', [], ['fail', 'warn']],
  ['purpose', ['text'], []],
  ['random', ['function'], []],
  ['refresh', ['truth'], [false]],
  ['resolvers', ['object', 'date', 'no date'], [{ web: async () => ({ id: '' }) }]],
  ['schemas', ['object', 'date', 'no date'], [{ 'https://a.example': { type: 'object' } }]],
  ['signal', [], [new AbortController().signal]],
  ['suite', ['text'], []],
  ['suites', ['list'], [['eddsa-rdfc-2022']]],
  ['trustedIssuers', ['list'], [['did:example:a']]],
  ['unsignedPresentation', ['truth'], [false]],
];

describe('options', () => {
  it.each(options)('%s is what its type says', (name, right, others) => {
    for (const value of [...others, undefined]) expect(() => checkOptions({ [name]: value })).not.toThrow();
    for (const [sample, value] of Object.entries(samples)) {
      const call = () => checkOptions({ [name]: value });
      if (right.includes(sample as Sample)) expect(call, sample).not.toThrow();
      else expect(call, sample).toThrow(`options.${name} must be `);
    }
  });

  it.each([
    ['limits', { text: undefined }],
    ['limits', { text: -1 }],
    ['limits', { text: '5' }],
    ['limits', { text: Number.NaN }],
    ['clockTolerance', -1],
    ['clockTolerance', Number.POSITIVE_INFINITY],
    ['resolvers', { web: 'https://a.example' }],
    ['contexts', [{ url: 'https://a.example' }]],
    ['expectedRecipient', { type: 'emailAddress' }],
    ['signal', { aborted: true }],
  ])('%s is refused: %j', (name, value) => {
    expect(() => checkOptions({ [name]: value })).toThrow(TypeError);
  });

  it('are an object, and those that are needed are there, inherited ones too', () => {
    for (const value of [null, undefined, 'x', 5, []])
      expect(() => checkOptions(value)).toThrow('options must be an object');
    expect(() => checkOptions({}, 'suite')).toThrow('options.suite must be the name of a suite');
    expect(() => checkOptions(Object.create({ now: 5 }))).toThrow('options.now must be a valid Date');
    expect(() => checkOptions({ somethingElse: null, toString: 5, constructor: null })).not.toThrow();
  });
});

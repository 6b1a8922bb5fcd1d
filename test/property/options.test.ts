import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/cross-check.js';
import {
  badgeImage,
  convert,
  createEdubadge,
  createEndorsement,
  createPresentation,
  createStatusList,
  describe as describeBadge,
  issueAll,
  prepareIssuer,
  sign,
  validate,
  validateInput,
  verify,
  verifyProof,
} from '../../src/index.js';
import { guardedFetch, issueAllInWorkers } from '../../src/node.js';
import { badge, controllerOf, inputOf, now, signed, testSigner } from '../verify/fixtures.js';

const signer = await testSigner();
const issuer = controllerOf(signer);
const credential = badge(signer, 'regular', { validUntil: '2026-10-31T00:00:00Z' });
const document = await signed(credential, signer);
const input = inputOf('regular', issuer);
const suite = 'eddsa-rdfc-2022';
const never = new Date(Number.NaN);

/** Each public verb with options, called with some that the types do not allow. */
const verbs: Record<string, (options: object) => unknown> = {
  verify: (options) => verify(document, options),
  verifyProof: (options) => verifyProof(document, options),
  sign: (options) => sign(credential, signer, { suite, ...options }),
  validate: (options) => validate(credential, options),
  validateInput: (options) => validateInput(input, options),
  createEdubadge: (options) => createEdubadge(input, options),
  createEndorsement: (options) =>
    createEndorsement({ subject: 'urn:a', comment: 'b', issuer: 'did:example:c', name: 'd' }, options),
  createPresentation: (options) => createPresentation([], options),
  createStatusList: (options) => createStatusList({ id: 'https://a.example/1', issuer, ...options }),
  convert: (options) => convert(credential, { from: 'edubadge', ...options }),
  describe: (options) => describeBadge(credential, options),
  badgeImage: (options) => badgeImage(credential, options),
  prepareIssuer: (options) => prepareIssuer(input, signer, { suite, ...options }),
  issueAll: (options) => issueAll([input], signer, { suite, ...options }).next(),
  issueAllInWorkers: (options) => issueAllInWorkers([input], {}, { suite, ...options }).next(),
  guardedFetch: (options) => guardedFetch(options),
};

describe('an option that is not what its type says is refused, and lets nothing pass', () => {
  it.each<[string, string, unknown]>([
    // Out of date since yesterday: at a moment that is none, nothing would be.
    ['verify', 'now', never],
    ['verify', 'clockTolerance', Number.NaN],
    ['verify', 'clockTolerance', {}],
    // Part of a text, where an item of a list was meant.
    ['verify', 'trustedIssuers', `${issuer}.somebody-else.example`],
    ['verify', 'suites', 'eddsa-rdfc-2022, eddsa-jcs-2022'],
    ['verify', 'allowHosts', 'intranet.example:443'],
    ['verify', 'limits', { text: undefined }],
    ['verify', 'challenge', null],
    ['verify', 'signal', {}],
    ['verifyProof', 'now', never],
    ['verifyProof', 'clockTolerance', '60'],
    ['verifyProof', 'domain', null],
    ['sign', 'suite', 5],
    ['sign', 'fetch', 'https://a.example'],
    ['validate', 'now', never],
    ['validate', 'sector', 'HBO'],
    ['validate', 'sector', ['hbo']],
    ['validate', 'variant', ['regular']],
    ['validate', 'framework', 'nothing'],
    ['validate', 'language', 'de'],
    ['validateInput', 'sector', 'university'],
    ['validateInput', 'now', '2026-11-01'],
    ['createEdubadge', 'now', never],
    ['createEdubadge', 'random', 5],
    ['createEdubadge', 'contextUrl', 'context.json'],
    ['createEndorsement', 'now', never],
    ['createPresentation', 'holder', 'a learner'],
    ['createPresentation', 'holder', { id: issuer }],
    ['createPresentation', 'id', 1],
    ['createStatusList', 'now', never],
    ['convert', 'from', 'paper'],
    ['convert', 'from', undefined],
    ['convert', 'to', 'paper'],
    ['convert', 'to', null],
    ['convert', 'variant', 'Regular'],
    ['convert', 'sector', 'HBO'],
    ['describe', 'language', 'de'],
    ['badgeImage', 'language', 'de'],
    ['prepareIssuer', 'now', never],
    ['prepareIssuer', 'suite', undefined],
    ['issueAll', 'signal', {}],
    ['issueAll', 'onProgress', 'x'],
    ['issueAllInWorkers', 'signal', null],
    ['guardedFetch', 'allowHosts', 'intranet.example:443'],
  ])('%s, %s', async (verb, name, value) => {
    const call = async () => verbs[verb]?.({ [name]: value });
    await expect(call()).rejects.toThrow(TypeError);
    await expect(call()).rejects.toThrow(`options.${name} must be `);
  });

  it('by the second opinion too, which says so as a reason', async () => {
    expect(await crossCheck(document, { now })).toMatchObject({ verified: false });
    expect(await crossCheck(document, { now: never })).toEqual({
      verified: false,
      reason: 'options.now must be a valid Date',
    });
  });

  it('and is no object at all', async () => {
    await expect(verify(document, null as never)).rejects.toThrow('options must be an object');
    expect(() => validate(credential, 'hbo' as never)).toThrow('options must be an object');
    expect(() => convert(credential, undefined as never)).toThrow('options must be an object');
    expect(() => convert(credential, 'ooapi-5' as never)).toThrow('options must be an object');
    expect(() => createPresentation([], null as never)).toThrow('options must be an object');
  });
});

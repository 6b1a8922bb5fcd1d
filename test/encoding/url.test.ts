import { describe, expect, it } from 'vitest';
import { isAbsoluteUrl, urlOf } from '../../src/encoding/url.js';

describe('isAbsoluteUrl', () => {
  it.each([
    'https://www.voorbeeld.example/achievements/introductie-programmeren?a=1#b',
    'https://voorbeeld.example',
    'https://xn--caf-dma.example/',
    'https://192.0.2.1:8443/a',
    'http://data.europa.eu/snb/eqf/5',
    'did:web:voorbeeld.example',
    'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-000000000001',
    'https://xn--bcher-kva.example/',
    // Which labels are Punycode, runtimes do not agree on.
    'https://xn--a.example/',
    'https://XN--A.example:8443',
    'https://xn--zz--.example?x',
    'http://xn--a/#x',
    'https://a_b-.example/',
  ])('takes %s', (url) => {
    expect(isAbsoluteUrl(url)).toBe(true);
  });

  it.each([
    'https://',
    'https:///a',
    'https:a.example',
    'https://a.example/a b',
    'https://a.example/{a}',
    'https://a..0x100/',
    'https://1.2.3.4.5/',
    'https://a.1/',
    'https://a.example:443443/',
    'https://a.example:99999/',
    'https://voorbeeld.example\n',
    '//voorbeeld.example/a',
    '_:b0',
    5,
  ])('refuses %s', (url) => {
    expect(isAbsoluteUrl(url)).toBe(false);
  });

  it('takes a host with an accent each time, however often it is asked', () => {
    const answers = new Set(Array.from({ length: 50_000 }, () => isAbsoluteUrl('https://café.example/a')));
    expect([...answers]).toEqual([true]);
  });
});

describe('urlOf', () => {
  it('gives the URL of a text, one with an accent in its host too, however often it is asked', () => {
    const hosts = new Set(Array.from({ length: 50_000 }, () => urlOf('https://café.example/a')?.host));
    expect([...hosts]).toEqual(['xn--caf-dma.example']);
  });

  it.each(['', 'a', 'https://', 'https://a..0x100/'])('gives nothing for %j', (text) => {
    expect(urlOf(text)).toBeUndefined();
  });
});

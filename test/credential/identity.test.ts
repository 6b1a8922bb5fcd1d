import { expect, it } from 'vitest';
import { identityHash } from '../../src/credential/identity.js';

it.each([
  // OB 3.0 document version 1.4.5, §B.8
  ['a@example.com', 'Kosher', 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'],
  // the edubadges platform's own test
  ['1234abc123abc', 's@lt', 'sha256$a2441d313d3d31514464ed6732d255df3391cbc85dd374d8a94b683248dcb7b8'],
  // SHA-256 of nothing, FIPS 180-4
  ['', '', 'sha256$e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
])('hashes %j with salt %j', (identifier, salt, expected) => {
  expect(identityHash(identifier, salt)).toBe(expected);
});

it('takes the identifier as it is', () => {
  expect(identityHash('A@example.com', 'Kosher')).not.toBe(identityHash('a@example.com', 'Kosher'));
});

import { expect, it } from 'vitest';
import { kindOf } from '../../src/credential/kind.js';

const subject = { achievement: {} };

it.each([
  ['open-badge', { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
  ['open-badge', { type: ['VerifiableCredential', 'AchievementCredential'] }],
  ['open-badge', { type: 'VerifiableCredential', credentialSubject: [{}, subject] }],
  ['open-badge', { type: 'VerifiableCredential', credentialSubject: { type: 'AchievementSubject' } }],
  ['open-badge', { type: 'VerifiablePresentation', credentialSubject: subject }],
  ['open-badge', { type: ['VerifiableCredential', 'BitstringStatusListCredential'], credentialSubject: subject }],
  ['open-badge', { type: ['VerifiableCredential', 'EndorsementCredential'], credentialSubject: [subject] }],
  ['endorsement', { type: ['VerifiableCredential', 'EndorsementCredential'] }],
  ['status-list', { type: ['VerifiableCredential', 'BitstringStatusListCredential'] }],
  ['status-list', { type: ['VerifiableCredential', 'StatusList2021Credential'] }],
  ['presentation', { type: 'VerifiablePresentation' }],
  ['credential', { type: 'VerifiableCredential', credentialSubject: 'did:example:a' }],
  ['credential', { type: ['VerifiableCredential', 'ClrCredential'], credentialSubject: subject }],
  ['credential', {}],
  ['open-badge-2', { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }],
])('%s: %j', (kind, document) => {
  expect(kindOf(document)).toBe(kind);
});

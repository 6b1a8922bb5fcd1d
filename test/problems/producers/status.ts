import { type Credential, createStatusList, setStatus, sign, statusEntry } from '../../../src/index.js';
import type { Producers } from '../problems-in.js';
import { changed, issuer, judge, plain, serving, signed, signer, v2 } from './fixtures.js';

const id = 'https://hogeschool.example/status/1';
const validFrom = '2026-01-01T00:00:00Z';
const revocation = await createStatusList({ id, issuer, validFrom });
const suspension = await createStatusList({ id, issuer, validFrom, statusPurpose: 'suspension' });
const entry = statusEntry(revocation, 7);
const revocationList = { id: 'https://hogeschool.example/revoked', type: '1EdTechRevocationList' };
const openBadges = ['context-3.0.3', 'extensions'].map(
  (name) => `https://purl.imsglobal.org/spec/ob/v3p0/${name}.json`,
);
const tooShort = 'uH4sIAAAAAAAAA_MAAC8mBaoBAAAA';

/** What is said of a credential with this entry while this is served, wherever it looks. */
async function judged(credentialStatus: object, served?: unknown): Promise<unknown> {
  const secured = await sign({ ...plain, credentialStatus }, signer, { suite: 'vc-jwt' });
  return judge(secured, served === undefined ? {} : { fetch: serving(served) });
}

async function published(list: Credential): Promise<object> {
  return signed(list, signer);
}

async function other(): Promise<unknown> {
  const list = await createStatusList({ id, issuer, validFrom, statusPurpose: 'refresh' });
  return judged(statusEntry(list, 7), await published(await setStatus(list, 7, true)));
}

/** An issuer that has a host, from which its unsigned list comes. */
async function unsigned(): Promise<unknown> {
  const issuer = 'https://hogeschool.example/issuer';
  const secured = await sign(
    { ...plain, '@context': [v2, ...openBadges], issuer, credentialStatus: revocationList },
    { ...signer, verificationMethod: `${issuer}#key-1` },
    { suite: 'vc-jwt' },
  );
  const method = { id: `${issuer}#key-1`, type: 'Multikey', controller: issuer, publicKeyMultibase: multikey };
  const document = { id: issuer, verificationMethod: [method], assertionMethod: [method.id] };
  return judge(secured, {
    fetch: serving({ revokedCredential: [] }),
    resolvers: { https: async () => document },
  });
}

const multikey = issuer.slice('did:key:'.length);

/** STATUS_ */
export const status = {
  STATUS_REVOKED: async () => judged(entry, await published(await setStatus(revocation, 7, true))),
  STATUS_SUSPENDED: async () =>
    judged(statusEntry(suspension, 7), await published(await setStatus(suspension, 7, true))),
  STATUS_SET: other,
  STATUS_UNAVAILABLE: () => judged(entry),
  STATUS_TYPE_UNKNOWN: () => judged({ id: 'urn:x:1', type: 'https://example.org/Status' }),
  STATUS_ENTRY_MALFORMED: () => judged({ ...entry, statusListIndex: '007' }),
  STATUS_INDEX_RANGE: async () => judged(statusEntry(revocation, 999_999), await published(revocation)),
  STATUS_PURPOSE_MISMATCH: async () => judged(entry, await published(suspension)),
  STATUS_LIST_MALFORMED: async () =>
    judged(entry, await published(changed(revocation, '/credentialSubject/encodedList', 'uAAAA'))),
  STATUS_LIST_LENGTH: async () =>
    judged(entry, await published(changed(revocation, '/credentialSubject/encodedList', tooShort))),
  STATUS_LIST_UNVERIFIED: () => judged(entry, revocation),
  STATUS_LIST_UNSIGNED: unsigned,
  STATUS_REVOCATION_FINAL: async () => setStatus(await setStatus(revocation, 7, true), 7, false),
  STATUS_VALUE_RANGE: () => setStatus(revocation, 7, 2),
} as const satisfies Producers;

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { decodeBase64url } from '../../src/encoding/multibase.js';
import { type Credential, getStatus, sign, verify } from '../../src/index.js';
import { entryCount, readEntry } from '../../src/status/bitstring.js';
import { gunzip } from '../../src/status/gzip.js';
import { corpus, hasCorpus } from '../corpus.js';
import { handedOver, party } from './w3c.js';

interface EncodedList {
  encodedList: string;
  bits: number;
  set: number[] | null;
  expect?: string;
}

/** Fewer entries than this, and whoever looks may tell whom it is about (Bitstring Status List 1.0 §3.2). */
const shortest = 131_072;
const limit = 1 << 20;

const read = <T>(file: string) => (hasCorpus ? corpus<T[]>(`w3c/bitstring-status-list/${file}`) : []);
const lists = read<EncodedList>('encoded-lists.json').map((row, index) => [index, row] as const);
const examples = read<{ title: string; json: JsonObject }>('spec-examples.json');

function listWith(encodedList: string): Credential {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
  } as unknown as Credential;
}

describe.skipIf(!hasCorpus)('encoded lists', () => {
  const readable = lists.filter(([, row]) => row.expect === undefined);

  it.each(readable)('%i holds the bits that are listed', async (_, { encodedList, bits, set }) => {
    const compressed = decodeBase64url(encodedList.slice(1)) ?? new Uint8Array();
    const bytes = (await gunzip(Uint8Array.from(compressed), limit)) ?? new Uint8Array();
    const found = Array.from({ length: bits }, (__, index) => index).filter((index) =>
      readEntry({ bytes, size: 1 }, index),
    );
    expect(entryCount({ bytes, size: 1 })).toBe(bits);
    expect(found).toEqual(set);
  });

  it.each(readable)('%i is taken from a list only when it is long enough', async (_, { encodedList, bits }) => {
    const reading = getStatus(listWith(encodedList), 0);
    if (bits >= shortest) expect(await reading).toBe(0);
    else await expect(reading).rejects.toMatchObject({ code: 'STATUS_LIST_LENGTH' });
  });

  it.each(lists.filter(([, row]) => row.expect?.startsWith('reject')))('%i is refused', async (_, { encodedList }) => {
    await expect(getStatus(listWith(encodedList), 0)).rejects.toMatchObject({ code: 'STATUS_LIST_MALFORMED' });
  });
});

describe.skipIf(!hasCorpus)('examples of Bitstring Status List 1.0', async () => {
  const issuer = await party();

  /** `issuanceDate` is no term of VCDM 2.0: with W3C's example context, which defines any term, it says nothing. */
  it.each(examples.map(({ title, json }, index) => [index, title, json] as const))('%i %s', async (_, __, json) => {
    const document = { ...json, issuer: issuer.did };
    const contexts = handedOver(document);
    const signed = await sign(document, issuer.signer, { suite: 'eddsa-rdfc-2022', contexts });
    const report = await verify(signed, { contexts, onStatusUnavailable: 'warn' });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ verified: true, kind: 'credentialStatus' in json ? 'credential' : 'status-list' });
    if (report.kind === 'status-list') expect(await getStatus(document as unknown as Credential, 94_567)).toBe(0);
  });

  it('say together whether the credential is revoked', async () => {
    const [, list, revocable] = examples.map(({ json }) => ({ ...json, issuer: issuer.did }) as JsonObject);
    const contexts = handedOver({});
    const signedList = await sign(list ?? {}, issuer.signer, { suite: 'eddsa-rdfc-2022', contexts });
    const signed = await sign(revocable ?? {}, issuer.signer, { suite: 'eddsa-rdfc-2022', contexts });
    const fetch = async () => Response.json(signedList);
    const report = await verify(signed, { contexts, fetch });
    expect(report.statuses).toEqual([{ purpose: 'revocation', value: 0 }]);
    expect(report.verified).toBe(true);
  });
});

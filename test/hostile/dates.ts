import { bad, badge, type Case, credential, credential1, good, type Json, now, signed, token } from './kit.js';

const dated = (members: Json) => () => signed(badge(undefined, members));
const dated1 = (members: Json) => () => signed(credential1(undefined, members));
const proofDated = (proof: Json) => () => signed(badge(), { proof });
const seconds = (date: string) => Date.parse(date) / 1000;

const wellFormed: Readonly<Record<string, string>> = {
  'in UTC': '2026-01-01T00:00:00Z',
  'with milliseconds': '2026-01-01T00:00:00.123Z',
  'with nine decimals': '2026-01-01T00:00:00.123456789Z',
  'with thirty decimals': '2026-01-01T00:00:00.000000000000000000000000000001Z',
  'with an offset': '2026-01-01T00:00:00+01:00',
  'with a negative offset': '2026-01-01T00:00:00-11:30',
  'with the largest offset': '2026-01-01T00:00:00+14:00',
  'with a zero offset': '2026-01-01T00:00:00-00:00',
  'on a leap day': '2024-02-29T23:59:59Z',
  'on the leap day of a century': '2000-02-29T00:00:00Z',
  'of long ago': '1815-12-10T00:00:00Z',
};

const malformed: Readonly<Record<string, string | number | null | string[] | boolean>> = {
  'without zone': '2026-01-01T00:00:00',
  'without time': '2026-01-01',
  'without seconds': '2026-01-01T00:00Z',
  'with a space for the T': '2026-01-01 00:00:00Z',
  'with a small t': '2026-01-01t00:00:00Z',
  'with a small z': '2026-01-01T00:00:00z',
  'on a day that is not': '2026-02-30T00:00:00Z',
  'on a leap day of a common year': '2025-02-29T00:00:00Z',
  'on the leap day of 1900': '1900-02-29T00:00:00Z',
  'in a thirteenth month': '2026-13-01T00:00:00Z',
  'in month zero': '2026-00-01T00:00:00Z',
  'at hour 24': '2026-01-01T24:00:00Z',
  'at minute 60': '2026-01-01T00:60:00Z',
  'in a leap second': '2016-12-31T23:59:60Z',
  'with an offset beyond 14 hours': '2026-01-01T00:00:00+14:01',
  'with an offset without colon': '2026-01-01T00:00:00+0100',
  'with an offset of hours': '2026-01-01T00:00:00+01',
  'with a named zone': '2026-01-01T00:00:00 CET',
  'with a comma': '2026-01-01T00:00:00,5Z',
  'with an empty fraction': '2026-01-01T00:00:00.Z',
  'with a five-digit year': '12026-01-01T00:00:00Z',
  'with a signed year': '+2026-01-01T00:00:00Z',
  'with a two-digit year': '26-01-01T00:00:00Z',
  'with Arabic digits': '٢٠٢٦-01-01T00:00:00Z',
  'with full-width digits': '２０２６-01-01T00:00:00Z',
  'with white space': ' 2026-01-01T00:00:00Z',
  'with a new line': '2026-01-01T00:00:00Z\n',
  'in words': 'Thu, 01 Jan 2026 00:00:00 GMT',
  'as a number': 1767225600,
  'as an array': ['2026-01-01T00:00:00Z'],
  'as true': true,
  'that is empty': '',
};

/** Dates of credentials, proofs and tokens: SECURITY, row dates. */
export const cases: readonly Case[] = [
  ...Object.entries(wellFormed).map(([name, validFrom]) => good(`validFrom ${name}`, dated({ validFrom }))),
  good('validUntil now', dated({ validUntil: now.toISOString() })),
  good('validUntil now in another zone', dated({ validUntil: '2026-11-02T01:00:00+13:00' })),
  good('validFrom now', dated({ validFrom: '2026-11-01T12:00:00Z' })),
  good('validUntil far away', dated({ validUntil: '9999-12-31T23:59:59Z' })),
  good(
    'validFrom and validUntil at one moment',
    dated({ validFrom: '2026-11-01T12:00:00Z', validUntil: '2026-11-01T13:00:00+01:00' }),
  ),
  good('awardedDate', dated({ awardedDate: '2026-06-30T17:00:00+02:00' })),
  good('VCDM 1.1 dates', dated1({ expirationDate: '2027-01-01T00:00:00Z' })),
  good('a proof made now', proofDated({ created: '2026-11-01T12:00:00Z' })),
  good('a proof without created', proofDated({ created: undefined })),
  good('a proof that expires now', proofDated({ expires: '2026-11-01T12:00:00Z' })),
  good('a proof made before the badge is valid', dated({ validFrom: '2026-10-15T00:00:00Z' })),
  good('a proof made with milliseconds', proofDated({ created: '2026-10-01T00:00:00.001Z' })),
  good('a token with exp now', () => token(badge(undefined, { validUntil: '2026-11-01T12:00:00Z' }))),
  good('a token with iat now', () => token(badge(), { over: { iat: seconds('2026-11-01T12:00:00Z') } })),
  good('a token whose badge begins within a second', () =>
    token(badge(undefined, { validFrom: '2026-01-01T00:00:00.900Z' })),
  ),
  good('a token whose badge ends with the last nanosecond of a day', () =>
    token(badge(undefined, { validUntil: '2026-12-31T23:59:59.999999999Z' })),
  ),
  good('a credential without any date', () => signed(credential(undefined, { validFrom: undefined }))),

  ...Object.entries(malformed).flatMap(([name, date]) => [
    bad(`validFrom ${name}`, undefined, () =>
      token(badge(undefined, { validFrom: date }), { over: { nbf: undefined } }),
    ),
    bad(`validUntil ${name}`, undefined, () =>
      token(credential(undefined, { validUntil: date }), { over: { exp: undefined } }),
    ),
  ]),
  bad('a malformed date through RDF', 'DATE_FORMAT', () =>
    signed(credential(undefined, { validFrom: '2026-02-30T00:00:00Z' })),
  ),
  bad('validFrom null', undefined, dated({ validFrom: null })),
  bad('a badge without validFrom', 'SCHEMA_REQUIRED', dated({ validFrom: undefined })),
  bad('not yet valid', 'DATE_NOT_YET_VALID', dated({ validFrom: '2026-11-01T12:00:01Z' })),
  bad('not yet valid by its zone', 'DATE_NOT_YET_VALID', dated({ validFrom: '2026-11-01T12:30:00-01:00' })),
  bad('expired', 'DATE_EXPIRED', dated({ validUntil: '2026-11-01T11:59:59Z' })),
  bad('expired by a millisecond', 'DATE_EXPIRED', dated({ validUntil: '2026-11-01T11:59:59.999Z' })),
  bad('expired by a nanosecond', 'DATE_EXPIRED', dated({ validUntil: '2026-11-01T11:59:59.999999999Z' })),
  bad('expired by its zone', 'DATE_EXPIRED', dated({ validUntil: '2026-11-01T12:30:00+01:00' })),
  bad(
    'from after until',
    'DATE_ORDER',
    dated({ validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-05-01T00:00:00Z' }),
  ),
  bad('VCDM 1.1 expired', 'DATE_EXPIRED', dated1({ expirationDate: '2026-10-01T00:00:00Z' })),
  bad('VCDM 1.1 not yet issued', 'DATE_NOT_YET_VALID', dated1({ issuanceDate: '2027-01-01T00:00:00Z' })),
  bad('VCDM 1.1 without issuanceDate', 'DATE_MISSING', dated1({ issuanceDate: undefined })),
  bad('the dates of VCDM 1.1 hide an expiry in 2.0', 'DATE_EXPIRED', () =>
    token(credential(undefined, { expirationDate: '2026-01-02T00:00:00Z', validUntil: '2030-01-01T00:00:00Z' }), {
      over: { exp: undefined },
    }),
  ),
  bad('two expiries, the earliest of which is past', 'DATE_EXPIRED', () =>
    token(credential(undefined, { expirationDate: '2030-01-02T00:00:00Z', validUntil: '2026-01-02T00:00:00Z' }), {
      over: { exp: undefined },
    }),
  ),
  bad('a proof from the future', 'PROOF_CREATED_IN_FUTURE', proofDated({ created: '2026-11-01T12:00:01Z' })),
  bad('an expired proof', 'PROOF_EXPIRED', proofDated({ expires: '2026-11-01T11:59:59Z' })),
  bad('a proof that expired before it was made', 'PROOF_DATE_ORDER', proofDated({ expires: '2026-09-01T00:00:00Z' })),
  bad('a proof with a malformed date', 'PROOF_DATE', proofDated({ created: '2026-10-01' })),
  bad('a proof with a malformed expiry', 'PROOF_DATE', proofDated({ expires: '2027-02-29T00:00:00Z' })),
  bad('a proof with created as a number', undefined, proofDated({ created: 1790812800 })),
  bad('a token with iat in the future', 'JWT_ISSUED_IN_FUTURE', () =>
    token(badge(), { over: { iat: seconds('2026-11-01T12:00:01Z') } }),
  ),
  bad('a token with only nbf, in the future', 'JWT_NOT_YET_VALID', () =>
    token(credential(undefined, { validFrom: undefined }), { over: { nbf: seconds('2026-11-02T00:00:00Z') } }),
  ),
  bad('a token with only exp, past', 'JWT_EXPIRED', () =>
    token(credential(), { over: { exp: seconds('2026-10-02T00:00:00Z') } }),
  ),
  bad('an expired token', 'DATE_EXPIRED', () => token(badge(undefined, { validUntil: '2026-10-01T00:00:00Z' }))),
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/encoding/bytes.js';
import { createEdubadge, verify } from '../../src/index.js';
import { deepFreeze } from '../badges.js';
import { inputOf } from '../verify/fixtures.js';
import {
  badge,
  credential1,
  endorsementOf,
  envelope,
  holder,
  issuer,
  type Json,
  now,
  signed,
  stranger,
  token,
} from './kit.js';

/** A fetch that answers anything with what is hardly ever wanted. */
const fetch: typeof globalThis.fetch = async () =>
  new Response('{"id":"x"}', { headers: { 'content-type': 'application/json' } });

const edubadge = { ...createEdubadge(inputOf('microcredential', issuer.did), { now }) } as Json;

/** One good input of each form, from which the mutations start. */
const seeds: readonly string[] = await Promise.all([
  signed(badge()).then((document) => JSON.stringify(document)),
  signed(edubadge).then((document) => JSON.stringify(document)),
  signed(badge(), { suite: 'eddsa-jcs-2022' }).then((document) => JSON.stringify(document)),
  signed(credential1()).then((document) => JSON.stringify(document)),
  token(badge()),
  token(badge()).then((jwt) => JSON.stringify(envelope(jwt))),
  signed(endorsementOf(stranger.did), { key: stranger })
    .then((item) => signed(badge(undefined, { endorsement: [item] })))
    .then((document) => JSON.stringify(document)),
  presentation().then((document) => JSON.stringify(document)),
]);

async function presentation(): Promise<Json> {
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: holder.did,
    verifiableCredential: [await signed(badge()), envelope(await token(badge()))],
  };
  return signed(document, { key: holder, proof: { proofPurpose: 'authentication' } });
}

const seed = fc.constantFrom(...seeds);

/** Texts and values that stand where programs expect something else. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    1e308,
    [],
    {},
    [null],
    [[]],
    { id: null },
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '@id',
    '@graph',
    '_:b0',
    'did:key:z',
    'did:web:',
    'https://',
    'data:,',
    'z',
    'u',
    '#',
    'x\0y',
    '\u{1F393}',
    '2026-01-01T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [path, ...members.flatMap(([step, item]) => pathsOf(item, [...path, step]))];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = replaced(
    (value as Record<string | number, unknown>)[step],
    rest,
    by,
  );
  return copy;
}

/** A good document, or the payload of a good token, with a value somewhere in it put in place of another. */
const jsonMutation = fc
  .tuple(
    seed.filter((text) => text.startsWith('{')),
    fc.nat(),
    odd,
  )
  .map(([text, place, value]) => {
    const document: unknown = JSON.parse(text);
    const paths = pathsOf(document);
    return JSON.stringify(replaced(document, paths[place % paths.length] ?? [], value));
  });

/** A good input with some of its bytes changed, taken out or repeated. */
const byteMutation = fc
  .tuple(
    seed,
    fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'repeat')), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) => {
    let bytes = [...utf8(text)];
    for (const [place, byte, kind] of changes) {
      const at = place % bytes.length;
      if (kind === 'set') bytes[at] = byte;
      else if (kind === 'cut') bytes = [...bytes.slice(0, at), ...bytes.slice(at + 1 + (byte % 8))];
      else bytes = [...bytes.slice(0, at + 1), ...bytes.slice(Math.max(0, at - byte))];
    }
    return Uint8Array.from(bytes);
  });

/** Numbers of runs: enough to find what is common, and quick. */
const runs = { numRuns: 300 };

async function judge(input: Uint8Array | string | object) {
  const report = await verify(input, { fetch, now });
  expect(report.checks).toHaveLength(12);
  return report;
}

describe('verify', () => {
  it('never throws on random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await judge(bytes)).verified).toBe(false);
      }),
      runs,
    ));

  it('never throws on random JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await judge(JSON.stringify(value))).verified).toBe(false);
      }),
      runs,
    ));

  it('never throws on random text, nor on what looks like a token', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.base64String().map((part) => part.replaceAll(/[+/=]/g, '')),
              { minLength: 3, maxLength: 3 },
            )
            .map((parts) => parts.join('.')),
        ),
        async (text) => {
          expect((await judge(text)).verified).toBe(false);
        },
      ),
      runs,
    ));

  it('never throws on random objects', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.object({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
          fc.anything(),
        ),
        async (value) => {
          expect((await judge(value as object)).verified).toBe(false);
        },
      ),
      runs,
    ));

  it('never throws on changed bytes, and believes only what means the same', () =>
    fc.assert(
      fc.asyncProperty(byteMutation, async (bytes) => {
        await judge(bytes);
      }),
      runs,
    ));

  it('never throws on changed JSON, through RDF, as JSON and enveloped', () =>
    fc.assert(
      fc.asyncProperty(jsonMutation, async (text) => {
        await judge(text);
      }),
      { numRuns: 800 },
    ));

  it('never throws on a token with any payload', () =>
    fc.assert(
      fc.asyncProperty(jsonMutation, odd, async (text, claim) => {
        const document = JSON.parse(text) as unknown;
        const payload =
          typeof document === 'object' && document !== null && !Array.isArray(document) ? (document as Json) : {};
        const made = await token({}, { over: { ...payload, exp: claim, vc: claim }, header: { typ: claim } });
        await judge(made);
        await judge(await token({}, { over: payload }));
      }),
      runs,
    ));

  it.each(seeds.map((text, index) => [index, text] as const))(
    'takes seed %i as it is, frozen, and changes nothing',
    async (_, text) => {
      const options = deepFreeze({ now, trustedIssuers: [issuer.did, stranger.did], limits: {}, contexts: [] });
      const input: string | object = text.startsWith('{') ? deepFreeze(JSON.parse(text) as object) : text;
      const report = await verify(input, { ...options, fetch });
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.verified).toBe(true);
      if (typeof input === 'object') expect(JSON.stringify(input)).toBe(text);
    },
  );

  it('does not change the bytes that it is given', async () => {
    for (const text of seeds) {
      const bytes = utf8(text);
      await verify(bytes, { now, fetch });
      expect(bytes).toEqual(utf8(text));
    }
  });

  it('is not misled by objects that answer differently each time', async () => {
    const document = await signed(badge());
    let asked = 0;
    const shifty = { ...document };
    Object.defineProperty(shifty, 'name', {
      enumerable: true,
      get: () => (asked++ === 0 ? document.name : 'Geneeskunde'),
    });
    const report = await judge(shifty);
    expect(report.verified && report.credential?.name !== document.name).toBe(false);
  });

  it.each([
    [
      'a getter that throws',
      Object.defineProperty({}, 'type', {
        enumerable: true,
        get: () => {
          throw new Error('x');
        },
      }),
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('x');
          },
        },
      ),
    ],
    ['a circle', circle()],
  ])('reports %s', async (_, object) => {
    expect((await judge(object)).checks[0]?.outcome).toBe('failed');
  });
});

describe('an abort', () => {
  const hanging: typeof globalThis.fetch = () => new Promise(() => {});
  const web = 'https://hogeschool.example/issuer';

  it('before anything', async () => {
    const reason = new Error('enough');
    await expect(verify(seeds[0] ?? '', { now, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('while the issuer’s document is fetched', async () => {
    const input = await token(badge(web), { header: { kid: `${web}#key-1` } });
    await expectSoon((signal) => verify(input, { now, fetch: hanging, signal }));
  });

  it('while a status list is fetched', async () => {
    const status = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: web,
    };
    const input = await token(badge(undefined, { credentialStatus: status }));
    await expectSoon((signal) => verify(input, { now, fetch: hanging, signal }));
  });

  it('while blank nodes are told apart', async () => {
    const document = badge(undefined, { issuer: { id: issuer.did, type: ['Profile'], parentOrg: tree(2, 9) } });
    const proof = { ...((await signed(badge())).proof as object) };
    await expectSoon((signal) => verify({ ...document, proof }, { now, fetch: hanging, signal }));
  });

  /** Rejects with the reason well before what it waits for could end. */
  async function expectSoon(start: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 30);
    await expect(start(controller.signal)).rejects.toBe(reason);
  }
});

function circle(): object {
  const object: Json = {};
  object.self = object;
  return object;
}

function tree(width: number, depth: number): unknown {
  if (depth === 0) return { type: ['Profile'] };
  return { type: ['Profile'], parentOrg: Array.from({ length: width }, () => tree(width, depth - 1)) };
}

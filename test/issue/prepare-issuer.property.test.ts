import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createEdubadge } from '../../src/credential/create.js';
import type { Award, EdubadgeInput, EdubadgeTemplate } from '../../src/credential/input.js';
import { deepFreeze } from '../../src/encoding/deep-freeze.js';
import { type PreparedIssuer, prepareIssuer } from '../../src/issue/prepare-issuer.js';
import type { Signer } from '../../src/keys/types.js';
import { sign } from '../../src/proof/sign.js';
import type { SuiteName } from '../../src/proof/types.js';
import { arbitraryInput } from '../credential/arbitrary-input.js';
import { countingRandom, inputOf } from '../credential/pairs.js';
import { now, signer } from '../proof/fixtures.js';

/** How often the general path was taken: else every comparison might be one of it with itself. */
const generalPath = vi.hoisted(() => ({ calls: 0 }));
vi.mock(import('../../src/issue/issue-generally.js'), async (original) => {
  const { issueGenerally } = await original();
  return {
    issueGenerally: (...args) => {
      generalPath.calls += 1;
      return issueGenerally(...args);
    },
  };
});

const runs = process.env.NIGHTLY ? 5000 : 500;
const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'] as const;

/** What the prepared issuer has to equal: problems where there is no badge. */
async function generally(input: EdubadgeInput, suite: SuiteName): Promise<string> {
  const credential = createEdubadge(input, { now, random: countingRandom() });
  if (suite === 'vc-jwt') return sign(credential, signer, { suite });
  return JSON.stringify(await sign(credential, signer, { suite, created: now }));
}

async function outcome(work: () => Promise<string>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error && 'problems' in error ? error.problems : error;
  }
}

function halves(input: EdubadgeInput): { template: EdubadgeTemplate; award: Award } {
  const {
    recipient,
    id,
    validFrom,
    validUntil,
    awardedDate,
    grade,
    narrative,
    evidence,
    credentialStatus,
    ...template
  } = input;
  const award = { recipient, id, validFrom, validUntil, awardedDate, grade, narrative, evidence, credentialStatus };
  return { template: template as EdubadgeTemplate, award: JSON.parse(JSON.stringify(award)) as Award };
}

it('gives the bytes of createEdubadge and sign for any template and award, prepared or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryInput,
      fc.array(arbitraryInput, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...suites),
      async (input, others, suite) => {
        const { template, award } = halves(input);
        const awards = [award, award, ...others.map((other) => halves(other).award), award];
        // Each award draws from the same place of the same sequence.
        let random = countingRandom();
        let issuer: PreparedIssuer | undefined;
        for (const each of awards) {
          const expected = await outcome(() => generally({ ...template, ...each } as EdubadgeInput, suite));
          random = countingRandom();
          const received = await outcome(async () => {
            issuer ??= await prepareIssuer(deepFreeze(template), signer, {
              suite,
              now,
              random: (size) => random(size),
            });
            return issuer.issue(deepFreeze(each));
          });
          expect(received).toEqual(expected);
        }
      },
    ),
    { numRuns: Number(process.env.NIGHTLY ? 2000 : 60) },
  );
});

/** Mostly what an award holds, now and then what is odd about it. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 20 }, { arbitrary: odd, weight: 1 });
const text = mostly(
  fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom('é ® 🎓', '"\\\n\t', '\u0001', '\u007f', '_:b1', '$&'),
  ),
  fc.constantFrom('\ud800', ' ', 'urn:uuid:x'),
);
/** Ids that begin like that, now and then others: each beginning is another shape. */
const idOf = (begin: string) =>
  mostly(
    fc.uuid().map((value) => `${begin}${value}`),
    fc.constantFrom(
      'https://voorbeeld.example/1',
      'https://schema.org/name',
      'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
      'https://www.voorbeeld.example/badges/1',
      'https://voorbeeld.example/é',
      'https://[',
      'urn:isbn:1',
      'urn:uuid:',
      'no id',
    ),
  );
const dates = (from: number, until: number) =>
  mostly(
    fc.integer({ min: Date.UTC(from, 0), max: Date.UTC(until, 0) }).map((time) => new Date(time).toISOString()),
    fc.constantFrom('2026-02-30T00:00:00Z', '2026-01-01T00:00:00+01:00', '2026-01-01', '1969-12-31T23:59:59Z'),
  );
const awardsOf = (begin: string, ids: { learner?: fc.Arbitrary<string>; grade?: fc.Arbitrary<string> }) =>
  fc.record({
    id: idOf(begin),
    validFrom: dates(2020, 2030),
    validUntil: dates(2029, 2040),
    narrative: text,
    recipient: fc.record({
      ...(ids.learner && { id: ids.learner }),
      identifiers: fc.tuple(fc.record({ type: fc.constant('emailAddress'), value: text, salt: text })),
    }),
    grade: fc.record({
      ...(ids.grade && { id: ids.grade }),
      value: mostly(
        fc.integer({ min: 10, max: 100 }).map((tenths) => String(tenths / 10)),
        fc.constantFrom('11', 'goed', '٣', '\u0000'),
      ),
      scale: fc.constant({ min: '1', max: '10', pass: '6' }),
    }),
    evidence: mostly(
      fc.tuple(
        fc.record({ id: idOf(`${begin}werk`), name: text }),
        fc.record({ id: idOf('urn:uuid:'), name: text }),
        fc.record({ name: text, genre: text }),
      ),
      // Alike but for what they are about: they cannot be told apart by what stands next to them.
      fc.constant([{ name: 'a' }, { name: 'a' }]) as never,
    ),
    credentialStatus: fc.record({
      id: idOf(`${begin}status`),
      type: fc.constant('BitstringStatusListEntry'),
      statusPurpose: fc.constant('revocation'),
      statusListIndex: mostly(fc.nat().map(String), text),
      statusListCredential: fc.constant('https://voorbeeld.example/status/1'),
    }),
  });

/** Awards of one shape, of which the lines stand among those of the template, or behind most of them. */
const shapes = {
  among: awardsOf('https://voorbeeld.example/', { learner: idOf('did:example:') }),
  behind: awardsOf('urn:uuid:', { grade: idOf('urn:uuid:') }),
};
const ofEachSuite = suites.flatMap((suite) => (['among', 'behind'] as const).map((where) => ({ suite, where })));

it.each(ofEachSuite)(
  'gives the same bytes, or the same problems, award after award of one shape: $suite, $where',
  async ({ suite, where }) => {
    const { template } = halves(inputOf('microcredential'));
    Object.assign(template.achievement, { id: 'https://www.voorbeeld.example/badges/1' });
    // Each award draws from the same place of the same sequence.
    let random = countingRandom();
    const issuer = await prepareIssuer(template, signer, { suite, now, random: (length) => random(length) });
    let prepared = 0;
    await fc.assert(
      fc.asyncProperty(shapes[where], async (award) => {
        random = countingRandom();
        const before = generalPath.calls;
        const received = await outcome(() => issuer.issue(award as Award));
        if (generalPath.calls === before) prepared += 1;
        expect(received).toEqual(await outcome(() => generally({ ...template, ...award } as EdubadgeInput, suite)));
      }),
      { numRuns: runs },
    );
    expect(prepared).toBeGreaterThan(runs / 10);
  },
);

const usual = {
  id: 'https://voorbeeld.example/badges/1',
  validFrom: '2026-01-01T00:00:00Z',
  recipient: { id: 'did:example:1' },
  evidence: [{ id: 'https://voorbeeld.example/werk/1' }, { id: 'https://voorbeeld.example/werk/2' }],
};

it.each<[string, object]>([
  ['nothing odd', {}],
  ['ids of two things alike', { id: 'did:example:1' }],
  [
    'one id described twice',
    {
      evidence: [
        { id: usual.id, name: 'a' },
        { id: usual.id, name: 'b' },
      ],
    },
  ],
  ['the same evidence twice', { evidence: [{ id: 'urn:uuid:1' }, { id: 'urn:uuid:1' }] }],
  ['evidence in another order', { evidence: usual.evidence.toReversed() }],
  ['a day before 1970', { validFrom: '1969-12-31T23:59:59Z' }],
  ['a member that no award has', { achievementId: 'urn:uuid:1' }],
  ['a member of the template', { variant: 'regular' }],
  ['nobody', { recipient: undefined }],
  ['what is not JSON', { narrative: 1n }],
])('gives the same for an award with %s', async (_, change) => {
  const { template } = halves(inputOf('extra-curricular'));
  for (const suite of suites) {
    const issuer = await prepareIssuer(template, signer, { suite, now, random: countingRandom() });
    const award = { ...usual, ...change } as Award;
    const received = await outcome(() => issuer.issue(award));
    expect(received).toEqual(await outcome(() => generally({ ...template, ...award } as EdubadgeInput, suite)));
  }
});

it.each(suites)('keeps awards apart that say other things in the same form: %s', async (suite) => {
  const { template } = halves(inputOf('microcredential'));
  const issuer = await prepareIssuer(template, signer, { suite, now, random: countingRandom() });
  const grade = (scale: object) => ({ grade: { id: 'urn:uuid:2', value: '8', scale } });
  const changes = [
    { awardedDate: '2026-01-02T00:00:00Z' },
    { validUntil: '2036-01-02T00:00:00Z' },
    { narrative: 'a' },
    grade({ min: '1', max: '10' }),
    grade({ min: '1', pass: '6' }),
    grade({ max: '10', pass: '6' }),
    { evidence: [{ id: 'urn:uuid:3', name: 'a' }] },
    { evidence: [{ id: 'urn:uuid:3', description: 'a' }] },
    { evidence: [{ id: 'urn:uuid:3', narrative: 'a' }] },
    { evidence: [{ id: 'urn:uuid:3', genre: 'a' }] },
    { evidence: [{ id: 'https://voorbeeld.example/3', genre: 'a' }] },
    { evidence: [{ id: 'urn:uuid:3' }, { name: 'a' }] },
    { evidence: [{ id: 'urn:uuid:3' }], narrative: 'a' },
    // Before the lines of the achievement, and behind them.
    ...['a', 'z'].map((host) => ({ id: `https://${host}.example/1`, recipient: { id: 'urn:uuid:4' } })),
  ];
  const { id, validFrom, recipient } = usual;
  for (const change of [...changes, ...changes]) {
    const award = { id, validFrom, recipient, ...change } as Award;
    const received = await outcome(() => issuer.issue(award));
    expect(received).toEqual(await outcome(() => generally({ ...template, ...award } as EdubadgeInput, suite)));
  }
});

it('asks the key of nobody for a badge that is refused', async () => {
  const asked: Uint8Array[] = [];
  const listener: Signer = { ...signer, sign: (data) => [asked.push(data), signer.sign(data)][1] as Uint8Array };
  const { template } = halves(fc.sample(arbitraryInput, { numRuns: 1, seed: 7 })[0] as EdubadgeInput);
  const issuer = await prepareIssuer(template, listener, { suite: 'eddsa-rdfc-2022' });
  await expect(issuer.issue({ recipient: { id: 'no id' } })).rejects.toThrow('SCHEMA_FORMAT');
  expect(asked).toEqual([]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEdubadge } from '../../src/credential/create.js';
import { deepFreeze } from '../../src/credential/deep-freeze.js';
import type { Award, EdubadgeInput, EdubadgeTemplate } from '../../src/credential/input.js';
import { prepareIssuer } from '../../src/issue/prepare-issuer.js';
import type { Signer } from '../../src/keys/types.js';
import { sign } from '../../src/proof/sign.js';
import type { SuiteName } from '../../src/proof/types.js';
import { arbitraryInput } from '../credential/arbitrary-input.js';
import { countingRandom } from '../credential/pairs.js';
import { now, signer } from '../proof/fixtures.js';

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
        const awards = [award, award, ...others.map((other) => halves(other).award)];
        for (const each of awards) {
          const expected = await outcome(() => generally({ ...template, ...each } as EdubadgeInput, suite));
          const received = await outcome(async () => {
            const issuer = await prepareIssuer(deepFreeze(template), signer, { suite, now, random: countingRandom() });
            return issuer.issue(deepFreeze(each));
          });
          expect(received).toEqual(expected);
        }
      },
    ),
    { numRuns: Number(process.env.NIGHTLY ? 2000 : 60) },
  );
});

/** Values that vary within one shape, the odd ones included. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('é ® 🎓', '"\\\n\t', '\u0000', '\ud800', ' ', '</script>', '_:b1', '8', 'urn:uuid:x', '$&', '٣'),
);
const id = fc.oneof(
  fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'did:web:voorbeeld.example',
    'https://voorbeeld.example/1',
    'https://schema.org/name',
    'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
    'https://www.voorbeeld.example/badges/1',
    'urn:uuid:0',
    'no id',
  ),
);
const date = fc.oneof(
  fc
    .date({ min: new Date('1960-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString()),
  fc.constantFrom('2026-02-30T00:00:00Z', '2026-01-01T00:00:00+01:00', '2026-01-01'),
);
const oneShape = fc.record({
  id,
  validFrom: date,
  validUntil: date,
  narrative: text,
  recipient: fc.record({
    id,
    identifiers: fc.tuple(fc.record({ type: fc.constant('emailAddress'), value: text, salt: text })),
  }),
  grade: fc.record({
    value: fc.oneof(text, fc.constantFrom('7', '11')),
    scale: fc.constant({ min: '1', max: '10', pass: '6' }),
  }),
  evidence: fc.tuple(fc.record({ id, name: text }), fc.record({ name: text, genre: text })),
  credentialStatus: fc.record({
    id,
    type: fc.constant('BitstringStatusListEntry'),
    statusPurpose: fc.constant('revocation'),
    statusListIndex: fc.oneof(fc.nat().map(String), text),
    statusListCredential: fc.constant('https://voorbeeld.example/status/1'),
  }),
});

it.each(suites)('gives the same bytes, or the same problems, award after award of one shape: %s', async (suite) => {
  const template = halves(fc.sample(arbitraryInput, { numRuns: 1, seed: 7 })[0] as EdubadgeInput).template;
  Object.assign(template.achievement, { id: 'https://www.voorbeeld.example/badges/1' });
  // Each award draws from the same place of the same sequence.
  let random = countingRandom();
  const issuer = await prepareIssuer(template, signer, { suite, now, random: (length) => random(length) });
  await fc.assert(
    fc.asyncProperty(oneShape, async (award) => {
      random = countingRandom();
      const received = await outcome(() => issuer.issue(award as Award));
      expect(received).toEqual(await outcome(() => generally({ ...template, ...award } as EdubadgeInput, suite)));
    }),
    { numRuns: process.env.NIGHTLY ? 5000 : 200 },
  );
});

it('asks the key of nobody for a badge that is refused', async () => {
  const asked: Uint8Array[] = [];
  const listener: Signer = { ...signer, sign: (data) => [asked.push(data), signer.sign(data)][1] as Uint8Array };
  const { template } = halves(fc.sample(arbitraryInput, { numRuns: 1, seed: 7 })[0] as EdubadgeInput);
  const issuer = await prepareIssuer(template, listener, { suite: 'eddsa-rdfc-2022' });
  await expect(issuer.issue({ recipient: { id: 'no id' } })).rejects.toThrow('SCHEMA_FORMAT');
  expect(asked).toEqual([]);
});

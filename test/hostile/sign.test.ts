import { expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { generateKey, type SecuredCredential, sign, verify } from '../../src/index.js';
import { unlessRefused } from '../unless-refused.js';
import { type Case, type Input, now } from './kit.js';
import { tables } from './tables.js';

/** Those whose inputs are documents by themselves. */
const { contexts, 'data model': dataModel, dates, endorsements, issuers, proofs, status, terms } = tables;
const documents = { contexts, dataModel, dates, endorsements, issuers, proofs, status, terms };

/** What a case is about, without the proof that it came with; nothing for tokens and texts that are no JSON. */
function unsignedOf({ input }: Input): JsonObject | undefined {
  const { proof: _, ...document } = (isObject(input) && !(input instanceof Uint8Array) ? input : {}) as JsonObject;
  return Object.keys(document).length > 0 ? document : undefined;
}

/** Errors that are the document's own, whoever signed it and whenever. */
async function ownErrors(signed: SecuredCredential, at: Date): Promise<string[]> {
  const { checks } = await verify(signed, { now: at });
  return checks
    .filter(({ name }) => ['parse', 'context', 'schema', 'rules', 'proof'].includes(name))
    .flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
}

it.each(Object.entries<readonly Case[]>(documents))(
  'sign gives nothing that verify refuses: %s',
  async (_name, cases) => {
    const { signer } = await generateKey();
    let signedOnes = 0;
    for (const test of cases.filter(({ waits }) => waits !== true)) {
      const made = await test.make();
      const document = unsignedOf(made);
      if (document === undefined) continue;
      const created = '2026-10-01T00:00:00Z';
      const signed = await unlessRefused(sign(document, signer, { suite: 'eddsa-rdfc-2022', created }));
      if (signed === undefined) continue;
      signedOnes += 1;
      expect([test.name, ...(await ownErrors(signed, made.now ?? now))]).toEqual([test.name]);
    }
    expect(signedOnes).toBeGreaterThan(0);
  },
);

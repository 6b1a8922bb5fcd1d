import { describe, expect, it } from 'vitest';
import { type ProblemCode, problems } from '../../src/problems/table.js';
import { type Produce, problemsIn } from './problems-in.js';
import { batch } from './producers/batch.js';
import { cli } from './producers/cli.js';
import { context } from './producers/context.js';
import { data, terms } from './producers/data.js';
import { convert, reading, value } from './producers/edubadge.js';
import { held } from './producers/held.js';
import { image } from './producers/image.js';
import { issue } from './producers/issue.js';
import { jwt } from './producers/jwt.js';
import { key } from './producers/key.js';
import { endorsements, fetching } from './producers/network.js';
import { did, issuers, proof, publicKey } from './producers/proof.js';
import { status } from './producers/status.js';
import { text } from './producers/text.js';
import { date, element, framework, recipient, rule, schema } from './producers/validation.js';

/** A way to each problem that there is, through what the library and the command line offer. A new code needs one. */
const producers = {
  ...text,
  ...context,
  ...data,
  ...terms,
  ...schema,
  ...rule,
  ...reading,
  ...value,
  ...convert,
  ...element,
  ...framework,
  ...proof,
  ...publicKey,
  ...key,
  ...jwt,
  ...date,
  ...did,
  ...fetching,
  ...issuers,
  ...status,
  ...recipient,
  ...endorsements,
  ...image,
  ...issue,
  ...batch,
  ...cli,
  ...held,
} as const satisfies Readonly<Record<ProblemCode, Produce>>;

describe('each problem of the table', () => {
  it('has a way to produce it, and nothing else has', () => {
    expect(Object.keys(producers).toSorted()).toEqual(Object.keys(problems).toSorted());
  });

  it.each(Object.entries<Produce>(producers))('%s can be produced, in whole sentences', async (code, produce) => {
    const found = await problemsIn(produce);
    const wanted = found.filter((problem) => problem.code === code);
    expect(wanted.length, `only ${found.map((problem) => problem.code).join(', ')}`).toBeGreaterThan(0);
    for (const { detail, help = '' } of wanted) expect(`${detail} ${help}`).not.toMatch(/\{[a-z]\w*\}|\[object/i);
  });
});

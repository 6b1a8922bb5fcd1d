import { batch } from './families/batch.js';
import { cli } from './families/cli.js';
import { context } from './families/context.js';
import { crossCheck } from './families/cross-check.js';
import { data } from './families/data.js';
import { date } from './families/date.js';
import { did } from './families/did.js';
import { element } from './families/element.js';
import { endorsement } from './families/endorsement.js';
import { fetch } from './families/fetch.js';
import { framework } from './families/framework.js';
import { held } from './families/held.js';
import { image } from './families/image.js';
import { input } from './families/input.js';
import { issue } from './families/issue.js';
import { issuer } from './families/issuer.js';
import { json } from './families/json.js';
import { jwt } from './families/jwt.js';
import { key } from './families/key.js';
import { proof } from './families/proof.js';
import { recipient } from './families/recipient.js';
import { rule } from './families/rule.js';
import { schema } from './families/schema.js';
import { status } from './families/status.js';
import { svg } from './families/svg.js';
import { term } from './families/term.js';
import type { ProblemRow } from './problem.js';

const families = {
  ...json,
  ...context,
  ...data,
  ...schema,
  ...rule,
  ...input,
  ...element,
  ...framework,
  ...proof,
  ...crossCheck,
  ...key,
  ...jwt,
  ...date,
  ...did,
  ...issuer,
  ...status,
  ...fetch,
  ...recipient,
  ...endorsement,
  ...term,
  ...image,
  ...svg,
  ...issue,
  ...batch,
  ...cli,
  ...held,
};

/** A code of the problem table; public API under semver. */
export type ProblemCode = keyof typeof families;

/** Every problem that the library can name: code → W3C type, severity, and words in `nl` and `en`. */
export const problems: Readonly<Record<ProblemCode, ProblemRow>> = families;

import { cases as contexts } from './contexts.js';
import { cases as dataModel } from './data-model.js';
import { cases as dates } from './dates.js';
import { cases as endorsements } from './endorsements.js';
import { cases as issuers } from './issuers.js';
import { cases as json } from './json.js';
import { cases as jwt } from './jwt.js';
import { cases as keys } from './keys.js';
import { cases as presentations } from './presentations.js';
import { cases as proofs } from './proofs.js';
import { cases as sizes } from './sizes.js';
import { cases as status } from './status.js';
import { cases as terms } from './terms.js';

/** All cases, by what they are about. */
export const tables = {
  json,
  contexts,
  terms,
  'data model': dataModel,
  proofs,
  keys,
  jwt,
  dates,
  status,
  issuers,
  presentations,
  endorsements,
  sizes,
} as const;

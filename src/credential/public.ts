export { edubadgeContext } from './context.js';
export { type CreateOptions, createEdubadge } from './create.js';
export { createEndorsement, type EndorsementInput } from './create-endorsement.js';
export { createPresentation, type PresentationOptions } from './create-presentation.js';
export { type Answer, type Description, describe } from './describe.js';
export { digestMultibase } from './digest-multibase.js';
export { type ElementId, elements } from './elements.js';
export { identityHash } from './identity.js';
export type * from './input.js';
export type { Credential, Kind, OneOrMore, Sector, SecuredCredential, Variant } from './types.js';
export {
  type Requirement,
  type VariantPart,
  type VariantRow,
  variantOf,
  variants,
  type WorkloadUnit,
} from './variants.js';
export type { Random } from './write/random.js';

// Through one file a room: bundlers take it that what this file names, and something loaded later uses, is needed at once.
export * from './bake/public.js';
export type { ExtraContext } from './canonical/types.js';
export * from './convert/public.js';
export * from './credential/public.js';
export * from './did/public.js';
export type { JsonObject } from './encoding/json-object.js';
export type { Limits } from './encoding/limits.js';
export * from './issue/public.js';
export * from './keys/public.js';
export * from './problems/public.js';
export * from './proof/public.js';
export * from './status/public.js';
export * from './validate/public.js';
export * from './verify/public.js';

export type * from './types.js';
export { verify } from './verify.js';

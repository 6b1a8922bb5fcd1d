export { convert } from './convert.js';
export type { Conversion, ConvertOptions } from './types.js';

export { type Framework, type FrameworkRule, frameworks } from './frameworks.js';
export type { ElementResult, ValidateOptions, ValidationReport } from './types.js';
export { validate } from './validate.js';
export { validateInput } from './validate-input.js';

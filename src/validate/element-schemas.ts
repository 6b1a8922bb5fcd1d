import type { ElementDocument } from '../credential/elements.js';

/** The schemas that describe the form of elements. */
export const elementSchemas: Readonly<Record<ElementDocument, string>> = Object.freeze({
  credential: 'eu-micro-credential-elements',
  input: 'edubadge-input',
});

import type { Sector, Variant } from '../credential/types.js';
import type { Language, Problem } from '../problems/problem.js';

/** What `validate` may be told. */
export interface ValidateOptions {
  /** Judge as this variant, whatever the credential says of itself. */
  variant?: Variant;
  /** The sector, which a credential does not carry; it picks the framework. */
  sector?: Sector;
  /** The date to judge by where the credential has none; default the clock. */
  now?: Date;
  /** Id of a framework, in place of the one that variant, sector and award date pick. */
  framework?: string;
  language?: Language;
}

/** One of the 16 EU standard elements in one credential. */
export interface ElementResult {
  element: string;
  requirement: 'mandatory' | 'optional';
  present: boolean;
  valid: boolean;
  pointer?: string;
  value?: unknown;
}

/** What `validate` found. */
export interface ValidationReport {
  valid: boolean;
  /** Of an authoring file: a template, or a template with its award. */
  kind?: 'template' | 'input';
  variant?: Variant;
  framework?: string;
  problems: Problem[];
  elements: ElementResult[];
}

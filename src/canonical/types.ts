import type { Memory } from './memory.js';

/**
 * A JSON-LD context that the caller vouches for. With `url`, `document` is what that URL serves (with its outer
 * `@context`); without, it is the object as it stands inside `@context`.
 */
export interface ExtraContext {
  url?: string;
  document: object;
}

/** What every function of this room takes. */
export interface CanonicalOptions {
  /** Contexts beside the bundled ones. */
  contexts?: readonly ExtraContext[];
  signal?: AbortSignal;
  /** @internal What the walk finds fault with is refused, and jsonld not asked what it comes to all the same. */
  faultless?: boolean;
  /** @internal What the call knows already of its documents. */
  memory?: Memory;
}

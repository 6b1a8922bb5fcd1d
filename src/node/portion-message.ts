import type { JsonObject } from '../encoding/json-object.js';
import { mostTemplates } from '../issue/input-reader.js';
import type { Portion, Row } from './portions.js';

/** A portion as it crosses to a thread that holds the templates of those before. */
export interface PortionMessage {
  /** One that the thread holds is its place there. */
  readonly templates: readonly (JsonObject | number)[];
  readonly rows: readonly Row[];
}

/** The message that brings a portion to a thread. */
export function messageOf({ templates, rows }: Portion, held: readonly JsonObject[]): PortionMessage {
  const sent = templates.map((template) => {
    const place = held.indexOf(template);
    return place < 0 ? template : place;
  });
  return { templates: sent, rows };
}

/** The portion that a message brings. */
export function portionIn({ templates, rows }: PortionMessage, held: readonly JsonObject[]): Portion {
  return {
    templates: templates.map((template) => (typeof template === 'number' ? (held[template] ?? {}) : template)),
    rows,
  };
}

/** What a thread holds after a message: both sides count it alike. */
export function heldAfter({ templates }: PortionMessage, held: readonly JsonObject[]): readonly JsonObject[] {
  return [...held, ...templates.filter((template) => typeof template !== 'number')].slice(-mostTemplates);
}

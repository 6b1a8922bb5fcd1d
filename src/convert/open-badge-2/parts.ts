import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { notOfForm } from '../forms.js';

/** Where the three parts of an Open Badge 2.0 stand in what was handed in; undefined for one that is only named. */
export interface Parts {
  readonly assertion: string | undefined;
  readonly badge: string | undefined;
  readonly issuer: string | undefined;
}

/**
 * An assertion or a badge class with what it names inside it, or the three side by side as `assertion`, `badge` and
 * `issuer`. Nothing is fetched: a part that is only a URL is not there. Throws EdubadgeError RULE_CONVERT_FROM.
 */
export function partsOf(document: JsonObject): Parts {
  const types = asArray(document.type);
  const inside = (object: unknown, pointer: string): string | undefined => (isObject(object) ? pointer : undefined);
  if (types.includes('Assertion')) {
    const badge = isObject(document.badge) ? document.badge : {};
    return { assertion: '', badge: inside(document.badge, '/badge'), issuer: inside(badge.issuer, '/badge/issuer') };
  }
  if (types.includes('BadgeClass'))
    return { assertion: undefined, badge: '', issuer: inside(document.issuer, '/issuer') };
  const beside = {
    assertion: inside(document.assertion, '/assertion'),
    badge: inside(document.badge, '/badge'),
    issuer: inside(document.issuer, '/issuer'),
  };
  if (types.length > 0 || beside.badge === undefined) throw notOfForm('open-badge-2', '/type');
  return beside;
}

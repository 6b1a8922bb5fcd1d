import canonicalize from 'canonicalize';

/** A JSON value in its one canonical form (JCS, RFC 8785): equal texts, equal values. */
export function jcs(value: unknown): string {
  return canonicalize(value) ?? '';
}

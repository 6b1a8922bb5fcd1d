import { sha256Hex } from '#platform';

/**
 * The hash by which a learner is known without being named: `sha256$` and the hexadecimal SHA-256 of the UTF-8 of
 * identifier and salt, the salt behind (OB 3.0 §B.8, IdentityHash). The identifier is taken as it is: neither
 * trimmed nor lower-cased.
 *
 * @example
 * ```ts
 * import { identityHash } from 'edubadge-credentials';
 *
 * console.log(identityHash('a@example.com', 'Kosher'));
 * // sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399
 * ```
 */
export function identityHash(identifier: string, salt: string): string {
  return `sha256$${sha256Hex(identifier + salt)}`;
}

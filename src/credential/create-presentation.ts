import { checkOptions } from '../encoding/check-options.js';
import { isObject } from '../encoding/json-object.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { contexts } from './context.js';
import type { Credential, SecuredCredential } from './types.js';
import { present } from './write/present.js';

/** What a presentation may be told. */
export interface PresentationOptions {
  /** Id of who presents, whose key will sign it. */
  holder?: string;
  /** URI of the presentation. */
  id?: string;
}

/**
 * A presentation of secured credentials, to be signed by their holder with the `domain` and `challenge` of whoever asked
 * for it (VCDM 2.0 §4.13). A credential that is a JWT goes into an envelope; the others go in as they are.
 *
 * @throws TypeError for a credential that is neither an object nor a string, and a `holder` or `id` that is no URL.
 *
 * @example
 * ```ts
 * import { createPresentation, generateKey, type SecuredCredential, sign } from 'edubadge-credentials';
 *
 * const { signer, controller } = await generateKey();
 * const badges: (SecuredCredential | string)[] = []; // what the learner was given
 * const presentation = createPresentation(badges, { holder: controller });
 * const options = { domain: 'werkgever.example', challenge: 'nonce-1' };
 * console.log(await sign(presentation, signer, { suite: 'eddsa-rdfc-2022', ...options }));
 * ```
 */
export function createPresentation(
  credentials: readonly (SecuredCredential | string)[],
  options: PresentationOptions = {},
): Credential {
  if (!Array.isArray(credentials)) throw new TypeError('credentials must be an array');
  checkOptions(options);
  const { holder, id } = options;
  for (const [name, value] of Object.entries({ holder, id }))
    if (value !== undefined && !isAbsoluteUrl(value)) throw new TypeError(`options.${name} must be a URL`);
  return present({
    '@context': [contexts.credentials],
    id,
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: credentials.map(presented),
  }) as Credential;
}

function presented(credential: unknown): unknown {
  if (isObject(credential)) return credential;
  if (typeof credential !== 'string') throw new TypeError('a credential must be an object or a string');
  return {
    '@context': contexts.credentials,
    id: `data:application/vc+jwt,${credential}`,
    type: 'EnvelopedVerifiableCredential',
  };
}

import type { JsonObject } from '../../encoding/json-object.js';
import type { IssuerInput } from '../input.js';
import { present } from './present.js';

/** An institution as an OB 3.0 Profile: the issuer, or the body that awards. */
export function profile(institution: IssuerInput): JsonObject {
  return present({
    id: institution.id,
    type: ['Profile'],
    name: institution.name,
    url: institution.url,
    email: institution.email,
    image: institution.image === undefined ? undefined : image(institution.image),
    address: present({
      type: ['Address'],
      addressCountryCode: institution.country,
      addressRegion: institution.region,
      addressLocality: institution.locality,
      streetAddress: institution.streetAddress,
      postalCode: institution.postalCode,
    }),
    otherIdentifier: [
      ...identifierEntry('ext:BRIN', institution.brin),
      // OB 3.0 has no type for a domain; the platform writes the schacHome as `name`.
      ...identifierEntry('name', institution.schacHome),
    ],
  });
}

/** An OB 3.0 Image by its https URL or data URI. */
export function image(id: string): JsonObject {
  return { id, type: 'Image' };
}

function identifierEntry(identifierType: string, identifier: string | undefined): JsonObject[] {
  return identifier === undefined ? [] : [{ type: 'IdentifierEntry', identifier, identifierType }];
}

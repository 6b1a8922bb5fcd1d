import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { isPlaceholder } from '../../validate/values/countries.js';
import { imageAt } from '../members.js';
import type { Source } from '../source.js';

/** An OB 3.0 Profile as an institution in an authoring file; undefined where there is none. */
export function institution(source: Source, pointer: string): JsonObject | undefined {
  const profile = source.see(pointer);
  if (typeof profile === 'string') return { id: source.take(pointer) };
  if (!isObject(profile)) return undefined;
  const text = (member: string): string | undefined => source.text(`${pointer}/${member}`);
  return present({
    id: text('id'),
    name: text('name'),
    url: text('url'),
    email: text('email'),
    image: imageAt(source, `${pointer}/image`),
    country: country(source, `${pointer}/address/addressCountryCode`),
    region: text('address/addressRegion'),
    locality: text('address/addressLocality'),
    streetAddress: text('address/streetAddress'),
    postalCode: text('address/postalCode'),
    brin: identifier(source, pointer, 'ext:BRIN'),
    schacHome: identifier(source, pointer, 'name'),
  });
}

/** A code that stands for no country is none: it is left where it is, and so told as lost. */
function country(source: Source, pointer: string): string | undefined {
  const code = source.see(pointer);
  return typeof code === 'string' && isPlaceholder(code) ? undefined : source.text(pointer);
}

function identifier(source: Source, pointer: string, type: string): string | undefined {
  const entry = source
    .items(`${pointer}/otherIdentifier`)
    .find((item) => source.see(`${item}/identifierType`) === type);
  if (entry === undefined) return undefined;
  source.take(`${entry}/identifierType`);
  return source.text(`${entry}/identifier`);
}

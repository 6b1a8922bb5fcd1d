import { parseDateTimeStamp } from '../encoding/date-time.js';
import { isAbsoluteUrl } from '../encoding/url.js';

/** The formats of our schemas, by name: stricter than JSON Schema asks, because a signature makes a sloppy value last. */
export const formats = {
  /** One absolute URL or URI. */
  uri: isAbsoluteUrl,
  /** A moment with its time zone (xsd:dateTimeStamp) on a day that exists. */
  'date-time': (text: string) => parseDateTimeStamp(text) !== undefined,
  /** A day that exists, as YYYY-MM-DD. */
  date: (text: string) => parseDateTimeStamp(`${text}T00:00:00Z`) !== undefined,
};

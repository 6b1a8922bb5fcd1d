import { randomBytes } from '#platform';
import { identityHash } from '../credential/identity.js';
import { newUrn } from '../credential/write/random.js';
import { formatDateTimeStamp, parseDateTimeStamp } from '../encoding/date-time.js';
import { isObject } from '../encoding/json-object.js';
import { isAbsoluteUrl } from '../encoding/url.js';

/** What of an award is the same for all of a shape, and the texts that vary, in the order in which they were met. */
export interface Shape {
  key: string;
  readonly values: string[];
  /** Those of the values that become ids. */
  readonly ids: string[];
}

/** A part of an award: how it is read, and how one like it is made whose texts stand nowhere else. */
export interface Part {
  /** False for what is not covered. */
  readonly read: (value: unknown, shape: Shape) => boolean;
  readonly probe: (value: unknown) => unknown;
}

const longestText = 65_536;
const schemes = ['urn:uuid:', 'https://', 'did:'] as const;
/** Characters that look the same in JSON, in N-Quads and in a URL. */
const plainIri = /^[\w:/.~@!$'()*+,;=?&%#-]+$/;

/** An object with some of these members, written in any order; the order is part of the shape. */
export function members(parts: Readonly<Record<string, Part>>): Part {
  // In the key a member is its place here, as one character: a key is looked up for each award.
  const rows = new Map(Object.entries(parts).map(([name, part], place) => [name, { part, place: place.toString(36) }]));
  return {
    read: (value, shape) => {
      if (!isPlain(value)) return false;
      shape.key += '{';
      for (const name of Object.keys(value)) {
        const member = value[name];
        if (member === undefined) continue;
        const row = rows.get(name);
        if (row === undefined) return false;
        shape.key += row.place;
        if (!row.part.read(member, shape)) return false;
      }
      shape.key += '}';
      return true;
    },
    probe: (value) =>
      Object.fromEntries(
        Object.entries(value as object)
          .filter(([, member]) => member !== undefined)
          .map(([name, member]) => [name, parts[name]?.probe(member)]),
      ),
  };
}

/** A list of such parts; its length is part of the shape. */
export function list(part: Part): Part {
  return {
    read: (value, shape) => {
      if (!Array.isArray(value)) return false;
      shape.key += '[';
      for (let index = 0; index < value.length; index += 1) if (!part.read(value[index], shape)) return false;
      shape.key += ']';
      return true;
    },
    probe: (value) => (value as unknown[]).map((item) => part.probe(item)),
  };
}

/** One of them, or a list of them. */
export function oneOrMore(part: Part): Part {
  const several = list(part);
  return {
    read: (value, shape) => (Array.isArray(value) ? several : part).read(value, shape),
    probe: (value) => (Array.isArray(value) ? several : part).probe(value),
  };
}

/** What is the same throughout the shape. */
export const fixed: Part = {
  read: (value, shape) => {
    if (typeof value !== 'string' && typeof value !== 'boolean') return false;
    shape.key += JSON.stringify(value);
    return true;
  },
  probe: (value) => value,
};

/** Text for people: any that says something. */
export const text: Part = {
  read: (value, shape) => isText(value) && push(shape, 't', value),
  probe: () => newUrn(randomBytes).slice('urn:uuid:'.length),
};

/** Place in a status list. */
export const listIndex: Part = {
  read: (value, shape) => typeof value === 'string' && /^(?:0|[1-9]\d{0,8})$/.test(value) && push(shape, 'n', value),
  probe: () => String(100_000_000 + Math.floor(randomFraction() * 900_000_000)),
};

/** An id of one of the schemes that mean the same in every context. */
export const iri: Part = {
  read: (value, shape) => {
    if (typeof value !== 'string' || !plainIri.test(value)) return false;
    const scheme = schemes.findIndex((prefix) => value.startsWith(prefix) && value.length > prefix.length);
    if (scheme < 0 || (scheme === schemes.indexOf('https://') && !isAbsoluteUrl(value))) return false;
    shape.ids.push(value);
    return push(shape, `i${scheme}`, value);
  },
  probe: (value) => {
    const unique = newUrn(randomBytes).slice('urn:uuid:'.length);
    const scheme = schemes.find((prefix) => String(value).startsWith(prefix)) ?? 'urn:uuid:';
    return `${scheme}${{ 'urn:uuid:': '', 'https://': `${unique}.example/`, 'did:': 'example:' }[scheme]}${unique}`;
  },
};

/** A moment, which a token repeats in seconds; a probe lies in the years given. */
export function moment([from, until]: readonly [number, number]): Part {
  return {
    read: (value, shape) => {
      const time = typeof value === 'string' ? parseDateTimeStamp(value) : undefined;
      // Before 1970 a token has no such claim.
      if (time === undefined || time < 0) return false;
      push(shape, 'd', value as string);
      shape.values.push(String(Math.floor(time / 1000)));
      return true;
    },
    probe: () => {
      const [first = 0, last = 0] = [from, until].map((year) => Date.UTC(year, 0));
      return formatDateTimeStamp(new Date(first + randomFraction() * (last - first)));
    },
  };
}

/** An identifier of the learner: of one that is hashed, the hash is what varies. */
export const identifier: Part = {
  read: (value, shape) => {
    if (!isPlain(value)) return false;
    const { type, value: identity, hashed = true, salt, ...others } = value;
    if (Object.keys(others).length > 0 || !isText(identity) || !fixed.read(type, shape)) return false;
    if (hashed === true && isText(salt)) {
      push(shape, 'h', identityHash(identity, salt));
      return push(shape, 't', salt);
    }
    return hashed === false && salt === undefined && push(shape, 'p', identity);
  },
  probe: (value) => {
    const { salt, ...rest } = value as Record<string, unknown>;
    return { ...rest, value: text.probe(''), ...(salt !== undefined && { salt: text.probe('') }) };
  },
};

function push(shape: Shape, tag: string, value: string): true {
  shape.key += tag;
  shape.values.push(value);
  return true;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText && /\S/.test(value) && value.isWellFormed();
}

/** An object as JSON gives it: anything else is looked at by the general path. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function randomFraction(): number {
  return randomBytes(6).reduce((fraction, byte) => (fraction + byte) / 256, 0);
}

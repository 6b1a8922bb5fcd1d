import type { Level } from '../../credential/input.js';
import type { Variant } from '../../credential/types.js';
import type { Source } from '../source.js';
import { type Dialect, levelsOfCourse, meaning } from './dialects.js';

/** Where the document itself stands, and each expanded specification or programme that it belongs to. */
export function placesOf(source: Source, { wider }: Dialect): string[] {
  return ['', ...wider.flatMap((pointer) => source.items(pointer))];
}

/**
 * The level, from the qualifications that are stated, the document's own first, else from the levels of education, which
 * each stand for one. Of qualifications that differ, the one that the document's own level agrees with is it, else the
 * first; the others stay, and so are told as lost.
 */
export function levelOf(source: Source, dialect: Dialect): Level | undefined {
  const places = placesOf(source, dialect);
  const at = (member: string): { pointer: string; level: string }[] =>
    places.flatMap((place) => {
      const pointer = `${place}/${member}`;
      const level = plainLevel(source.see(pointer));
      return level === undefined ? [] : [{ pointer, level }];
    });
  const [qualifications, educations] = [at('levelOfQualification'), at('level')];
  const own = plainLevel(source.see('/level'));
  const agreed = qualifications.find(({ level }) => level === own);
  const level = (agreed ?? qualifications[0] ?? educations[0])?.level;
  if (level === undefined) return undefined;
  for (const stated of [...qualifications, ...educations]) if (stated.level === level) source.take(stated.pointer);
  return level === '4+' ? { nlqf: level } : ({ eqf: Number(level) } as Level);
}

/** `1`–`8` or `4+`, as version 5 writes a level of qualification; version 6 writes `eqf_6` and `nlqf_4plus`. */
function plainLevel(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^(?:nlqf_4plus|4\+)$/.test(value)) return '4+';
  return /^(?:eqf_)?([1-8])$/.exec(value)?.[1] ?? meaning(levelsOfCourse, value.replaceAll('_', ' '));
}

/** A microcredential where every formal document that is stated is the certificate of one. */
export function variantOf(source: Source, dialect: Dialect): Variant | undefined {
  const stated = placesOf(source, dialect)
    .map((place) => `${place}/formalDocument`)
    .filter((pointer) => typeof source.see(pointer) === 'string');
  if (stated.length === 0 || stated.some((pointer) => source.see(pointer) !== 'micro_credential_certificate'))
    return undefined;
  for (const pointer of stated) source.take(pointer);
  return 'microcredential';
}

import { kindOf } from '../../credential/kind.js';
import { variantOf } from '../../credential/variants.js';
import { finalGrade } from '../../credential/vocabularies.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { asItCame, readEdubadge } from '../../validate/reading/read-edubadge.js';
import { notOfForm } from '../forms.js';
import { lostAt, lostOf } from '../lost.js';
import { presentOrNone } from '../members.js';
import { evidenceAt } from '../references.js';
import { type Source, type Structure, sourceOf } from '../source.js';
import type { Converted, ConvertOptions } from '../types.js';
import { achievementInput } from './achievement.js';
import { classes } from './classes.js';
import { institution } from './profile.js';

const subject = '/credentialSubject';
const achievement = `${subject}/achievement`;

/** Members that say what an object is, and are written again from what it holds. */
const structure: Structure = {
  members: ['@context', 'type', 'credentialSchema'],
  isOwnType: (type) => classes.includes(type),
};

/**
 * A credential of SURF's family, or of ours, as an authoring file. What the credential does not say stays unsaid; what an
 * authoring file has no place for is told. Throws EdubadgeError RULE_CONVERT_FROM where it is no Open Badge.
 */
export function edubadgeToInput(credential: JsonObject, options: ConvertOptions): Converted {
  if (kindOf(credential) !== 'open-badge') throw notOfForm('edubadge', '/type');
  const variant = options.variant ?? variantOf(credential);
  const read = readEdubadge(credential, { variant, sector: options.sector });
  const source = sourceOf(read.document, structure);
  const made = achievementInput(source, variant, credential);
  const grade = gradeOf(source);
  const result = present({
    variant,
    ...award(source, grade.made),
    issuer: institution(source, '/issuer'),
    awardingBody: institution(source, `${achievement}/creator`),
    achievement: made.made,
  });
  if (source.see('/name') === source.see(`${achievement}/name`)) source.take('/name');
  const identities = hashedIdentities(source);
  const proof = source.take('/proof') === undefined ? [] : [lostAt('/proof')];
  const lost = [...identities, ...made.lost, ...proof, ...lostOf(source)];
  return {
    result,
    changes: [...read.findings, ...made.changes, ...grade.changes].map((finding) => asItCame(finding, read.moved)),
    lost: lost.map((finding) => asItCame(finding, read.moved)),
  };
}

function award(source: Source, grade: JsonObject | undefined): JsonObject {
  return {
    id: source.text('/id'),
    recipient: recipientOf(source),
    validFrom: source.text('/validFrom') ?? source.text('/issuanceDate'),
    validUntil: source.text('/validUntil') ?? source.text('/expirationDate'),
    awardedDate: source.text('/awardedDate'),
    grade,
    narrative: source.text(`${subject}/narrative`),
    evidence: evidenceAt(source, '/evidence'),
    credentialStatus: source.take('/credentialStatus'),
  };
}

/** Who earned it, as far as the credential says so in plain words. */
function recipientOf(source: Source): JsonObject | undefined {
  const identifiers = source.items(`${subject}/identifier`).flatMap((pointer) => {
    const identity = source.see(pointer);
    if (!isObject(identity) || identity.hashed !== false) return [];
    source.take(`${pointer}/hashed`);
    return [
      { type: source.text(`${pointer}/identityType`), value: source.text(`${pointer}/identityHash`), hashed: false },
    ];
  });
  return presentOrNone({ id: source.text(`${subject}/id`), identifiers });
}

/** An authoring file holds the identifier itself, and a hash does not give it away. */
function hashedIdentities(source: Source): Finding[] {
  return source.items(`${subject}/identifier`).flatMap((pointer): Finding[] => {
    const identity = source.see(pointer);
    if (!isObject(identity) || identity.hashed !== true) return [];
    source.take(pointer);
    return [{ code: 'RULE_CONVERT_HASHED', pointer }];
  });
}

/** The first result with its scale. A link that leads nowhere means the only description there is. */
function gradeOf(source: Source): { made: JsonObject | undefined; changes: Finding[] } {
  const [result] = source.items(`${subject}/result`);
  const value = result === undefined ? undefined : source.text(`${result}/value`);
  if (result === undefined || value === undefined) return { made: undefined, changes: [] };
  const link = source.see(`${result}/resultDescription`);
  const descriptions = source.items(`${achievement}/resultDescription`);
  const linked = descriptions.find((pointer) => source.see(`${pointer}/id`) === link);
  const description = linked ?? (descriptions.length === 1 ? descriptions[0] : undefined);
  const changes: Finding[] = [];
  if (description === undefined) return { made: { value }, changes };
  const at = `${result}/resultDescription`;
  const id = source.text(`${description}/id`);
  if (linked === undefined && link !== undefined)
    changes.push({ code: 'RULE_CONVERT_CHANGED', pointer: at, received: link, expected: id });
  source.take(at);
  return { made: present({ id, value, scale: scaleOf(source, description) }), changes };
}

/** A scale in an authoring file is whole; name and type are the same for every grade. */
function scaleOf(source: Source, description: string): JsonObject | undefined {
  const bounds = ['valueMin', 'valueMax', 'requiredValue'].map((member) => source.see(`${description}/${member}`));
  if (source.see(`${description}/resultType`) === 'ext:ECTSGradeScore') source.take(`${description}/resultType`);
  const name = source.see(`${description}/name`);
  if (name === finalGrade.nl || name === finalGrade.en) source.take(`${description}/name`);
  if (!bounds.every((bound) => typeof bound === 'string')) return undefined;
  const [min, max, pass] = ['valueMin', 'valueMax', 'requiredValue'].map((member) =>
    source.text(`${description}/${member}`),
  );
  return { min, max, pass };
}

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { elementIds, elements } from '../../src/credential/elements.js';
import { isObject } from '../../src/encoding/json-object.js';
import { child } from '../../src/encoding/pointer.js';
import { formats } from '../../src/schema/formats.js';
import { validate } from '../../src/validate/validate.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { verify } from '../../src/verify/verify.js';
import { credentialOf, inputOf, variantNames } from '../credential/pairs.js';
import { change } from '../validate/change.js';

const folder = new URL('../../schemas/', import.meta.url);
const schemas = readdirSync(folder).map((file) => ({
  file,
  schema: JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
}));
const ajv = new Ajv2020({ strict: false, formats, schemas: schemas.map(({ schema }) => schema) });
const validator = (name: string) => {
  const compiled = ajv.getSchema(`npm:edubadge-credentials/schemas/${name}.json`);
  if (compiled === undefined) throw new Error(name);
  return compiled;
};

/** Pointers of the properties without a description. */
function undescribed(schema: unknown, pointer = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => undescribed(item, child(pointer, index)));
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, inner]) => {
    const at = child(pointer, key);
    if (key !== 'properties' || !isObject(inner)) return undescribed(inner, at);
    return Object.entries(inner).flatMap(([name, property]) => [
      ...(isObject(property) && property.type !== undefined && property.description === undefined
        ? [child(at, name)]
        : []),
      ...undescribed(property, child(at, name)),
    ]);
  });
}

describe('the schemas', () => {
  it('are the nine that are promised', () => {
    expect(schemas.map(({ file }) => file).sort()).toEqual([
      'edubadge-config.json',
      'edubadge-extra-curricular.json',
      'edubadge-input.json',
      'edubadge-microcredential.json',
      'edubadge-regular.json',
      'eu-micro-credential-elements.json',
      'open-badge-credential.json',
      'validation-report.json',
      'verification-report.json',
    ]);
  });

  it.each(schemas)('$file is JSON Schema 2020-12, and describes every property', ({ file, schema }) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`npm:edubadge-credentials/schemas/${file}`);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(undescribed(schema)).toEqual([]);
  });

  it('name each EU element by the id that the table has', () => {
    const { $defs } = schemas.find(({ file }) => file.startsWith('eu-'))?.schema ?? {};
    expect(Object.keys($defs).slice(0, 16)).toEqual(elementIds);
    for (const id of elementIds) expect($defs[id].title).toMatch(new RegExp(`^${elements[id].number}\\. `));
  });
});

describe.each(variantNames)('the schema of the variant %s', (variant) => {
  it('accepts what is written', () => {
    const check = validator(`edubadge-${variant}`);
    expect(check(credentialOf(variant)) || check.errors).toBe(true);
  });

  it.each([
    'name',
    'image',
    'inLanguage',
    'learningOutcome',
    'ECTS',
    'alignment',
    'provenBy',
    'educationProgramIdentifier',
  ])('asks for %s exactly where validate does', (term) => {
    const credential = change(credentialOf(variant), { [`/credentialSubject/achievement/${term}`]: undefined });
    expect(validator(`edubadge-${variant}`)(credential)).toBe(validate(credential).valid);
  });

  it.each(['/issuer/address', '/issuer/name', '/validFrom', '/credentialSubject/achievement/mode'])(
    'asks for %s exactly where validate does',
    (pointer) => {
      const credential = change(credentialOf(variant), { [pointer]: undefined });
      expect(validator(`edubadge-${variant}`)(credential)).toBe(validate(credential).valid);
    },
  );
});

describe('the schema of reports', () => {
  const reports = [
    validate(null),
    validate({}),
    ...variantNames.flatMap((variant) => [
      validate(credentialOf(variant)),
      validateInput(inputOf(variant), { language: 'nl' }),
      validate(change(credentialOf(variant), { '/credentialSubject/achievement': undefined })),
      validateInput({ variant }),
    ]),
  ];

  it.each(reports.map((report, index) => ({ index, report })))('takes every report: $index', ({ report }) => {
    const check = validator('validation-report');
    expect(check(JSON.parse(JSON.stringify(report))) || check.errors).toBe(true);
  });
});

describe('the schema of verification reports', () => {
  it.each<[string, unknown]>([
    ['no JSON', 'x'],
    ['an unsigned badge', credentialOf('regular')],
    [
      'a presentation',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        verifiableCredential: [credentialOf('microcredential')],
      },
    ],
  ])('takes the report on %s', async (_, document) => {
    const check = validator('verification-report');
    const report = await verify(document as object, { unsignedPresentation: true });
    expect(check(JSON.parse(JSON.stringify(report))) || check.errors).toBe(true);
  });
});

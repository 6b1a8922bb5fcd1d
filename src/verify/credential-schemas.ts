import type { ValidateFunction } from 'ajv';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { child, itemPointer } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import type { Settings } from './state.js';

/** 1EdTech's own schemas of badges and endorsements: ours say the same, and more. */
const bundled =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json\/ob_v3p0_(?:any)?(?:achievement|endorsement)credential_schema\.json$/;

/**
 * The schemas that a credential names in `credentialSchema` (VCDM 2.0 §4.11). One that the caller handed over is
 * compiled and applied; nothing is fetched, so any other is told as not checked.
 */
export async function credentialSchemaFindings(document: JsonObject, { schemas = {} }: Settings): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, item] of asArray(document.credentialSchema).entries()) {
    const url = isObject(item) ? asString(item.id) : undefined;
    if (url === undefined) continue;
    const pointer = itemPointer(document.credentialSchema, '/credentialSchema', index);
    const schema = Object.hasOwn(schemas, url) ? schemas[url] : undefined;
    if (schema === undefined && bundled.test(url)) continue;
    if (schema === undefined) findings.push({ code: 'SCHEMA_NOT_CHECKED', pointer, received: url, params: { url } });
    else findings.push(...(await apply(schema, url, document)));
  }
  return findings;
}

/** The only place that compiles code from a schema; the caller answers for it. */
async function apply(schema: object, url: string, document: JsonObject): Promise<Finding[]> {
  const validate = await compile(schema);
  if (validate === undefined) return [{ code: 'SCHEMA_UNUSABLE', pointer: '/credentialSchema', params: { url } }];
  if (validate(document)) return [];
  return (validate.errors ?? []).slice(0, 20).map(({ instancePath, keyword, params }) => {
    const missing = keyword === 'required' ? asString(params.missingProperty) : undefined;
    const pointer = missing === undefined ? instancePath : child(instancePath, missing);
    return { code: 'SCHEMA_CREDENTIAL', pointer, params: { keyword, url } };
  });
}

/** Nothing for what is no JSON Schema of a draft that ajv knows, or has its answer later (`$async`). */
async function compile(schema: object): Promise<ValidateFunction | undefined> {
  const draft = '$schema' in schema ? String(schema.$schema) : '';
  const { Ajv } = draft.includes('2020-12')
    ? { Ajv: (await import('ajv/dist/2020.js')).Ajv2020 }
    : draft.includes('2019-09')
      ? { Ajv: (await import('ajv/dist/2019.js')).Ajv2019 }
      : await import('ajv');
  try {
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, logger: false });
    const validate = ajv.compile(schema);
    return '$async' in validate ? undefined : validate;
  } catch {
    return undefined;
  }
}

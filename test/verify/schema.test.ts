import { describe, expect, it } from 'vitest';
import { type VerifyOptions, verify } from '../../src/index.js';
import { now } from './fixtures.js';
import { checkOf, credential, issuer, problemsOf, token } from './token.js';

const url = 'https://hogeschool.example/schema.json';
const bundled = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

async function judge(credentialSchema: unknown, options: VerifyOptions = {}, over: object = {}) {
  return verify(await token(credential({ credentialSchema, ...over })), { now, ...options });
}

describe('the check schema', () => {
  it.each<[string, unknown, string[]]>([
    ['one', { id: url, type: 'JsonSchema' }, ['SCHEMA_NOT_CHECKED /credentialSchema']],
    [
      'two',
      [{ id: url }, { id: `${url}2` }],
      ['SCHEMA_NOT_CHECKED /credentialSchema/0', 'SCHEMA_NOT_CHECKED /credentialSchema/1'],
    ],
    ['none', [], []],
    ['one without id', [{ type: 'JsonSchema' }], []],
    ['text', [url], []],
    ['that of 1EdTech, whose rules are ours', [{ id: bundled }], []],
    ['one that only begins so', [{ id: `${bundled}x` }], ['SCHEMA_NOT_CHECKED /credentialSchema/0']],
    [
      'one of 1EdTech that is not about credentials',
      [{ id: bundled.replace('achievementcredential', 'profile') }],
      ['SCHEMA_NOT_CHECKED /credentialSchema/0'],
    ],
    ['one that only ends so', [{ id: `x:${bundled}` }], ['SCHEMA_NOT_CHECKED /credentialSchema/0']],
    ['one from the prototype', [{ id: 'toString' }], ['SCHEMA_NOT_CHECKED /credentialSchema/0']],
  ])('of a plain credential that names %s is skipped', async (_, named, problems) => {
    const report = await judge(named);
    expect(checkOf(report, 'schema')[0]).toBe('skipped');
    expect(problemsOf(report).filter((problem) => problem.startsWith('SCHEMA_'))).toEqual(problems);
  });

  it.each<[string, object]>([
    ['that answers later', { $async: true, not: {} }],
    ['of another draft', { $schema: 'http://json-schema.org/draft-06/schema#' }],
    ['that is none', { type: 'nonsense' }],
    ['that is not whole', { $ref: 'https://hogeschool.example/other.json' }],
  ])('fails where one was handed over %s', async (_, schema) => {
    const report = await judge({ id: url, type: 'JsonSchema' }, { schemas: { [url]: schema } });
    expect(report.verified).toBe(false);
    expect(checkOf(report, 'schema')).toEqual(['failed', ['SCHEMA_UNUSABLE']]);
  });

  it('applies one that was handed over for an address of 1EdTech', async () => {
    const report = await judge({ id: bundled, type: 'JsonSchema' }, { schemas: { [bundled]: { required: ['gone'] } } });
    expect(checkOf(report, 'schema')).toEqual(['failed', ['SCHEMA_CREDENTIAL']]);
  });

  it('tells which schema it did not have', async () => {
    const report = await judge({ id: url, type: 'JsonSchema' }, { schemas: { [`${url}2`]: {} } });
    expect(checkOf(report, 'schema')).toEqual(['passed', ['SCHEMA_NOT_CHECKED']]);
    expect(report.problems.at(-1)).toMatchObject({ severity: 'warning', received: url });
    expect(report.problems.at(-1)?.detail).toContain(url);
  });

  it.each<[string, object, string[]]>([
    ['that says nothing', {}, []],
    ['that asks for what is there', { required: ['id'] }, []],
    ['that asks for what is not', { required: ['gone', 'away'] }, ['/gone', '/away']],
    [
      'that asks for it inside',
      { properties: { credentialSubject: { required: ['gone'] } } },
      ['/credentialSubject/gone'],
    ],
    ['that forbids what is there', { properties: { id: { const: 'x' } } }, ['/id']],
    ['with words that are not its own', { unheard: 1, properties: { id: { format: 'unheard' } } }, []],
    [
      'with thirty faults',
      { required: Array.from({ length: 30 }, (_, index) => `gone${index}`) },
      Array.from({ length: 20 }, (_, index) => `/gone${index}`),
    ],
  ])('applies one %s', async (_, schema, pointers) => {
    const report = await judge({ id: url, type: 'JsonSchema' }, { schemas: { [url]: schema } });
    expect(checkOf(report, 'schema')[0]).toBe(pointers.length === 0 ? 'passed' : 'failed');
    const found = report.checks.find(({ name }) => name === 'schema')?.problems ?? [];
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      pointers.map((at) => `SCHEMA_CREDENTIAL ${at}`),
    );
    for (const { detail } of found) expect(detail).toContain(url);
  });

  it.each<[string, object, boolean]>([
    ['http://json-schema.org/draft-07/schema#', { dependentRequired: { id: ['gone'] } }, true],
    ['https://json-schema.org/draft/2019-09/schema', { dependentRequired: { id: ['gone'] } }, false],
    ['https://json-schema.org/draft/2019-09/schema', { properties: { type: { prefixItems: [{ const: 'x' }] } } }, true],
    [
      'https://json-schema.org/draft/2020-12/schema',
      { properties: { type: { prefixItems: [{ const: 'x' }] } } },
      false,
    ],
  ])('reads a schema by its draft: %s %j', async ($schema, rule, passes) => {
    const report = await judge({ id: url, type: 'JsonSchema' }, { schemas: { [url]: { $schema, ...rule } } });
    expect(checkOf(report, 'schema')[0]).toBe(passes ? 'passed' : 'failed');
  });

  it.each(['OpenBadgeCredential', 'EndorsementCredential'])('is that of Open Badges for an %s', async (type) => {
    const report = await judge(undefined, {}, { type: ['VerifiableCredential', type] });
    expect(checkOf(report, 'schema')[0]).toBe('failed');
    const both = await judge({ id: url, type: 'JsonSchema' }, {}, { type: ['VerifiableCredential', type] });
    expect(checkOf(both, 'schema')[1]).toContain('SCHEMA_NOT_CHECKED');
    expect(issuer).toMatch(/^did:key:/);
  });
});

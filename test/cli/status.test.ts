import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Credential, getStatus } from '../../src/index.js';
import { codesOf, office, reportOf } from './office.js';
import { words } from './shell.js';

const revocationUrl = 'https://hogeschool.example/status/1';
const suspensionUrl = 'https://hogeschool.example/status/2';
const forms = [
  ['JSON', 'eddsa-rdfc-2022'],
  ['JSON of another suite', 'Ed25519Signature2020'],
  ['JWT', 'vc-jwt'],
];

/** An office with two lists in a suite, a badge with a place in each, and a web that serves the lists as they stand. */
async function registry(suite = 'eddsa-rdfc-2022') {
  const here = await office('regular');
  const key = ['--key', 'key.json'];
  const lists: Record<string, string> = { [revocationUrl]: 'revocation', [suspensionUrl]: 'suspension' };
  for (const [id, purpose] of Object.entries(lists))
    await here.run(['status', 'create', purpose, '--id', id, '--purpose', purpose, '--suite', suite, ...key]);
  await here.run(words('sign credential.json --key key.json --status revocation --status suspension --output badge'));
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input));
    const text = readFileSync(here.path(lists[String(input)] ?? 'none'), 'utf8');
    return new Response(text, { headers: { 'content-type': text.startsWith('{') ? 'application/vc' : 'text/plain' } });
  };
  const verify = async (line = 'verify badge') => {
    asked.length = 0;
    const { code, stdout } = await here.run([...words(line), '--format', 'json'], { fetch });
    const report = reportOf(stdout);
    return {
      code,
      codes: report.problems.map((problem) => problem.code),
      statuses: report.statuses,
      asked: [...asked],
    };
  };
  const change = (line: string) => here.run(['status', ...words(line), ...key]);
  return { ...here, verify, change, fetch };
}

/** The suite that a list is signed in. */
function suiteOf(text: string): string {
  if (!text.startsWith('{')) return 'vc-jwt';
  const { proof } = JSON.parse(text);
  return proof.cryptosuite ?? proof.type;
}

describe.each(forms)('lists as %s', (_, suite) => {
  it('accept a badge, and refuse it within one fetch once it is revoked', async () => {
    const { verify, change } = await registry(suite);
    expect(await verify()).toMatchObject({ code: 0, codes: [], asked: [revocationUrl, suspensionUrl] });
    const revoked = await change('revoke revocation badge');
    expect(revoked).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining(revocationUrl) });
    expect(await verify()).toMatchObject({ code: 1, codes: ['STATUS_REVOKED'], asked: [revocationUrl, suspensionUrl] });
  });

  it('refuse a badge while it is suspended, and accept it again', async () => {
    const { verify, change, path } = await registry(suite);
    await change('suspend suspension badge');
    expect(await verify()).toMatchObject({ code: 1, codes: ['STATUS_SUSPENDED'] });
    await change('reinstate suspension badge');
    expect(await verify()).toMatchObject({ code: 0, codes: [] });
    expect(suiteOf(readFileSync(path('suspension'), 'utf8'))).toBe(suite);
  });
});

describe('a change of a list', () => {
  it('is for good where it is a revocation: nothing undoes it, and no list is made in its place', async () => {
    const { change, verify } = await registry();
    await change('revoke revocation badge');
    expect(codesOf((await change('reinstate revocation badge')).stderr)).toEqual(['CLI_STATUS_PURPOSE']);
    const anew = `create revocation --id ${revocationUrl}`;
    expect(codesOf((await change(anew)).stderr)).toEqual(['CLI_STATUS_EXISTS']);
    expect(codesOf((await change(`${anew} --force`)).stderr)).toEqual(['CLI_UNKNOWN_OPTION']);
    expect((await verify()).codes).toEqual(['STATUS_REVOKED']);
  });

  it('takes a badge in an image, a token and the number of a place, all at once', async () => {
    const { change, run, read, path } = await registry();
    await run(words('bake --credential badge --output badge.svg'));
    await run(words('sign credential.json --key key.json --suite vc-jwt --status revocation --output token'));
    expect((await change('revoke revocation badge.svg token 131071')).code).toBe(0);
    const token = Buffer.from(readFileSync(path('token'), 'utf8').split('.')[1] ?? '', 'base64url').toString();
    const [{ statusListIndex: first }] = read('badge').credentialStatus as [{ statusListIndex: string }];
    const second = JSON.parse(token).credentialStatus.statusListIndex;
    const list = read('revocation') as unknown as Credential;
    for (const index of [first, second, '131071', '131070'])
      expect([index, await getStatus(list, Number(index))]).toEqual([index, index === '131070' ? 0 : 1]);
  });

  it.each([
    ['revoke revocation bare', 'CLI_STATUS_ENTRY', 2],
    ['revoke revocation badge bare', 'CLI_STATUS_ENTRY', 2],
    ['suspend revocation badge', 'CLI_STATUS_PURPOSE', 2],
    ['revoke revocation 131072', 'STATUS_INDEX_RANGE', 1],
    ['revoke revocation credential.json', 'CLI_NOT_SIGNED', 2],
    ['revoke revocation gone', 'CLI_FILE_UNREADABLE', 2],
    ['revoke gone badge', 'CLI_FILE_UNREADABLE', 2],
    ['revoke badge 7', 'STATUS_LIST_MALFORMED', 1],
    ['revoke key.json 7', 'STATUS_LIST_MALFORMED', 1],
    ['revoke revocation', 'CLI_USAGE', 2],
    ['revoke', 'CLI_USAGE', 2],
    ['create new', 'CLI_USAGE', 2],
    ['create new --id status/9', 'CLI_OPTION_VALUE', 2],
    ['create new --id http://hogeschool.example/9', 'CLI_OPTION_VALUE', 2],
    ['create no/such/folder --id https://hogeschool.example/9', 'CLI_FILE_UNWRITABLE', 2],
    ['fly revocation', 'CLI_USAGE', 2],
  ])('%s: %s, and the list is left as it is', async (line, code, exit) => {
    const { change, run, path, folder } = await registry();
    await run(words('sign credential.json --key key.json --output bare'));
    const [before, names] = [readFileSync(path('revocation'), 'utf8'), readdirSync(folder)];
    const outcome = await change(line);
    expect(outcome).toMatchObject({ code: exit, stdout: '' });
    expect(codesOf(outcome.stderr)).toEqual([code]);
    expect(readFileSync(path('revocation'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('waits for the one that is under way, through whatever link, and gives up by name', async () => {
    const { change, path } = await registry();
    symlinkSync(path('revocation'), path('link'));
    writeFileSync(path('revocation.lock'), '');
    const waiting = change('revoke link badge');
    setTimeout(() => rmSync(path('revocation.lock')), 30);
    expect((await waiting).code).toBe(0);
    writeFileSync(path('revocation.lock'), '');
    const { code, stderr } = await change('revoke link badge');
    expect({ code, codes: codesOf(stderr) }).toEqual({ code: 2, codes: ['CLI_FILE_BUSY'] });
    expect(stderr.replaceAll(/\s+/g, '')).toContain(path('revocation.lock'));
  });

  it('is refused where the disk refuses, and the list stays whole', async () => {
    const { run, path } = await registry();
    const before = readFileSync(path('revocation'), 'utf8');
    const full = async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const outcome = await run(words('status revoke revocation 7 --key key.json'), { files: { update: full } });
    expect({ code: outcome.code, codes: codesOf(outcome.stderr) }).toEqual({ code: 2, codes: ['CLI_FILE_UNWRITABLE'] });
    expect(readFileSync(path('revocation'), 'utf8')).toBe(before);
  });

  it('is signed by the issuer of the list or not at all', async () => {
    const { run, path } = await registry();
    await run(words('keygen --output other.json'));
    const before = readFileSync(path('revocation'), 'utf8');
    const { stderr } = await run(words('status revoke revocation badge --key other.json'));
    expect(codesOf(stderr)).toEqual(['CLI_STATUS_KEY']);
    expect(readFileSync(path('revocation'), 'utf8')).toBe(before);
  });
});

describe('sign --status', () => {
  it('gives each badge a place of its own, and none to one that has it', async () => {
    const { run, write } = await registry();
    const signed = async (file: string) =>
      JSON.parse((await run(words(`sign ${file} --key key.json --status revocation`))).stdout);
    const given = [await signed('credential.json'), await signed('credential.json')];
    expect(given[0].credentialStatus.statusListIndex).not.toBe(given[1].credentialStatus.statusListIndex);
    const { proof: _, ...unsigned } = given[0];
    write('placed.json', unsigned);
    expect((await signed('placed.json')).credentialStatus).toEqual(given[0].credentialStatus);
  });

  it.each([
    ['a badge that is signed already', 'sign badge --key key.json --status revocation', 'CLI_SIGNED_ALREADY', 2],
    ['a list that is no list', 'sign credential.json --key key.json --status badge', 'STATUS_LIST_MALFORMED', 1],
    ['a list of another issuer', 'sign foreign.json --key key.json --status revocation', 'STATUS_LIST_UNVERIFIED', 1],
    ['a list that is not there', 'sign credential.json --key key.json --status gone', 'CLI_FILE_UNREADABLE', 2],
  ])('refuses %s', async (_, line, code, exit) => {
    const { run, read, write } = await registry();
    write('foreign.json', { ...read('credential.json'), issuer: 'did:web:elders.example' });
    const outcome = await run(words(line));
    expect({ code: outcome.code, codes: codesOf(outcome.stderr) }).toEqual({ code: exit, codes: [code] });
  });

  it('begins no new record for a list that has lost its own', async () => {
    const { run, path } = await registry();
    rmSync(path('revocation.indices'));
    const { stderr } = await run(words('sign credential.json --key key.json --status revocation'));
    expect(codesOf(stderr)).toEqual(['STATUS_ALLOCATION']);
    expect(existsSync(path('revocation.indices'))).toBe(false);
  });
});

describe('status check', () => {
  it('reads the lists in files, or over the network', async () => {
    const { change, run, fetch } = await registry();
    const files = '--status revocation --status suspension --offline';
    const told = async (line: string) => (await run(words(line), { fetch })).stdout;
    expect(await told(`status check badge ${files}`)).toMatch(/status +revoked: no\n +status +suspended: no\n/);
    await change('suspend suspension badge');
    expect(await told('status check badge --lang nl')).toMatch(/status +ingetrokken: nee\n +status +opgeschort: ja\n/);
    expect((await run(words(`status check badge ${files}`))).code).toBe(1);
    expect((await run(words('status check badge --offline'))).code).toBe(3);
  });

  it('believes no list in a file that it would not believe elsewhere', async () => {
    const { verify, read, write } = await registry();
    const list = read('revocation');
    write('altered', { ...list, validFrom: '2026-01-01T00:00:00Z' });
    expect(await verify('status check badge --status altered')).toMatchObject({
      code: 1,
      codes: ['STATUS_LIST_UNVERIFIED'],
    });
  });

  it('says so when a badge has none', async () => {
    const { run, verify } = await registry();
    await run(words('sign credential.json --key key.json --output bare'));
    expect(await verify('status check bare')).toMatchObject({ code: 0, codes: ['STATUS_NONE'] });
    expect((await verify('status check bare --strict')).code).toBe(1);
    expect(codesOf((await run(words('status check'))).stderr)).toEqual(['CLI_USAGE']);
  });
});

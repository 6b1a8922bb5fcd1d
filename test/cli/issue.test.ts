import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { unbake } from '../../src/bake/unbake.js';
import type { Credential } from '../../src/credential/types.js';
import { generateKey } from '../../src/keys/generate-key.js';
import { sign } from '../../src/proof/sign.js';
import { verify } from '../../src/verify/verify.js';
import { codesIn, template, workshop } from '../issue/workshop.js';
import { signer } from '../proof/fixtures.js';
import { words } from './shell.js';

const now = new Date(Date.now() + 1000);

/** Statuses are read from the list in the folder. */
function serving(list: string) {
  return async () => new Response(list, { headers: { 'content-type': 'application/vc' } });
}

describe('edubadge issue', () => {
  it('issues badges that verify, with a status, baked in, and says where they are', async () => {
    const { issue, read, json, path, write } = await workshop();
    write('list.json', await sign(json('list.json') as Credential, signer, { suite: 'eddsa-rdfc-2022', created: now }));
    const learners = 'email;cijfer;gradeMin;gradeMax;gradePass;Awarded date;bestand\n';
    const rows = 'sanne@voorbeeld.example;8;1;10;5.5;2026-10-01;sanne\nbram@voorbeeld.example;7;1;10;5.5;2026-10-02;\n';
    const done = await issue(learners + rows, words('--status list.json --bake --created 2026-11-01T12:00:00Z'));
    expect(done).toEqual({ code: 0, stdout: '1 file, 2 documents: 2 passed\n', stderr: '' });
    const { badges, job } = json('out/manifest.json');
    expect(job).toMatchObject({ suite: 'eddsa-rdfc-2022', created: '2026-11-01T12:00:00Z' });
    expect(badges).toMatchObject([{ file: 'badges/sanne.svg', line: 2 }, { line: 3 }]);
    for (const { file, id, statusIndices } of badges) {
      const image = readFileSync(path(`out/${file}`));
      const report = await verify(image, { now, fetch: serving(read('list.json')) });
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.verified).toBe(true);
      expect(report.credential).toMatchObject({ id, credentialStatus: { statusListIndex: String(statusIndices[0]) } });
    }
    const report = await verify(readFileSync(path('out/badges/sanne.svg')), {
      now,
      fetch: serving(read('list.json')),
      expectedRecipient: { type: 'emailAddress', value: 'sanne@voorbeeld.example' },
    });
    expect(report.verified).toBe(true);
    expect(report.credential).toMatchObject({
      validFrom: '2026-11-01T12:00:00Z',
      awardedDate: '2026-10-01T00:00:00Z',
      credentialSubject: { result: [{ value: '8' }] },
    });
  });

  it('issues what a list in JSON Lines says, by columns or as awards', async () => {
    const { issue, write, run, json, output } = await workshop();
    await issue('email,grade\na@voorbeeld.example,8\nb@voorbeeld.example,\n');
    const award = { recipient: { identifiers: [{ type: 'emailAddress', value: 'b@voorbeeld.example' }] } };
    write(
      'learners.jsonl',
      `{"email":"a@voorbeeld.example","grade":8}\n\n${JSON.stringify(award)}\n{"shoe size":44}\n[]\n{"email":\n`,
    );
    const line = 'issue course.json learners.jsonl --key key.json --seed seed --out lines';
    const { code, stdout } = await run(words(line));
    expect({ code, codes: codesIn(stdout) }).toEqual({
      code: 1,
      codes: ['CLI_CSV_COLUMN', 'JSON_NOT_OBJECT', 'JSON_SYNTAX'],
    });
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/credentialId, file\. .* at line 6, column 10\./);
    // The same learners and the same seed: the same badges.
    expect(output('lines/badges')).toEqual(output('out/badges'));
    expect(json('lines/manifest.json').badges.map(({ line }: { line: number }) => line)).toEqual([1, 3]);
  });

  it.each([
    ['a table', 'email;cijfer\na@voorbeeld.example;8\n'],
    ['JSON Lines', '\n {"email":"a@voorbeeld.example","cijfer":8}\n'],
  ])('issues what is piped in: %s', async (_, learners) => {
    const { issue, run, output, json } = await workshop();
    await issue('email,grade\na@voorbeeld.example,8\n');
    const line = 'issue course.json - --key key.json --seed seed --out piped';
    const done = await run(words(line), { stdin: learners, terminal: true });
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(output('piped/badges')).toEqual(output('out/badges'));
    expect(json('piped/report.json').results).toEqual([]);
  });

  it.each([
    'issue - - --key key.json --out out',
    'issue course.json - --key - --out out',
    'issue course.json - --key key.json --seed - --out out',
  ])('refuses to read one input twice: %s', async (line) => {
    const { run, path, read } = await workshop();
    const refused = await run(words(line), { stdin: read('course.json') });
    expect(refused.code).toBe(2);
    expect(codesIn(refused.stderr)).toEqual(['CLI_STDIN_TWICE']);
    expect(existsSync(path('out'))).toBe(false);
  });

  it('issues tokens, and bakes into an image that is given', async () => {
    const { issue, output, write, path } = await workshop();
    await issue('email\na@voorbeeld.example\n', words('--suite vc-jwt'));
    const [[name = '', token = ''] = []] = output('out/badges');
    expect(name).toMatch(/^[0-9a-f]{32}\.jwt$/);
    expect((await verify(token, { now })).verified).toBe(true);
    write('image.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Ours</title></svg>');
    await issue('email\na@voorbeeld.example\n', words('--suite vc-jwt --image image.svg --out baked'));
    const [[image = ''] = []] = output('baked/badges');
    const bytes = readFileSync(path(`baked/badges/${image}`));
    expect(bytes.toString()).toContain('<title>Ours</title>');
    expect(await unbake(bytes)).toBe(token);
  });

  it('tells each row that is wrong, by its line, and issues the others', async () => {
    const { issue, json, output } = await workshop();
    const learners = [
      '\uFEFF"E-mail";"grade"\r',
      'good@voorbeeld.example;"8"\r',
      '\r',
      'no address;7\r',
      'GOOD@voorbeeld.example;7\r',
      '"a "quoted" name";7\r',
      `b@voorbeeld.example;7${';'.repeat(10)}\r`,
      ';7\r',
      '"c@voorbeeld.example";"7\r',
      '5"\r',
      'd@voorbeeld.example;\r',
      '"never closed;7\r',
      '',
    ].join('\n');
    const { code, stdout, stderr } = await issue(learners, ['--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { results, summary } = JSON.parse(stdout);
    const found = results.map(({ line, report }: { line: number; report: { problems: { code: string }[] } }) => [
      line,
      ...report.problems.map((problem) => problem.code),
    ]);
    expect(found).toEqual([
      [3, 'CLI_CSV_ROW_EMPTY'],
      [4, 'RECIPIENT_EMAIL'],
      [5, 'RECIPIENT_DUPLICATE'],
      [6, 'CLI_CSV_QUOTES'],
      [7, 'CLI_CSV_CELLS'],
      [8, 'RECIPIENT_MISSING'],
      [12, 'CLI_CSV_QUOTES'],
    ]);
    expect(summary).toEqual({ files: 1, documents: 10, passed: 4, failed: 6, unknown: 0 });
    expect(json('out/report.json')).toEqual({ results, summary });
    expect(output('out/badges').size).toBe(3);
    expect(stdout).not.toContain('voorbeeld.example');
  });

  it('goes on with a row that was mended, and leaves alone what was issued', async () => {
    const { issue, output } = await workshop();
    expect((await issue('email\na@voorbeeld.example\nb@\nc@voorbeeld.example\n')).code).toBe(1);
    const before = output('out/badges');
    expect((await issue('email\na@voorbeeld.example\nb@voorbeeld.example\nc@voorbeeld.example\n')).code).toBe(0);
    const after = output('out/badges');
    expect(after.size).toBe(3);
    expect([...before].every(([file, text]) => after.get(file) === text)).toBe(true);
  });

  it('makes again, the same, what was lost or damaged', async () => {
    const { issue, output, write } = await workshop();
    const learners = 'email,file\na@voorbeeld.example,a\nb@voorbeeld.example,b\n';
    await issue(learners, words('--status list.json'));
    const before = output();
    write('out/badges/a.json', '');
    expect((await issue(learners, words('--status list.json'))).code).toBe(0);
    const after = output();
    expect(after.get('badges/a.json')).toBe(before.get('badges/a.json'));
    expect(after.get('manifest.json')).toBe(before.get('manifest.json'));
  });

  it('keeps the seed that it makes for its owner alone, and goes on with it', async () => {
    const { run, write, path, output } = await workshop();
    write('learners.csv', 'email\na@voorbeeld.example\n');
    const line = words('issue course.json learners.csv --key key.json --out out');
    const first = await run(line);
    expect(first.stderr).toContain('out/batch.seed');
    for (const name of ['batch.seed', 'batch.journal']) expect(statSync(path(`out/${name}`)).mode & 0o777).toBe(0o600);
    expect(statSync(path('out/batch.seed')).size).toBe(32);
    const before = output();
    expect((await run(line)).code).toBe(0);
    expect(output()).toEqual(before);
  });

  it.each([
    ['hexadecimal', (bytes: Buffer) => bytes.toString('hex')],
    ['base64', (bytes: Buffer) => `${bytes.toString('base64')}\n`],
    ['base64url', (bytes: Buffer) => bytes.toString('base64url')],
  ])('reads a seed in %s', async (_, written) => {
    const { issue, write, output } = await workshop();
    await issue('email\na@voorbeeld.example\n');
    write('seed', written(Buffer.from('seed'.repeat(8))));
    expect((await issue('email\na@voorbeeld.example\n', words('--out again'))).code).toBe(0);
    expect(output('again')).toEqual(output('out'));
  });

  it('shows a bar on a terminal, on standard error, and nothing of it in the report', async () => {
    const { issue } = await workshop();
    const { stdout, stderr } = await issue('email\na@voorbeeld.example\nb@voorbeeld.example\n', [], { terminal: true });
    expect(stderr).toContain('2/2');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(stdout).not.toContain('█');
  });

  it('asks a second verifier about all badges, or some', async () => {
    const { issue } = await workshop();
    for (const share of ['all', 'sample']) {
      const { code } = await issue('email\na@voorbeeld.example\n', ['--cross-check', share]);
      expect(code).toBe(0);
    }
  });

  it.each([
    ['no folder', 'issue course.json learners.csv --key key.json', 'CLI_USAGE', 2],
    ['one file', 'issue course.json --key key.json --out out', 'CLI_USAGE', 2],
    ['no list', 'issue course.json gone.csv --key key.json --out out', 'CLI_FILE_UNREADABLE', 2],
    ['an unknown column', 'issue course.json names.csv --key key.json --out out', 'CLI_CSV_COLUMN', 2],
    ['a key of somebody else', 'issue course.json learners.csv --key other.json --out out', 'ISSUER_MISMATCH', 1],
    ['no key', 'issue course.json learners.csv --out out', 'CLI_KEY_MISSING', 2],
    ['no seed', 'issue course.json learners.csv --key key.json --out out --seed gone', 'CLI_FILE_UNREADABLE', 2],
    [
      'a wrong share',
      'issue course.json learners.csv --key key.json --out out --cross-check some',
      'CLI_OPTION_VALUE',
      2,
    ],
    [
      'a list that is none',
      'issue course.json learners.csv --key key.json --out out --status key.json',
      'STATUS_LIST_MALFORMED',
      1,
    ],
    [
      'an image that is none',
      'issue course.json learners.csv --key key.json --out out --image seed',
      'PNG_OR_SVG_EXPECTED',
      1,
    ],
  ])('refuses %s, and makes no folder', async (_, line, code, exit) => {
    const { run, write, path } = await workshop();
    write('learners.csv', 'email\na@voorbeeld.example\n');
    write('names.csv', 'email,naam\na@voorbeeld.example,Aad\n');
    write('other.json', (await generateKey()).privateJwk);
    const refused = await run(words(line));
    expect(refused).toMatchObject({ code: exit, stdout: '' });
    expect(codesIn(refused.stderr)).toEqual([code]);
    expect(existsSync(path('out'))).toBe(false);
  });

  it('refuses an input that is wrong, a key of somebody else, and another’s status list', async () => {
    const { issue, write, json } = await workshop();
    const { issuer, ...rest } = template();
    write('course.json', { ...rest, variant: 'diploma' });
    expect(codesIn((await issue('email\na@voorbeeld.example\n')).stderr)).toContain('SCHEMA_ENUM');
    write('course.json', { ...rest, issuer: { ...issuer, id: 'did:web:hogeschool.example' } });
    expect(codesIn((await issue('email\na@voorbeeld.example\n')).stderr)).toEqual(['ISSUER_MISMATCH']);
    write('course.json', template());
    write('list.json', { ...json('list.json'), issuer: 'did:web:hogeschool.example' });
    const { stderr } = await issue('email\na@voorbeeld.example\n', words('--status list.json'));
    expect(codesIn(stderr)).toEqual(['STATUS_LIST_UNVERIFIED']);
  });

  it('stops where the disk is full, writes nothing by half, and goes on when there is room', async () => {
    const { issue, path, output } = await workshop();
    const learners = `email,file\n${Array.from({ length: 150 }, (_, at) => `een${at}@voorbeeld.example,b${at}\n`).join('')}`;
    await issue(learners, words('--out whole'));
    // The hundredth badge is written to a device that is always full.
    const stopped = await issue(learners, [], {
      files: {
        stream: async function* () {
          const lines = learners.split(/(?<=\n)/);
          yield Buffer.from(lines.slice(0, 80).join(''));
          while (!existsSync(path('out/.partial'))) await setTimeout(1);
          symlinkSync('/dev/full', path('out/.partial/b100.json'));
          yield Buffer.from(lines.slice(80).join(''));
        },
      },
    });
    expect(stopped).toMatchObject({ code: 2, stdout: '' });
    expect(stopped.stderr).toContain('badges/b100.json of the batch (ENOSPC)');
    const there = output('out/badges');
    expect(there.size).toBe(100);
    const whole = output('whole');
    expect([...there].every(([file, text]) => whole.get(`badges/${file}`) === text)).toBe(true);
    expect((await issue(learners)).code).toBe(0);
    expect(output('out')).toEqual(whole);
  });
});

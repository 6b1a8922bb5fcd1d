import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-io.js';
import { walk } from '../../src/cli/walk.js';
import { shell } from './shell.js';

async function filesOf(folder: string, ...operands: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { file } of walk(operands, ['.json'], nodeFiles(folder))) found.push(file);
  return found;
}

describe('walk', () => {
  it('gives the files of a folder, sorted, and other operands as they are', async () => {
    const { folder, path, write } = shell();
    mkdirSync(path('b/deep'), { recursive: true });
    mkdirSync(path('b/.git'));
    mkdirSync(path('b/node_modules'));
    for (const name of [
      'b/z.json',
      'b/A.JSON',
      'b/deep/m.json',
      'b/note.txt',
      'b/.git/x.json',
      'b/node_modules/x.json',
    ])
      write(name, '{}');
    expect(await filesOf(folder, 'gone.txt', 'b/', '-')).toEqual([
      'gone.txt',
      'b/A.JSON',
      'b/deep/m.json',
      'b/z.json',
      '-',
    ]);
  });

  it('comes out of a loop of links, and names a broken one', async () => {
    const { folder, path, write } = shell();
    mkdirSync(path('a'));
    write('a/one.json', '{}');
    symlinkSync(path('a'), path('a/loop'));
    symlinkSync(path('nowhere'), path('a/broken.json'));
    expect(await filesOf(folder, 'a')).toEqual(['a/broken.json', 'a/one.json']);
  });

  it('refuses a folder in which there is nothing to judge', async () => {
    const { path, run } = shell();
    mkdirSync(path('empty'));
    const { code, stdout } = await run(['validate', 'empty']);
    expect(code).toBe(2);
    expect(stdout).toContain('[CLI_NO_FILES]');
  });
});

describe('keygen', () => {
  it('writes the private key for its owner alone, and tells the public half', async () => {
    const { path, run } = shell();
    const { code, stdout, stderr } = await run(['keygen', '--output', 'key.json', '--format', 'json']);
    expect(code).toBe(0);
    expect(statSync(path('key.json')).mode & 0o777).toBe(0o600);
    const key = JSON.parse(readFileSync(path('key.json'), 'utf8'));
    const told = JSON.parse(stdout);
    expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', kid: told.verificationMethod });
    expect(told.verificationMethod).toBe(`${told.issuer}#${told.publicKeyMultibase}`);
    expect(stdout + stderr).not.toContain(key.d);
  });

  it('writes it to standard output only when told', async () => {
    const { run } = shell();
    expect((await run(['keygen'])).stderr).toContain('[CLI_USAGE]');
    const { code, stdout, stderr } = await run(['keygen', '--stdout', '--controller', 'did:web:school.example']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).kid).toMatch(/^did:web:school\.example#z6Mk/);
    expect(stderr.split('\n')[0]).toBe('did:web:school.example');
  });

  it('leaves an existing file alone without --force', async () => {
    const { path, run, write } = shell();
    write('key.json', 'precious');
    const refused = await run(['keygen', '--output', 'key.json']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('[CLI_FILE_EXISTS]');
    expect(readFileSync(path('key.json'), 'utf8')).toBe('precious');
    expect((await run(['keygen', '--output', 'key.json', '--force'])).code).toBe(0);
    expect(JSON.parse(readFileSync(path('key.json'), 'utf8')).kty).toBe('OKP');
    expect(statSync(path('key.json')).mode & 0o777).toBe(0o600);
  });

  it('names a folder that cannot be written to, and leaves nothing behind', async () => {
    const { run } = shell();
    const { code, stderr } = await run(['keygen', '--output', 'no/such/folder/key.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('[CLI_FILE_UNWRITABLE]');
  });
});

describe('files', () => {
  it('replaces a file whole or not at all', async () => {
    const { folder, path, write } = shell();
    const files = nodeFiles(folder);
    mkdirSync(path('sub'));
    write('sub/old', 'old');
    await expect(files.write('sub/old', 'new', { mode: 0o644, replace: false })).rejects.toMatchObject({
      code: 'EEXIST',
    });
    await files.write('sub/old', 'new', { mode: 0o644, replace: true });
    expect(readFileSync(path('sub/old'), 'utf8')).toBe('new');
    await expect(files.write('sub', 'x', { mode: 0o644, replace: true })).rejects.toMatchObject({
      code: expect.any(String),
    });
    expect(readdirSync(path('sub'))).toEqual(['old']);
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  it('says what is wrong with a file to the one who reads it, however late that is', async () => {
    const pieces = nodeFiles(shell().folder).stream('gone')[Symbol.asyncIterator]();
    await setTimeout(20);
    await expect(pieces.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stops reading a file that has no end', async () => {
    const bytes = await nodeFiles('/').read('/dev/zero');
    expect(bytes.length).toBeLessThan(40 * 1024 * 1024);
  });
});

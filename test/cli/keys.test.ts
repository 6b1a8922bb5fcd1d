import { generateKeyPairSync } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, office, reportOf } from './office.js';
import { words } from './shell.js';

const passphrase = 'een lange zin met é en 世界';
const env = { EDUBADGE_PASSPHRASE: passphrase };

/** A key of openssl's usual making, encrypted with one of the ciphers of PBES2. */
function pem(type: 'ed25519' | 'ec' | 'rsa', cipher = 'aes-256-cbc'): string {
  const privateKeyEncoding = { type: 'pkcs8', format: 'pem', cipher, passphrase } as const;
  const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
  const encodings = { privateKeyEncoding, publicKeyEncoding };
  if (type === 'ed25519') return generateKeyPairSync(type, encodings).privateKey;
  if (type === 'ec') return generateKeyPairSync(type, { namedCurve: 'P-256', ...encodings }).privateKey;
  return generateKeyPairSync(type, { modulusLength: 2048, ...encodings }).privateKey;
}

describe('an encrypted key', () => {
  it.each([
    ['ed25519', 'aes-256-cbc', ''],
    ['ed25519', 'aes-128-cbc', ''],
    ['ec', 'aes-256-cbc', '--suite vc-jwt'],
    ['rsa', 'aes-256-cbc', '--suite vc-jwt --verification-method did:web:hogeschool.example#rsa'],
  ] as const)('signs when its passphrase is given: %s under %s', async (type, cipher, more) => {
    const { run, write } = await office('regular');
    write('key.pem', pem(type, cipher));
    expect(await run(words(`sign credential.json --key key.pem ${more}`), { env })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('takes its passphrase from the environment, a file or standard input, and the key from there too', async () => {
    const { run, write } = await office('regular');
    const key = pem('ed25519');
    write('key.pem', key);
    write('passphrase', `${passphrase}\n`);
    const line = 'sign credential.json --passphrase-file';
    for (const [argv, around] of [
      [words('sign credential.json --key key.pem'), { env }],
      [words(`${line} passphrase --key key.pem`), { env: { EDUBADGE_PASSPHRASE: 'een andere' } }],
      [words(`${line} - --key key.pem`), { stdin: `${passphrase}\r\n` }],
      [words(`${line} passphrase --key -`), { stdin: key }],
      [words(`${line} passphrase`), { env: { EDUBADGE_KEY: key } }],
    ] as const)
      expect(await run(argv, around)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [
      'a wrong passphrase',
      'sign credential.json --key key.pem',
      { EDUBADGE_PASSPHRASE: 'geheim' },
      'KEY_PASSPHRASE',
      1,
    ],
    ['none', 'sign credential.json --key key.pem', {}, 'CLI_PASSPHRASE_MISSING', 2],
    ['an empty one', 'sign credential.json --key key.pem --passphrase-file empty', env, 'CLI_PASSPHRASE_MISSING', 2],
    ['a damaged file', 'sign credential.json --key damaged.pem', env, 'KEY_PASSPHRASE', 1],
    ['no file', 'sign credential.json --key key.pem --passphrase-file geheim', {}, 'CLI_FILE_UNREADABLE', 2],
    ['two things from standard input', 'sign credential.json --key - --passphrase-file -', {}, 'CLI_STDIN_TWICE', 2],
    ['both piped in', 'sign --key key.pem --passphrase-file -', {}, 'CLI_STDIN_TWICE', 2],
  ] as const)('is refused for %s, and no secret is repeated', async (_, line, given, code, exit) => {
    const { run, write } = await office('regular');
    const key = pem('ed25519');
    write('key.pem', key);
    // A line is missing: of what is merely changed, padding may still be right by chance.
    write('damaged.pem', key.split('\n').toSpliced(2, 1).join('\n'));
    write('empty', '\n');
    const outcome = await run(words(line), { env: given, stdin: '' });
    expect({ code: outcome.code, codes: codesOf(outcome.stderr) }).toEqual({ code: exit, codes: [code] });
    expect(outcome.stdout + outcome.stderr).not.toContain('geheim');
  });

  it('is made by keygen, for its owner alone', async () => {
    const { run, path } = await office('regular');
    const { stdout, stderr } = await run(
      words('keygen --encrypt --controller did:web:hogeschool.example --output key.pem'),
      {
        env,
      },
    );
    expect(statSync(path('key.pem')).mode & 0o777).toBe(0o600);
    const [method = ''] = /did:web:\S+#\w+/.exec(stderr) ?? [];
    expect(stdout).toBe('did:web:hogeschool.example\n');
    const line = `sign credential.json --key key.pem --verification-method ${method}`;
    const { proof } = JSON.parse((await run(words(line), { env })).stdout);
    expect(proof.verificationMethod).toBe(method);
    expect(codesOf((await run(words('keygen --encrypt --output other.pem'))).stderr)).toEqual([
      'CLI_PASSPHRASE_MISSING',
    ]);
  });
});

describe('did-web', () => {
  const id = 'did:web:hogeschool.example';
  const url = 'https://hogeschool.example/.well-known/did.json';

  /** An institution with three keys, and a way to judge what one of them signed at a moment. */
  async function institution() {
    const here = await office('regular');
    for (const name of ['new', 'old', 'lost'])
      await here.run(words(`keygen --controller ${id} --output ${name} --quiet`));
    const { issuer, ...credential } = here.read('credential.json');
    here.write('course.json', { ...here.read('input.json') });
    here.write('badge.json', {
      ...credential,
      validFrom: '2026-01-01T00:00:00Z',
      issuer: { ...(issuer as object), id },
    });
    const published = (line: string) => here.run(words(`did-web --domain hogeschool.example ${line}`));
    const judge = async (document: string, key: string, created: string): Promise<string[]> => {
      const signed = await here.run(words(`sign badge.json --key ${key} --created ${created}`));
      const fetch: typeof globalThis.fetch = async (input) =>
        new Response(String(input) === url ? document : '{}', { headers: { 'content-type': 'application/json' } });
      const line = 'verify - --now 2026-11-01T00:00:00Z --format json';
      const { stdout } = await here.run(words(line), { stdin: signed.stdout, fetch });
      return reportOf(stdout).problems.map((problem) => problem.code);
    };
    return { ...here, published, judge };
  }

  it('rotates keys: a retired one holds for what it signed before, a revoked one for nothing', async () => {
    const { published, judge } = await institution();
    const dates = '--retired old=2026-09-01T00:00:00Z --revoked lost=2026-08-01T00:00:00Z';
    const { code, stdout, stderr } = await published(`--key new ${dates}`);
    expect(code).toBe(0);
    expect(stderr.replaceAll('\n', ' ')).toContain(
      `Publish it at ${url}. Your issuer id is ${id}; its key is ${id}#z6Mk`,
    );
    expect(await judge(stdout, 'new', '2026-10-01T00:00:00Z')).toEqual([]);
    expect(await judge(stdout, 'old', '2026-08-31T00:00:00Z')).toEqual([]);
    expect(await judge(stdout, 'old', '2026-09-02T00:00:00Z')).toContain('KEY_EXPIRED');
    expect(await judge(stdout, 'lost', '2026-07-01T00:00:00Z')).toContain('KEY_REVOKED');
  });

  it('writes no private key, and each public one as Multikey and as JWK', async () => {
    const { published, read } = await institution();
    const { stdout } = await published('--key new --retired old=2026-09-01T00:00:00Z');
    for (const name of ['new', 'old']) expect(stdout).not.toContain(read(name).d);
    const types = JSON.parse(stdout).verificationMethod.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['Multikey', 'JsonWebKey', 'Multikey', 'JsonWebKey']);
  });

  it('is the profile of the institution, from metadata or a file of its own', async () => {
    const { published, write } = await institution();
    const { stdout } = await published('--key new --profile course.json');
    expect(JSON.parse(stdout)).toMatchObject({ id, type: ['Profile'], address: { addressCountryCode: 'NL' } });
    write('profile.yaml', 'name: Hogeschool van Voorbeeld\ncountry: NL\n');
    const named = await published('--key new --profile profile.yaml');
    expect(JSON.parse(named.stdout)).toMatchObject({ id, name: 'Hogeschool van Voorbeeld' });
  });

  it('takes a Multikey itself, an encrypted key, and a name that a key has', async () => {
    const { published, run, read, write, judge } = await institution();
    const multikey = String(read('new').kid).split('#')[1] ?? '';
    const { stdout } = await published('--key new');
    expect((await published(`--key ${multikey}`)).stdout).toBe(stdout);
    const given = { EDUBADGE_KEY: JSON.stringify(read('new')) };
    expect((await run(words('did-web --domain hogeschool.example'), { env: given })).stdout).toBe(stdout);
    write('key.pem', pem('ed25519'));
    const outcome = await run(words('did-web --domain hogeschool.example --key key.pem'), { env });
    expect(outcome.code).toBe(0);
    write('named', { ...read('new'), kid: `${id}#key-1` });
    const document = (await published('--key named')).stdout;
    expect(JSON.parse(document).assertionMethod[0]).toBe(`${id}#key-1`);
    expect(await judge(document, 'named', '2026-10-01T00:00:00Z')).toEqual([]);
  });

  it.each([
    ['hogeschool.example/badges/', 'did:web:hogeschool.example:badges'],
    ['hogeschool.example:8443', 'did:web:hogeschool.example%3A8443'],
  ])('is for %s the document of %s', async (domain, did) => {
    const { run } = await institution();
    const { stdout } = await run(['did-web', '--domain', domain, '--key', 'new']);
    expect(JSON.parse(stdout).id).toBe(did);
  });

  it.each([
    ['--key new --domain other.example', 'CLI_USAGE', 2],
    ['', 'CLI_USAGE', 2],
    ['--key new --retired old', 'CLI_OPTION_VALUE', 2],
    ['--key new --retired old=yesterday', 'CLI_OPTION_VALUE', 2],
    ['--key new --retired gone=2026-09-01T00:00:00Z', 'CLI_FILE_UNREADABLE', 2],
    ['--key new --revoked new=2026-09-01T00:00:00Z', 'DID_METHOD_AMBIGUOUS', 1],
    ['--key course.json', 'KEY_TYPE_UNSUPPORTED', 1],
    ['--key key.pem', 'KEY_PASSPHRASE', 1],
  ])('refuses %s: %s', async (line, code, exit) => {
    const { run, write } = await institution();
    write('key.pem', pem('ed25519'));
    const argv = words(`did-web --domain hogeschool.example ${line}`);
    const outcome = await run(argv, { env: { EDUBADGE_PASSPHRASE: 'geheim' } });
    expect({ code: outcome.code, codes: codesOf(outcome.stderr) }).toEqual({ code: exit, codes: [code] });
  });

  it.each(['hogeschool.example/../elders', 'Hogeschool.example', 'a b', ''])(
    'refuses the domain %j',
    async (domain) => {
      const { run } = await institution();
      expect(codesOf((await run(['did-web', '--domain', domain, '--key', 'new'])).stderr)).toEqual([
        'CLI_OPTION_VALUE',
      ]);
    },
  );

  it('never repeats a key that was taken for a profile', async () => {
    const { published, read } = await institution();
    const { code, stderr } = await published('--key new --profile old');
    expect(code).toBe(1);
    expect(stderr).not.toContain(read('old').d);
  });
});

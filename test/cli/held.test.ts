import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, office, reportOf } from './office.js';
import { words } from './shell.js';

const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'];

/** An office, with the keys of a holder and an endorser, and a badge signed in a suite. */
async function school(suite = 'eddsa-rdfc-2022') {
  const here = await office('regular');
  const ids: Record<string, string> = {};
  for (const name of ['holder', 'endorser'])
    ids[name] = (await here.run(words(`keygen --output ${name} --quiet`))).stdout.trim();
  here.write('badge', await here.sign(suite));
  const report = async (line: string, stdin?: string) => {
    const { code, stdout } = await here.run([...words(line), '--format', 'json'], stdin === undefined ? {} : { stdin });
    return { code, report: reportOf(stdout), codes: reportOf(stdout).problems.map((problem) => problem.code) };
  };
  return { ...here, ids, report };
}

describe('present', () => {
  const asked = '--domain werkgever.example --challenge n-1';

  it.each(suites.flatMap((badge) => suites.map((suite) => [badge, suite])))(
    'a badge in %s, in %s, by its holder to whoever asked',
    async (badge, suite) => {
      const { run, report, ids } = await school(badge);
      const made = await run(words(`present badge --key holder --suite ${suite} ${asked}`));
      expect(made).toMatchObject({ code: 0, stderr: '' });
      const told = await report(`verify - ${asked}`, made.stdout);
      // A token is to present tokens; the learner cannot make one of a badge that is none.
      const isPlain = suite === 'vc-jwt' && badge !== 'vc-jwt';
      expect(told).toMatchObject({ code: 0, codes: isPlain ? ['JWT_PRESENTED_PLAIN'] : [] });
      expect(told.report).toMatchObject({
        kind: 'presentation',
        credentials: [{ kind: 'open-badge', verified: true }],
      });
      expect(told.report.credential?.holder).toBe(ids.holder);
      expect((await report('verify - --domain elders.example --challenge n-1', made.stdout)).code).toBe(1);
    },
  );

  it('several at once, out of an image and a token too, and each of them once', async () => {
    const { run, report, sign, write, path } = await school();
    write('token', await sign('vc-jwt'));
    await run(words('bake --credential badge --output badge.svg'));
    const stdin = readFileSync(path('badge'), 'utf8');
    const made = await run(words(`present badge.svg token - --key holder ${asked}`), { stdin });
    const told = await report(`verify - ${asked}`, made.stdout);
    expect(told.codes).toEqual([]);
    expect(told.report.credentials).toHaveLength(2);
  });

  it.each([
    ['present credential.json --key holder', 'CLI_NOT_SIGNED', 2],
    ['present gone --key holder', 'CLI_FILE_UNREADABLE', 2],
    ['present badge', 'CLI_KEY_MISSING', 2],
    ['present --key holder', 'CLI_USAGE', 2],
    ['present badge - --key -', 'CLI_STDIN_TWICE', 2],
    ['present badge --key holder --suite vc-jwt --created 2026-01-01T00:00:00Z', 'CLI_OPTION_SUITE', 2],
  ])('edubadge %s: %s', async (line, code, exit) => {
    const { run } = await school();
    const outcome = await run(words(line));
    expect(outcome).toMatchObject({ code: exit, stdout: '' });
    expect(codesOf(outcome.stderr)).toEqual([code]);
  });
});

describe('endorse', () => {
  const line = 'endorse credential.json --comment Sterk --key endorser';

  it.each(
    [
      ['credential', ''],
      ['achievement', '/credentialSubject/achievement'],
      ['issuer', '/issuer'],
    ].flatMap(([of = '', pointer = '']) => ['eddsa-rdfc-2022', 'vc-jwt'].map((suite) => [of, suite, pointer])),
  )('the %s, in %s: taken up where it stands, and verified with the badge', async (of, suite, pointer) => {
    const { run, report, read } = await school();
    await run(words(`${line} --of ${of} --suite ${suite} --output e`));
    expect(await report('verify e')).toMatchObject({ code: 0, codes: [], report: { kind: 'endorsement' } });
    await run(words('sign credential.json --key key.json --endorsement e --output endorsed'));
    const told = await report('verify endorsed');
    expect(told).toMatchObject({ code: 0, codes: [], report: { endorsements: [{ verified: true }] } });
    const steps = (pointer ?? '').split('/').slice(1);
    const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], read('endorsed'));
    expect(place).toHaveProperty(suite === 'vc-jwt' ? 'endorsementJwt' : 'endorsement');
  });

  it('in a pipe, by somebody who says who they are, about a badge in an image', async () => {
    const { run, sign, ids, write } = await school();
    write('us.json', { name: 'Branche van Voorbeeld', country: 'NL' });
    const baked = await run(words('bake --credential -'), { stdin: await sign('vc-jwt') });
    const { stdout } = await run(words('endorse - --comment Sterk --key endorser --profile us.json --lang nl'), {
      stdin: baked.stdout,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      name: expect.stringMatching(/^Aanbeveling: /),
      issuer: { id: ids.endorser, name: 'Branche van Voorbeeld' },
      credentialSubject: { endorsementComment: 'Sterk' },
    });
  });

  it('is refused by whoever verifies the badge when it was altered', async () => {
    const { run, report, read, write } = await school();
    await run(words(`${line} --output e`));
    write('altered', { ...read('e'), name: 'Anders' });
    await run(words('sign credential.json --key key.json --endorsement altered --output endorsed'));
    expect(await report('verify endorsed')).toMatchObject({ code: 1, codes: ['ENDORSEMENT_NOT_VERIFIED'] });
  });

  it.each([
    ['endorse credential.json --key endorser', 'CLI_USAGE', 2],
    ['endorse nameless --of credential --comment Sterk --key endorser', 'CLI_ENDORSED_MISSING', 2],
    ['endorse gone --comment Sterk --key endorser', 'CLI_FILE_UNREADABLE', 2],
    ['endorse credential.json --comment Sterk --key endorser --profile key.json', 'SCHEMA_REQUIRED', 1],
    ['sign credential.json --key key.json --endorsement credential.json', 'CLI_NOT_SIGNED', 2],
    ['sign badge --key key.json --endorsement badge', 'CLI_SIGNED_ALREADY', 2],
    ['sign credential.json --key - --endorsement -', 'CLI_STDIN_TWICE', 2],
  ])('edubadge %s: %s', async (argv, code, exit) => {
    const { run, read, write } = await school();
    const { id, ...rest } = read('credential.json');
    write('nameless', rest);
    const outcome = await run(words(argv));
    expect(outcome).toMatchObject({ code: exit, stdout: '' });
    expect(codesOf(outcome.stderr)[0]).toBe(code);
  });
});

describe('create --evidence', () => {
  const url = 'https://www.hogeschool.example/werk/1.pdf';
  const work = 'Een werkstuk.';

  it.each(suites)('binds what stands at the URL, for whoever fetches it: %s', async (suite) => {
    const { run, path, read, write } = await office('regular', { evidence: [{ id: url, name: 'Werkstuk' }] });
    writeFileSync(path('work.pdf'), work);
    await run(['create', 'input.json', '--evidence', `${url}=work.pdf`, '--output', 'bound.json']);
    const [piece] = read('bound.json').evidence as { digestMultibase: string }[];
    expect(piece).toMatchObject({ id: url, name: 'Werkstuk', type: ['Evidence'] });
    const { stdout: stdin } = await run(words(`sign bound.json --key key.json --suite ${suite} --offline`));
    const served =
      (text: string): typeof fetch =>
      async () =>
        new Response(text);
    expect((await run(words('verify -'), { stdin, fetch: served(work) })).code).toBe(0);
    const exchanged = await run(words('verify -'), { stdin, fetch: served(`${work}!`) });
    expect(codesOf(exchanged.stdout)).toEqual(['DATA_DIGEST_MISMATCH']);
    const gone = await run(words('verify -'), { stdin, fetch: async () => new Response('', { status: 404 }) });
    expect({ code: gone.code, codes: codesOf(gone.stdout) }).toEqual({ code: 0, codes: ['DATA_DIGEST_UNCHECKED'] });
    write('other.pdf', work);
    const hash = createHash('sha256').update(work).digest();
    expect(piece?.digestMultibase).toBe(multibase(hash));
  });

  it('adds a piece that the input does not name, and names a file that it cannot read', async () => {
    const { run } = await office('regular');
    const { stdout } = await run(['create', 'input.json', '--evidence', `${url}=input.json`]);
    expect(JSON.parse(stdout).evidence).toMatchObject([{ id: url, digestMultibase: expect.stringMatching(/^zQm/) }]);
    const gone = await run(['create', 'input.json', '--evidence', `${url}=gone`]);
    expect({ code: gone.code, codes: codesOf(gone.stderr) }).toEqual({ code: 2, codes: ['CLI_FILE_UNREADABLE'] });
  });

  /** Base58btc of a SHA-256 multihash, by long division: another road than the library's. */
  function multibase(hash: Buffer): string {
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    let number = BigInt(`0x1220${hash.toString('hex')}`);
    let text = '';
    for (; number > 0n; number /= 58n) text = `${alphabet[Number(number % 58n)]}${text}`;
    return `z${text}`;
  }
});

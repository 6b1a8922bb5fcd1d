import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { end, header, iTXt, ob3, pixels, png, pngWith } from '../bake/images.js';
import { codesOf, office, reportOf } from './office.js';
import { shell, words } from './shell.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Logo</title></svg>';
const suites = ['eddsa-rdfc-2022', 'vc-jwt'];

/** An office with a signed badge in `signed` and two pictures. */
async function bakery(suite = 'eddsa-rdfc-2022') {
  const here = await office('regular');
  here.write('signed', await here.sign(suite));
  here.write('picture.png', pngWith());
  here.write('picture.svg', svg);
  return here;
}

describe('bake', () => {
  it.each(suites.flatMap((suite) => ['picture.png', 'picture.svg', ''].map((image) => [suite, image])))(
    '%s into %s: verified there, and the same again out of it',
    async (suite, image) => {
      const { run, path } = await bakery(suite);
      const baked = await run(words(`bake ${image} --credential signed --output badge`));
      expect(baked).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(await run(words('verify badge'))).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ badge') });
      const out = await run(words('unbake badge'));
      expect(out).toEqual({ code: 0, stdout: readFileSync(path('signed'), 'utf8'), stderr: '' });
    },
  );

  it('works in a pipe, from signing to verifying', async () => {
    const { run } = await bakery();
    const signed = await run(words('sign credential.json --key key.json'));
    const baked = await run(words('bake picture.png'), { stdin: signed.stdout });
    expect(baked).toMatchObject({ code: 0, stderr: '' });
    const stdin = Buffer.from(baked.stdout, 'latin1');
    expect((await run(words('verify -'), { stdin })).code).toBe(0);
    expect((await run(words('unbake'), { stdin })).stdout).toBe(signed.stdout);
    const drawn = await run(words('bake --lang en'), { stdin: signed.stdout });
    expect(drawn.stdout).toContain('<desc>');
  });

  it('draws in the language asked for, else in that of the badge', async () => {
    const { run } = await bakery();
    const image = async (more: string) => (await run(words(`bake --credential signed ${more}`))).stdout;
    expect(await image('')).toBe(await image('--lang nl'));
    expect(await image('--lang en')).not.toBe(await image(''));
  });

  it('replaces what was baked in before', async () => {
    const { run, sign, write } = await bakery();
    write('other', await sign('vc-jwt'));
    await run(words('bake picture.svg --credential signed --output badge.svg'));
    await run(words('bake badge.svg --credential other --output badge.svg --force'));
    expect((await run(words('unbake badge.svg'))).stdout).toBe(await sign('vc-jwt'));
  });

  it('takes the badge out of an image or an envelope', async () => {
    const { run, sign, write } = await bakery('vc-jwt');
    const token = (await sign('vc-jwt')).trim();
    const id = `data:application/vc+jwt,${token}`;
    const type = 'EnvelopedVerifiableCredential';
    write('envelope.json', { '@context': 'https://www.w3.org/ns/credentials/v2', id, type });
    await run(words('bake picture.png --credential envelope.json --output one.png'));
    await run(words('bake picture.svg --credential one.png --output two.svg'));
    expect((await run(words('unbake two.svg'))).stdout).toBe(`${token}\n`);
  });

  it.each([
    ['bake picture.png --credential credential.json --output b.png', 'CLI_NOT_SIGNED', 2],
    ['bake credential.json --credential signed --output b.png', 'PNG_OR_SVG_EXPECTED', 1],
    ['bake gone.png --credential signed --output b.png', 'CLI_FILE_UNREADABLE', 2],
    ['bake picture.png --credential gone --output b.png', 'CLI_FILE_UNREADABLE', 2],
    ['bake picture.png --credential picture.svg --output b.png', 'DATA_NOT_BAKED', 1],
    ['bake picture.png --credential signed --output picture.svg', 'CLI_FILE_EXISTS', 2],
    ['bake - --credential - --output b.png', 'CLI_STDIN_TWICE', 2],
    ['bake picture.png --output b.png', 'CLI_USAGE', 2],
    ['bake --credential signed --output b.png', 'CLI_OPTION_VALUE', 2],
    ['unbake picture.png', 'DATA_NOT_BAKED', 1],
    ['unbake picture.svg', 'DATA_NOT_BAKED', 1],
    ['unbake signed', 'PNG_OR_SVG_EXPECTED', 1],
    ['verify picture.png', 'DATA_NOT_BAKED', 1],
    ['show picture.svg', 'DATA_NOT_BAKED', 1],
    ['validate picture.svg', 'DATA_NOT_BAKED', 1],
  ])('edubadge %s: %s', async (line, code, exit) => {
    const { run } = await bakery();
    const outcome = await run(words(line));
    expect(outcome.code).toBe(exit);
    expect(codesOf(outcome.stdout + outcome.stderr)).toEqual([code]);
  });

  it('does not write an image to a terminal', async () => {
    const { run } = await bakery();
    const outcome = await run(words('bake picture.png --credential signed'), { terminal: true });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(codesOf(outcome.stderr)).toEqual(['CLI_USAGE']);
  });
});

describe('an image with a badge in it', () => {
  it('is shown and validated as the badge is', async () => {
    const { run } = await bakery();
    await run(words('bake picture.png --credential signed --output badge.png'));
    expect((await run(words('show badge.png'))).stdout).toBe((await run(words('show signed'))).stdout);
    const { code, stdout } = await run(words('validate badge.png --format json'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results[0].report.elements).toHaveLength(16);
  });

  it('is found in a folder, beside others', async () => {
    const { run, path } = await bakery();
    mkdirSync(path('badges'));
    for (const name of ['badge.png', 'badge.svg'])
      await run(['bake', name.replace('badge', 'picture'), '--credential', 'signed', '--output', `badges/${name}`]);
    await run(words('unbake badges/badge.png --output badges/badge.json'));
    expect((await run(words('verify badges'))).stdout).toMatch(/\n3 files: 3 passed\n$/);
  });

  it('which was altered is refused', async () => {
    const { run, write, path } = await bakery();
    await run(words('bake picture.svg --credential signed --output badge.svg'));
    write('badge.svg', readFileSync(path('badge.svg'), 'utf8').replace(/"(ECTS|credits\w+)":\d+/g, '"$1":60'));
    const { code, stdout } = await run(words('verify badge.svg --format json'));
    expect(code).toBe(1);
    expect(reportOf(stdout).problems.map((problem) => problem.code)).toEqual(['PROOF_SIGNATURE']);
  });
});

describe('an image of Open Badges 2.0', () => {
  const address = 'https://hogeschool.example/assertions/1';
  const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: address };
  const images: [what: string, image: Uint8Array | string, out: string][] = [
    ['an address in a PNG', png(header(), iTXt(address, { keyword: 'openbadges' }), pixels(), end), `${address}\n`],
    [
      'an assertion in an SVG',
      `<svg xmlns="http://www.w3.org/2000/svg"><o:assertion xmlns:o="http://openbadges.org" verify="x"><![CDATA[${JSON.stringify(assertion)}]]></o:assertion></svg>`,
      `${JSON.stringify(assertion, null, 2)}\n`,
    ],
  ];

  it.each(images)('%s is taken out, and told to be that', async (_, image, out) => {
    const { run, write } = shell();
    write('old', image);
    const outcome = await run(words('unbake old'));
    expect(outcome).toMatchObject({ code: 0, stdout: out });
    expect(codesOf(outcome.stderr)).toEqual(['DATA_OPEN_BADGE_2']);
    expect(await run(words('unbake old --quiet'))).toEqual({ code: 0, stdout: out, stderr: '' });
  });

  it.each(images)('%s is never verified, shown, validated or baked anew', async (_, image) => {
    const { run, write } = shell();
    write('old', image);
    write('picture.svg', svg);
    for (const line of ['verify old', 'show old', 'validate old', 'bake picture.svg --credential old']) {
      const { code, stdout, stderr } = await run(words(line));
      expect({ line, code, codes: codesOf(stdout + stderr) }).toEqual({ line, code: 1, codes: ['DATA_OPEN_BADGE_2'] });
    }
  });

  it('stands aside for a credential of 3.0', async () => {
    const here = await bakery();
    const both = `<svg xmlns="http://www.w3.org/2000/svg"><o:assertion xmlns:o="http://openbadges.org" verify="x"/></svg>`;
    here.write('old.svg', both);
    const baked = await here.run(words('bake old.svg --credential signed'));
    expect(baked.stdout).toContain(ob3);
    expect(baked.stdout).not.toContain('http://openbadges.org');
  });
});

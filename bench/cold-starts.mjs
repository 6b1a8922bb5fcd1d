// What a process takes that starts, verifies one badge and ends, above a bare node.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateKey, sign } from 'edubadge-credentials';
import { badges } from './badges.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'out/bench/cold';
const now = '2026-11-01T00:00:00Z';

/** The realistic badge under each suite, and the edubadge, in files; gives their names. */
async function badgeFiles() {
  const { signer, verificationMethod, publicJwk } = await generateKey();
  const { realistic, edubadge } = badges(verificationMethod.split('#')[0]);
  const signed = (suite, badge = realistic) => sign(badge, signer, { suite, created: '2026-09-01T00:00:00Z' });
  mkdirSync(`${root}${folder}`, { recursive: true });
  const write = (name, value) => {
    writeFileSync(`${root}${folder}/${name}`, JSON.stringify(value));
    return `${folder}/${name}`;
  };
  return {
    dataIntegrity: write('data-integrity.json', await signed('eddsa-rdfc-2022')),
    signature2020: write('signature-2020.json', await signed('Ed25519Signature2020')),
    token: write('token.json', { token: await sign(realistic, signer, { suite: 'vc-jwt' }), publicJwk }),
    edubadge: write('edubadge.json', await signed('eddsa-rdfc-2022', edubadge)),
  };
}

/** What is started: the name → arguments of node, and its environment. */
function processesOf({ dataIntegrity, signature2020, token, edubadge }) {
  const cold = (script, ...args) => ({ args: [`bench/cold/${script}.mjs`, ...args, now] });
  const command = (file) => ['dist/cli/main.cjs', 'verify', file, '--now', now];
  return {
    'a bare node': { args: ['-e', ''] },
    verify: cold('edubadge', 'verify', dataIntegrity),
    verifyProof: cold('edubadge', 'verifyProof', dataIntegrity),
    'the command: edubadge verify': { args: command(dataIntegrity) },
    'the same, without its compile cache': { args: command(dataIntegrity), env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
    'the command, of an edubadge': { args: command(edubadge) },
    'jose, jwtVerify': cold('jose', token),
    '@digitalbazaar/vc, eddsa-rdfc-2022': cold('digitalbazaar', dataIntegrity),
    '@digitalcredentials/vc, Ed25519Signature2020': cold('digitalcredentials', signature2020),
  };
}

/** Milliseconds of CPU time, the least of interleaved starts: the clock measures the neighbours. */
function leastOf(processes, rounds) {
  const least = processes.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { args, env }] of processes.entries()) {
      const { status, stderr } = spawnSync(process.execPath, ['--require', './bench/cold/tell-cpu-time.cjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
      least[index] = Math.min(least[index], Number(stderr.split('\n').at(-1)) / 1000);
    }
  }
  return least;
}

/** Prints what each takes, in milliseconds above a bare node. */
export async function reportColdStarts(rounds = 15) {
  const processes = processesOf(await badgeFiles());
  const [bare, ...others] = leastOf(Object.values(processes), rounds);
  const [, ...names] = Object.keys(processes);
  console.log(`\nstart, verify one badge, end: ms of CPU time above the ${bare.toFixed(0)} of a bare node`);
  for (const [index, time] of others.entries())
    console.log(`${names[index].padEnd(46)} ${`+${(time - bare).toFixed(0)}`.padStart(5)}`);
}

import { office } from '../../cli/office.js';
import { type Outcome, shell, words } from '../../cli/shell.js';
import type { Producers } from '../problems-in.js';

type Office = Awaited<ReturnType<typeof office>>;

/** What the last of these command lines says, in an office that has a list in `list.json` and a badge in `badge.json`. */
async function told(...lines: string[]): Promise<Outcome> {
  const { run } = await furnished();
  let last = await run([]);
  for (const line of lines) last = await run(words(line));
  return last;
}

async function furnished(): Promise<Office> {
  const here = await office('regular');
  await here.run(words('status create list.json --id https://hogeschool.example/status/1 --key key.json'));
  await here.run(words('sign credential.json --key key.json --status list.json --output badge.json'));
  return here;
}

/** A list that another process has. */
async function busy(): Promise<Outcome> {
  const { run, write } = await furnished();
  write('list.json.lock', '');
  return run(words('status revoke list.json badge.json --key key.json'));
}

/** An endorsement of something that stands in another badge. */
async function elsewhere(): Promise<Outcome> {
  const { run, read, write } = await furnished();
  write('foreign.json', { ...read('credential.json'), id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' });
  await run(words('endorse foreign.json --of credential --comment Goed --key key.json --output e.json'));
  return run(words('sign credential.json --key key.json --endorsement e.json'));
}

async function nameless(): Promise<Outcome> {
  const { run, read, write } = await furnished();
  const { id, ...credential } = read('credential.json');
  write('nameless.json', credential);
  return run(words('endorse nameless.json --of credential --comment Goed --key key.json'));
}

/** A key that was encrypted with one passphrase, and another to open it. */
async function locked(env: Record<string, string>): Promise<Outcome> {
  const { run, write } = shell();
  write('a.json', {});
  await run(words('keygen --encrypt --output key.pem'), { env: { EDUBADGE_PASSPHRASE: 'een lange zin' } });
  return run(words('sign a.json --key key.pem'), { env });
}

/** What goes wrong with badges that people hold, on the command line. */
export const held = {
  CLI_FILE_BUSY: busy,
  CLI_NOT_SIGNED: () => told('bake --credential credential.json'),
  CLI_SIGNED_ALREADY: () => told('sign badge.json --key key.json --status list.json'),
  CLI_PASSPHRASE_MISSING: () => locked({}),
  CLI_STATUS_EXISTS: () => told('status create list.json --id https://hogeschool.example/status/2 --key key.json'),
  CLI_STATUS_PURPOSE: () => told('status suspend list.json badge.json --key key.json'),
  CLI_STATUS_KEY: () => told('keygen --output other.json', 'status revoke list.json badge.json --key other.json'),
  CLI_STATUS_ENTRY: () =>
    told('sign credential.json --key key.json --output bare.json', 'status revoke list.json bare.json --key key.json'),
  CLI_ENDORSED_MISSING: nameless,
  CLI_ENDORSEMENT_ELSEWHERE: elsewhere,
  STATUS_NONE: () => told('sign credential.json --key key.json --output bare.json', 'status check bare.json'),
  KEY_PASSPHRASE: () => locked({ EDUBADGE_PASSPHRASE: 'een andere zin' }),
} as const satisfies Producers;

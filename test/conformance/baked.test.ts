import { describe, expect, it } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { readBaked } from '../../src/bake/read-baked.js';
import { unbake } from '../../src/bake/unbake.js';
import { defaultLimits } from '../../src/encoding/limits.js';
import { type VerificationReport, verify } from '../../src/index.js';
import { corpus, corpusBytes, corpusText, hasCorpus } from '../corpus.js';
import { believing } from './believing.js';

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly spec: string;
  readonly upstreamExpectation: string;
  readonly proofType?: string;
  readonly bake?: { readonly keyword?: string; readonly length?: number; readonly verifyAttr?: boolean };
}

const folder = 'ob3/1edtech-validator';
const entries = hasCorpus
  ? corpus<{ files: Entry[] }>('ob3/manifest.json').files.filter(({ kind }) => kind.startsWith('baked-'))
  : [];
const named = entries.map((entry): [string, Entry] => [entry.file, entry]);

/** Id and name, which tell a credential from any other. */
const same = ({ id, name }: Record<string, unknown>): object => ({ id, name });

function decoded(token: unknown): Record<string, unknown> {
  const claims = JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());
  return claims.vc ?? claims;
}

/** What `verify` says of an image, with or without an answer about its key. */
async function verdict(image: Uint8Array, credential?: unknown): Promise<VerificationReport> {
  const answer = believing(typeof credential === 'string' ? credential : JSON.stringify(credential ?? {}));
  return verify(image, { now: new Date('2026-11-01T00:00:00Z'), resolvers: { https: answer, web: answer } });
}

const unbaked = (name: string): Promise<unknown> => unbake(corpusBytes(`${folder}/${name}`));

describe.skipIf(!hasCorpus)('baked files of the 1EdTech validator', () => {
  it('are seven', () => {
    expect(entries).toHaveLength(7);
  });

  it.each(named)('%s is read as the manifest says', async (file, entry) => {
    const baked = await readBaked(corpusBytes(`ob3/${file}`), defaultLimits);
    expect(baked?.format).toBe(entry.kind.slice('baked-'.length));
    expect(baked?.version).toBe(entry.spec === 'OB 3.0' ? 3 : 2);
    expect(baked?.findings).toEqual([]);
    const isToken = typeof (await unbake(corpusBytes(`ob3/${file}`))) === 'string';
    expect(isToken).toBe(entry.proofType === 'external JWT');
    if (entry.bake?.length !== undefined) expect(new TextEncoder().encode(baked?.text).length).toBe(entry.bake.length);
    if (entry.bake?.verifyAttr !== undefined) expect(isToken).toBe(entry.bake.verifyAttr);
  });

  it.each(named)('%s comes out as the manifest says', async (file, { spec, upstreamExpectation }) => {
    const image = corpusBytes(`ob3/${file}`);
    const report = await verdict(image, await unbake(image));
    if (spec === 'OB 2.0') return expect(report).toMatchObject({ verified: false, kind: 'open-badge-2' });
    expect(report).toMatchObject({ verified: true, kind: 'open-badge' });
    expect(['valid', 'warning']).toContain(upstreamExpectation);
    if (upstreamExpectation === 'warning') expect(report.problems).not.toEqual([]);
    expect((await verdict(image)).verified).toBe(false);
  });

  it.each(named)('%s carries another badge when baked again, and is then itself again', async (file) => {
    const image = corpusBytes(`ob3/${file}`);
    const credential = await unbake(image);
    const other = await bake(image, 'a.b.c');
    expect(await unbake(other)).toBe('a.b.c');
    if (credential === undefined) throw new Error('nothing baked in');
    expect(await unbake(await bake(other, credential))).toEqual(credential);
  });

  it('hold what stands beside them as JSON and as JWT', async () => {
    const simple = same(corpus(`${folder}/ob30/simple.json`));
    expect(await unbaked('ob30/simple-json.png')).toMatchObject(simple);
    expect(await unbaked('ob30/simple-json.svg')).toMatchObject(simple);
    expect(decoded(await unbaked('ob30/simple-jwt.png'))).toMatchObject(simple);
    expect(decoded(await unbaked('ob30/simple-jwt.svg'))).toMatchObject(simple);
    const older = same(decoded(corpusText(`${folder}/ob30/simple.jwt`)));
    expect(decoded(await unbaked('ob30/simple-jwt_v1.png'))).toMatchObject(older);
    expect(decoded(await unbaked('ob30/simple-jwt_v1.svg'))).toMatchObject(older);
    expect(await unbaked('ob20/simple-badge.png')).toMatchObject({ type: 'Assertion' });
  });
});

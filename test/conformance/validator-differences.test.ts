import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBaked } from '../../src/bake/read-baked.js';
import { defaultLimits } from '../../src/encoding/limits.js';
import { type VerificationReport, type VerifyOptions, verify } from '../../src/index.js';
import { corpusBytes, corpusFiles, hasCorpus } from '../corpus.js';
import { believing } from './believing.js';

const folder = 'ob3/1edtech-validator/ob30';
const now = new Date('2026-11-01T00:00:00Z');
const document = readFileSync('docs/validator-differences.md', 'utf8');

/** Rows of the table: file, what upstream expects, what we say by default, what we say when believing, why. */
const rows = [...document.matchAll(/^\| `([^`]+)` *\|(.*)\|$/gm)].map(([, file = '', cells = '']) => {
  const [upstream, byDefault, whenBelieving, why] = cells.split('|').map((cell) => cell.trim());
  return { file, upstream, byDefault, whenBelieving, why };
});

/** A report in one cell: the checks that failed (✗) or could not be done (?), each with its errors. */
function cell({ verified, checks }: VerificationReport): string {
  if (verified) return 'verified';
  return checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    .map(({ name, outcome, problems }) => {
      const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => `\`${code}\``);
      return `${outcome === 'failed' ? '✗' : '?'} ${name} ${[...new Set(codes)].join(' ')}`.trim();
    })
    .join('; ');
}

async function judge(file: string, options: VerifyOptions): Promise<string> {
  return cell(await verify(corpusBytes(`${folder}/${file}`), { now, ...options }));
}

async function judgeBelieving(file: string): Promise<string> {
  const bytes = corpusBytes(`${folder}/${file}`);
  const isImage = /\.(png|svg)$/.test(file);
  const text = isImage ? (await readBaked(bytes, defaultLimits))?.text : new TextDecoder().decode(bytes);
  const answer = believing(text ?? '');
  return judge(file, { resolvers: { https: answer, web: answer } });
}

describe.skipIf(!hasCorpus)('docs/validator-differences.md', () => {
  it('has a row for every file, and for no other', () => {
    const files = corpusFiles(folder).map((path) => path.slice(folder.length + 1));
    expect(rows.map(({ file }) => file)).toEqual(files);
  });

  it.each(rows)('says of $file what verify says', async ({ file, byDefault, whenBelieving, why }) => {
    expect({ byDefault: await judge(file, {}), whenBelieving: await judgeBelieving(file) }).toEqual({
      byDefault,
      whenBelieving,
    });
    expect(why?.length).toBeGreaterThan(2);
  });
});

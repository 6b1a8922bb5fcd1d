import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { options } from '../../src/cli/options.js';
import { checkWords, trustWords, words } from '../../src/report/words.js';

const src = join(import.meta.dirname, '../../src');

/** Every exported value of every module, by `file#name`, but for what would run: the command itself, a thread and the runtimes. */
async function exportsOf(): Promise<[name: string, value: unknown][]> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.d\.ts$|generated|cli\/main|issue-worker|platform\/web|cross-check/.test(path),
  );
  const modules = await Promise.all(files.map((path) => import(join(src, path))));
  return modules.flatMap((module, index) =>
    Object.entries(module).map(([name, value]): [string, unknown] => [`${files[index]}#${name}`, value]),
  );
}

/** Texts in two languages, wherever in a value they stand: where → the two. */
function textsIn(value: unknown, at: string, seen = new Set<unknown>()): [at: string, text: object][] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if ('nl' in value || 'en' in value) return [[at, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`, seen));
}

describe('words', () => {
  it('are there in both languages, in every table of every room', async () => {
    const texts = (await exportsOf()).flatMap(([name, value]) => textsIn(value, name));
    expect(texts.length).toBeGreaterThan(500);
    const isComplete = (text: object): boolean =>
      ['nl', 'en'].every((language) => {
        const word: unknown = Reflect.get(text, language);
        return typeof word === 'string' && word.trim() === word && word !== '';
      });
    expect(texts.filter(([, text]) => !isComplete(text)).map(([at]) => at)).toEqual([]);
  });

  it('differ where a sentence is said', () => {
    const sentences = [
      ...Object.values(words),
      ...Object.values(checkWords),
      ...Object.values(trustWords),
      ...Object.values(commands).map(({ summary }) => summary),
      ...Object.values(options).map(({ help }) => help),
    ].filter(({ en }) => en.split(' ').length > 2);
    expect(sentences.filter(({ en, nl }: { en: string; nl: string }) => en === nl)).toEqual([]);
  });
});

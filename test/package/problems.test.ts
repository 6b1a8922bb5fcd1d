import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ProblemRow, problemTypes } from '../../src/problems/problem.js';
import { problems } from '../../src/problems/table.js';

const prefixes =
  'LIMIT JSON CONTEXT DATA SCHEMA RULE ELEMENT FRAMEWORK PROOF KEY JWT DATE STATUS DID ISSUER RECIPIENT ENDORSEMENT PNG SVG CLI'.split(
    ' ',
  );
const languages = ['nl', 'en'] as const;
const rows: [string, ProblemRow][] = Object.entries(problems);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

/** All source but the words themselves, to see which codes and params it speaks of. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/generated|families/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

const codesWhere = (wrong: (row: ProblemRow, code: string) => boolean): string[] =>
  rows.filter(([code, row]) => wrong(row, code)).map(([code]) => code);

describe('the problem table', () => {
  it('has codes that belong to a family', () => {
    const code = new RegExp(`^(${prefixes.join('|')})(_[A-Z0-9]+)+$`);
    expect(codesWhere((_, name) => !code.test(name))).toEqual([]);
  });

  it('knows the W3C type of each row', () => {
    expect(codesWhere((row) => !Object.hasOwn(problemTypes, row.type))).toEqual([]);
  });

  it.each(languages)('has a title, a detail and a help in %s that read as a heading and as sentences', (language) => {
    const sentence = /^[^\s].*([^\s.][.?]|\})$/s;
    expect(codesWhere((row) => !/^\S.*[^\s.!?:;,]$/s.test(row.title[language]))).toEqual([]);
    expect(codesWhere((row) => !sentence.test(row.help[language]))).toEqual([]);
    expect(codesWhere((row) => row.detail !== undefined && !sentence.test(row.detail[language]))).toEqual([]);
  });

  it('says something else in each language', () => {
    expect(codesWhere((row) => row.title.nl === row.title.en || row.help.nl === row.help.en)).toEqual([]);
  });

  it('asks for the same params in both languages, and none in a title', () => {
    const asked = (row: ProblemRow, language: 'nl' | 'en'): string =>
      [...new Set(placeholders(`${row.detail?.[language] ?? ''}${row.help[language]}`))].join();
    expect(codesWhere((row) => placeholders(row.title.nl + row.title.en).length > 0)).toEqual([]);
    expect(codesWhere((row) => asked(row, 'nl') !== asked(row, 'en'))).toEqual([]);
  });

  it('asks only for params that some code fills', () => {
    const filled = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(source);
    expect(
      codesWhere((row) => placeholders(`${row.detail?.en ?? ''}${row.help.en}`).some((name) => !filled(name))),
    ).toEqual([]);
  });

  it('has no row that nothing produces', () => {
    expect(codesWhere((_, code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});

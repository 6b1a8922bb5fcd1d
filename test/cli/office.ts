import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { VerificationReport } from '../../src/verify/types.js';
import { shell, words } from './shell.js';

export const courses = join(import.meta.dirname, '../../examples/courses');

export type Json = Record<string, unknown>;

function course(variant: string): Json & { issuer: Json; achievement: Json } {
  return JSON.parse(readFileSync(join(courses, `${variant}.json`), 'utf8'));
}

/** A shell with a key in `key.json`, an input in `input.json` and its credential in `credential.json`. */
export async function office(variant = 'microcredential', award: Json = {}) {
  const here = shell();
  const { stdout } = await here.run(words('keygen --output key.json --quiet'));
  const template = course(variant);
  const issuer = { ...template.issuer, id: stdout.trim() };
  const recipient = { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example' }] };
  here.write('input.json', { ...template, issuer, recipient, ...award });
  const created = await here.run(words('create input.json --output credential.json'));
  expect(created).toEqual({ code: 0, stdout: '', stderr: '' });
  const sign = async (suite: string, file = 'credential.json'): Promise<string> => {
    const signed = await here.run(['sign', file, '--key', 'key.json', '--suite', suite]);
    expect(signed).toMatchObject({ code: 0, stderr: '' });
    return signed.stdout;
  };
  return {
    ...here,
    issuer: stdout.trim(),
    sign,
    read: (name: string): Json => JSON.parse(readFileSync(here.path(name), 'utf8')),
  };
}

/** Codes of the problems that were printed. */
export function codesOf(text: string): string[] {
  return [...text.matchAll(/\[([A-Z][A-Z0-9_]+)\]/g)].map(([, code]) => code ?? '');
}

/** The report on the first file, of `--format json`. */
export function reportOf(text: string): VerificationReport {
  return JSON.parse(text).results[0].report;
}

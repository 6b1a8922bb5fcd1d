import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { type ElementId, elements } from '../../src/credential/elements.js';
import { shell } from './shell.js';

type Json = Record<string, unknown>;
const pairs = join(import.meta.dirname, '../credential/pairs');
const complete: Json = JSON.parse(readFileSync(join(pairs, 'microcredential.input.json'), 'utf8'));

/** Element → the member of the complete microcredential that is taken out, and what stands one line above the gap. */
const mandatory: Partial<Record<ElementId, string>> = {
  learner: '/recipient',
  title: '/achievement/name',
  country: '/issuer/country',
  learningOutcomes: '/achievement/learningOutcomes',
  workload: '/achievement/workload',
  level: '/achievement/level',
  assessment: '/achievement/assessment/types',
  participation: '/achievement/participation',
  qualityAssurance: '/achievement/qualityAssurance',
};
const optional: Partial<Record<ElementId, string[]>> = {
  prerequisites: ['/achievement/prerequisites'],
  grade: ['/grade'],
  stackability: ['/achievement/stackability', '/achievement/partOf'],
};

const notations = {
  json: (value: Json) => JSON.stringify(value, null, 2),
  yaml: (value: Json) => stringify(value),
};

function without(...pointers: readonly string[]): Json {
  const copy = structuredClone(complete);
  for (const pointer of pointers) {
    const steps = pointer.split('/').slice(1);
    const parent = steps.slice(0, -1).reduce<Json>((object, step) => object[step] as Json, copy);
    delete parent[steps.at(-1) ?? ''];
  }
  return copy;
}

/** Where the object that lacks the member is named: its key, or its beginning. Found by another road than the source. */
function gap(text: string, pointer: string): { line: number; column: number } {
  const parent = pointer.split('/').slice(1, -1).at(-1);
  if (parent === undefined) return { line: 1, column: 1 };
  const lines = text.split('\n');
  const line = lines.findIndex((one) => new RegExp(`^\\s*"?${parent}"?:`).test(one));
  return { line: line + 1, column: (lines[line] ?? '').search(/\S/) + 1 };
}

async function judge(text: string, name: string, lang: string) {
  const { run, write } = shell();
  write(name, text);
  const { stdout } = await run(['validate', name, '--format', 'json', '--lang', lang]);
  return JSON.parse(stdout).results[0];
}

describe.each(Object.keys(notations) as (keyof typeof notations)[])(
  'the complete microcredential in %s',
  (notation) => {
    const name = `a.${notation}`;

    it('has no fault', async () => {
      const { report } = await judge(notations[notation](complete), name, 'en');
      expect(report.problems).toEqual([]);
    });

    it.each(Object.entries(mandatory))(
      'without %s has one error, at its place, in both languages',
      async (element, pointer) => {
        const text = notations[notation](without(pointer));
        const [english, dutch] = await Promise.all([judge(text, name, 'en'), judge(text, name, 'nl')]);
        for (const { report, places } of [english, dutch]) {
          const errors = report.problems.filter(({ severity }: { severity: string }) => severity === 'error');
          expect(errors.map((problem: Json) => [problem.code, problem.element])).toEqual([
            ['ELEMENT_MISSING', element],
          ]);
          expect(places[errors[0].pointer]).toMatchObject(gap(text, pointer));
        }
        expect(english.report.problems[0].title).not.toBe(dutch.report.problems[0].title);
      },
    );

    it.each(Object.entries(optional))('without %s has none', async (element, pointers) => {
      const { report } = await judge(notations[notation](without(...pointers)), name, 'en');
      expect(report.valid).toBe(true);
      expect(report.elements.find((one: Json) => one.element === element)).toMatchObject({
        present: false,
        valid: true,
      });
    });
  },
);

it('reads the YAML that it writes', () => {
  expect(parseDocument(stringify(complete)).toJS()).toEqual(complete);
  expect(Object.keys(elements)).toEqual(expect.arrayContaining([...Object.keys(mandatory), ...Object.keys(optional)]));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type ElementId, elements } from '../../src/credential/elements.js';
import { change } from '../validate/change.js';
import { shell } from './shell.js';

type Json = Record<string, unknown>;
const pairs = join(import.meta.dirname, '../credential/pairs');
const complete: Json = JSON.parse(readFileSync(join(pairs, 'microcredential.input.json'), 'utf8'));

/** Elements that the complete microcredential cannot be without → what is taken out. The other two have a default. */
const mandatory: Partial<Record<ElementId, string>> = {
  learner: '/recipient',
  title: '/achievement/name',
  country: '/issuer/country',
  awardingBody: '/issuer/name',
  learningOutcomes: '/achievement/learningOutcomes',
  workload: '/achievement/workload',
  level: '/achievement/level',
  assessment: '/achievement/assessment/types',
  participation: '/achievement/participation',
  qualityAssurance: '/achievement/qualityAssurance',
};
const optional: Partial<Record<ElementId, string[]>> = {
  dateOfIssuing: ['/awardedDate', '/validFrom'],
  prerequisites: ['/achievement/prerequisites'],
  supervision: ['/achievement/assessment/supervised', '/achievement/assessment/identityVerified'],
  grade: ['/grade'],
  stackability: ['/achievement/stackability', '/achievement/partOf'],
  furtherInformation: ['/achievement/programmeIdentifiers', '/achievement/tags'],
};

/** For each element, one value that spoils it. */
const spoilt: Readonly<Record<ElementId, readonly [string, unknown]>> = {
  learner: ['/recipient/identifiers/0/type', 'email'],
  title: ['/achievement/name', ''],
  country: ['/issuer/country', 'Nederland'],
  awardingBody: ['/issuer/id', 'hogeschool'],
  dateOfIssuing: ['/awardedDate', '30 augustus'],
  learningOutcomes: ['/achievement/learningOutcomes/0/esco/id', 'https://esco.ec.europa.eu/python'],
  workload: ['/achievement/workload/ects', -5],
  level: ['/achievement/level/eqf', 9],
  assessment: ['/achievement/assessment/types/1', 'guessing'],
  participation: ['/achievement/participation/0', 'telepathy'],
  qualityAssurance: ['/achievement/qualityAssurance/url', 'npuls'],
  prerequisites: ['/achievement/prerequisites', 4],
  supervision: ['/achievement/assessment/identityVerified', 'ja'],
  grade: ['/grade/value', '11'],
  stackability: ['/achievement/stackability', 'perhaps'],
  furtherInformation: ['/achievement/tags/0', 7],
};

const notations = {
  json: (value: Json) => JSON.stringify(value, null, 2),
  yaml: (value: Json) => stringify(value),
};

const without = (...pointers: readonly string[]): Json =>
  change(complete, Object.fromEntries(pointers.map((pointer) => [pointer, undefined])));

/** Where the object that lacks the member is named: its key, or its beginning. Found by another road than the source. */
function gap(text: string, pointer: string): { line: number; column: number } {
  const parent = pointer.split('/').slice(1, -1).at(-1);
  if (parent === undefined) return { line: 1, column: 1 };
  const lines = text.split('\n');
  const line = lines.findIndex((one) => new RegExp(`^\\s*"?${parent}"?:`).test(one));
  return { line: line + 1, column: (lines[line] ?? '').search(/\S/) + 1 };
}

/** Where a text first differs from the text of the complete file, at the value that stands last in that line. */
function difference(text: string, whole: string, written: string): { line: number; column: number } {
  const [lines, before] = [text.split('\n'), whole.split('\n')];
  const line = lines.findIndex((one, index) => one !== before[index]);
  return { line: line + 1, column: (lines[line] ?? '').lastIndexOf(written) + 1 };
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

    it.each(Object.entries(spoilt))(
      'with %s spoilt has one error, at its place, in both languages',
      async (element, [pointer, value]) => {
        const write = notations[notation];
        const text = write(change(complete, { [pointer]: value }));
        const place = difference(text, write(complete), write(value as Json).trim());
        const [english, dutch] = await Promise.all([judge(text, name, 'en'), judge(text, name, 'nl')]);
        for (const { report, places } of [english, dutch]) {
          const errors = report.problems.filter(({ severity }: Json) => severity === 'error');
          expect(errors.map((problem: Json) => problem.element)).toEqual([element]);
          expect(places[errors[0].pointer]).toMatchObject(place);
        }
        expect(english.report.problems[0].title).not.toBe(dutch.report.problems[0].title);
      },
    );

    it.each(Object.entries(optional))('without %s has no error', async (element, pointers) => {
      const { report } = await judge(notations[notation](without(...pointers)), name, 'en');
      expect(report.valid).toBe(true);
      expect(report.elements.find((one: Json) => one.element === element)).toMatchObject({
        present: false,
        valid: true,
      });
    });
  },
);

it('speaks of all sixteen elements', () => {
  const ids = Object.keys(elements).sort();
  expect(Object.keys(spoilt).sort()).toEqual(ids);
  expect([...Object.keys(mandatory), ...Object.keys(optional)].sort()).toEqual(ids);
});

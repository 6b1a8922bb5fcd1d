import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ElementId, elements } from '../../src/credential/elements.js';
import { change } from '../validate/change.js';
import { takenOut } from '../validate/taken-out.js';
import { shell } from './shell.js';

type Json = Record<string, unknown>;
const file = join(import.meta.dirname, '../credential/pairs/microcredential.credential.json');
const complete: Json = JSON.parse(readFileSync(file, 'utf8'));
const achievement = '/credentialSubject/achievement';

/** For each element of the complete microcredential, one value that spoils it. */
const spoilt: Readonly<Record<ElementId, readonly [string, unknown]>> = {
  learner: ['/credentialSubject/identifier/0/identityHash', 'lerende@voorbeeld.example'],
  title: [`${achievement}/name`, ''],
  country: ['/issuer/address/addressCountryCode', 'Nederland'],
  awardingBody: ['/issuer/name', ''],
  dateOfIssuing: ['/awardedDate', '2026-08-30'],
  learningOutcomes: [`${achievement}/learningOutcome/1/name`, ' '],
  workload: [`${achievement}/ECTS`, -5],
  level: [`${achievement}/alignment/0/targetCode`, '9'],
  assessment: [`${achievement}/assessmentType/0`, 'raden'],
  participation: [`${achievement}/participationType`, 'nergens'],
  qualityAssurance: [`${achievement}/alignment/1/targetUrl`, 'npuls'],
  prerequisites: [`${achievement}/prerequisites`, 4],
  supervision: [`${achievement}/supervisionType`, 'soms'],
  grade: ['/credentialSubject/result/0/value', 8],
  stackability: [`${achievement}/alignment/3/targetUrl`, 'eur-lex'],
  furtherInformation: [`${achievement}/tag/0`, 7],
};

/** Where the value stands in the text, found by comparing it with the text of the complete credential. */
function place(text: string, value: unknown): { line: number; column: number } {
  const before = JSON.stringify(complete, null, 2).split('\n');
  const lines = text.split('\n');
  const line = lines.findIndex((one, index) => one !== before[index]);
  return { line: line + 1, column: (lines[line] ?? '').lastIndexOf(JSON.stringify(value)) + 1 };
}

const mandatory = Object.entries(takenOut).filter(([id]) => elements[id as ElementId].requirement === 'mandatory');

/** Line of the object or list from which something was taken out; the first line for the document itself. */
function gapLine(text: string, pointer: string): number {
  const parent = pointer.split('/').slice(1, -1).at(-1);
  return parent === undefined ? 1 : text.split('\n').findIndex((line) => line.includes(`"${parent}": `)) + 1;
}

async function judge(
  text: string,
  language: string,
): Promise<{ errors: Json[]; places: Record<string, { line: number }> }> {
  const { run, write } = shell();
  write('badge.json', text);
  const { stdout } = await run(['validate', 'badge.json', '--format', 'json', '--lang', language]);
  const [{ report, places }] = JSON.parse(stdout).results;
  return { errors: report.problems.filter(({ severity }: Json) => severity === 'error'), places };
}

describe('a mandatory element taken out of a credential', () => {
  it.each(mandatory)('%s: one error, at the gap, in both languages', async (element, pointers) => {
    const gone = Object.fromEntries(pointers.map((pointer) => [pointer, undefined]));
    const text = JSON.stringify(change(complete, gone), null, 2);
    for (const language of ['en', 'nl']) {
      const { errors, places } = await judge(text, language);
      expect(errors.map((problem) => problem.element)).toEqual([element]);
      expect(places[String(errors[0]?.pointer)]?.line).toBe(gapLine(text, pointers.at(-1) ?? ''));
    }
  });
});

describe('a spoilt element of a credential', () => {
  it.each(Object.entries(spoilt))(
    '%s: one error, at its line and column, in both languages',
    async (element, [pointer, value]) => {
      const text = JSON.stringify(change(complete, { [pointer]: value }), null, 2);
      for (const language of ['en', 'nl']) {
        const { errors, places } = await judge(text, language);
        expect(errors.map((problem) => problem.element)).toEqual([element]);
        expect(places[String(errors[0]?.pointer)]).toMatchObject(place(text, value));
      }
    },
  );
});

// Says what is wrong in a course description, where, and how to mend it: the heart of a form or an import.
import { readFile } from 'node:fs/promises';
import { validateInput } from 'edubadge-credentials';

const course = JSON.parse(await readFile(new URL('courses/microcredential.json', import.meta.url), 'utf8'));
const { assessment, ...rest } = course.achievement;
const incomplete = { ...course, achievement: { ...rest, workload: { ects: 5.3 } } };

for (const input of [course, incomplete]) {
  const report = validateInput(input, { sector: 'hbo', language: 'nl' });
  console.log(report.valid ? '✓ in orde' : '✗ niet in orde', `(${report.variant})`);
  for (const problem of report.problems)
    console.log(' ', problem.severity, problem.pointer, problem.detail, problem.help);
  const missing = report.elements.filter(({ present, valid }) => !present && !valid);
  console.log('  ontbrekende EU-elementen:', missing.map(({ element }) => element).join(', ') || 'geen');
}

// Every gate between a change and the main branch, one after the other; a gate that fails does not stop the next.
// The last line sums vitest's own counts and the gates: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const work = mkdtempSync(join(tmpdir(), 'edubadge-check-'));
const testReport = join(work, 'vitest.json');
const tarball = join(work, `edubadge-credentials-${JSON.parse(readFileSync('package.json', 'utf8')).version}.tgz`);

/** name → command. Those that are loud by nature show their output always, the others only when they fail. */
const gates = [
  ['test', `npm test -- --reporter=default --reporter=json --outputFile.json=${testReport}`, 'loud'],
  ['types', 'npm run --silent types'],
  ['lint', 'npm run --silent lint'],
  ['docs', 'npm run --silent docs -- --emit none'],
  ['build', 'npm run --silent build'],
  ['pack', `npm pack --silent --ignore-scripts --pack-destination ${work}`],
  ['publint', `npx --no-install publint run ${tarball} --strict`],
  ['attw', `npx --no-install attw ${tarball} --profile esm-only --format ascii`],
  ['knip', 'npx --no-install knip'],
  ['package', `node scripts/try-package.mjs ${tarball}`],
];

function run([name, command, loud]) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    stdio: loud ? 'inherit' : 'pipe',
  });
  const passed = status === 0;
  if (!passed) console.log(stdout ?? '', stderr ?? '');
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return passed;
}

/** Vitest's own counts; all zero when it did not get as far as a report, which the gate `test` then tells. */
function testCounts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(testReport, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const outcomes = gates.map(run);
const tests = testCounts();
rmSync(work, { recursive: true, force: true });

const passed = tests.passed + outcomes.filter((outcome) => outcome).length;
const failed = tests.failed + outcomes.filter((outcome) => !outcome).length;
if (tests.skipped > 0) console.log(`${tests.skipped} tests skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

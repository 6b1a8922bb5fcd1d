import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../src/problems/table.js';

const manuals = ['docs/problems.md', 'docs/problemen.md'];

describe('the problem catalogue', () => {
  it('is what the table gives', () => {
    const { status, stderr } = spawnSync('node', ['scripts/write-problem-catalogue.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(manuals)('%s has every code once', (file) => {
    const headings = [...readFileSync(file, 'utf8').matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
    expect(headings.toSorted()).toEqual(Object.keys(problems).toSorted());
  });
});

import { describe, expect, it } from 'vitest';
import { elements } from '../../src/credential/elements.js';
import { toProblem } from '../../src/problems/to-problem.js';

describe('a finding in words', () => {
  const missing = { code: 'ELEMENT_MISSING', element: 'workload', pointer: '/x' } as const;
  const params = { number: 7, element: elements.workload.name, pointer: '/x' };

  it('names what it is about in the language asked for', () => {
    expect(toProblem({ ...missing, params }, 'nl').detail).toBe(
      'Element 7 van de EU-standaard, studielast, ontbreekt; deze edubadge moet het hebben.',
    );
    expect(toProblem({ ...missing, params }).detail).toContain(elements.workload.name.en);
  });

  it('keeps what is personal, and what is long, out of the report', () => {
    const secret = { code: 'SCHEMA_TYPE', received: 'lerende@voorbeeld.example' } as const;
    expect(toProblem({ ...secret, pointer: '/credentialSubject/identifier/0/identityHash' })).not.toHaveProperty(
      'received',
    );
    expect(toProblem({ ...secret, pointer: '/name', received: 'x'.repeat(500) }).received).toHaveLength(161);
    expect(toProblem({ ...secret, pointer: '/name', received: { a: 1 } }).received).toBe('object');
  });

  it.each([
    ['mailto:jan.jansen@student.example', 'mailto:…@…'],
    ['https://x.example/?e=jan.jansen%40student.example&x', 'https://x.example/?e=…@…&x'],
    ['Jan <jãn+x@student.voorbeeld.example>', 'Jan <…@…>'],
    [`${'x'.repeat(150)} jan.jansen@student.example`, `${'x'.repeat(150)} …@…`],
    ['data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJ4In0.c2ln', 'data:application/vc+jwt,eyJ…'],
    ['https://unpkg.com/edubadge-credentials@0.1/schemas', 'https://unpkg.com/edubadge-credentials@0.1/schemas'],
    ['node_modules/@scope/package.json', 'node_modules/@scope/package.json'],
  ])('keeps addresses and tokens out, wherever they stand: %s', (received, told) => {
    const problem = toProblem({ code: 'CONTEXT_UNKNOWN', pointer: '/@context', received, params: { url: received } });
    expect(problem.received).toBe(told);
    expect(problem.detail).toContain(told);
    expect(JSON.stringify(problem)).not.toMatch(/jansen|student|eyJh/);
  });

  it('nor in the place of what is wrong, nor in what is expected', () => {
    const address = 'jan.jansen@student.example';
    const finding = { code: 'SCHEMA_ENUM', pointer: `/a/${address}`, expected: [`mailto:${address}`, 5] } as const;
    const problem = toProblem({ ...finding, params: { property: address, expected: address } });
    expect(problem).toMatchObject({ pointer: '/a/…@…', expected: ['mailto:…@…', 5] });
    expect(JSON.stringify(problem)).not.toContain('jansen');
  });

  it('names the file that somebody asked for', () => {
    const params = { file: 'jan@student.example.json', reason: 'ENOENT' };
    expect(toProblem({ code: 'CLI_FILE_UNREADABLE', params }).detail).toContain(params.file);
  });
});

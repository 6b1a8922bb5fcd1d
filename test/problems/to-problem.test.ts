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
});

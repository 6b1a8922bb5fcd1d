import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/encoding/bytes.js';
import { type VerificationReport, verify } from '../../src/index.js';
import { type Case, type Input, now, type Page } from './kit.js';
import { tables } from './tables.js';

/** A fetch that serves the pages of a case and notes everything that it is asked. */
function recordingFetch(pages: Readonly<Record<string, Page>>, asked: string[]): typeof fetch {
  return async (input, init) => {
    const url = String(input);
    asked.push(url);
    expect(init?.redirect).toBe('error');
    const page = Object.hasOwn(pages, url) ? pages[url] : undefined;
    if (page === undefined) return new Response('', { status: 404 });
    if (typeof page === 'function') return page();
    const type = typeof page === 'string' ? 'application/vc+jwt' : 'application/json';
    return new Response(typeof page === 'string' ? page : JSON.stringify(page), { headers: { 'content-type': type } });
  };
}

function bytesOf({ input }: Input): Uint8Array {
  if (input instanceof Uint8Array) return input;
  return utf8(typeof input === 'string' ? input : JSON.stringify(input));
}

async function run(test: Case): Promise<{ report: VerificationReport; forbidden: string[] }> {
  const input = await test.make();
  const asked: string[] = [];
  const pages = input.pages ?? {};
  const report = await verify(bytesOf(input), { fetch: recordingFetch(pages, asked), now: input.now ?? now });
  const allowed = input.asks ?? Object.keys(pages);
  return { report, forbidden: asked.filter((url) => !allowed.includes(url)) };
}

function errorsOf({ problems }: VerificationReport): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('the hostile corpus', () => {
  const all = Object.values(tables).flat();

  it('has hostile and good inputs enough, each under its own name', () => {
    const goodOnes = all.filter(({ expect: wanted }) => wanted === 'verified');
    expect(all.length).toBeGreaterThan(400);
    expect(goodOnes.length).toBeGreaterThan(120);
    for (const cases of Object.values(tables)) expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

async function judge(_name: string, test: Case): Promise<void> {
  const { report, forbidden } = await run(test);
  expect(forbidden).toEqual([]);
  if (test.expect === 'verified') expect(errorsOf(report)).toEqual([]);
  expect(report.verified).toBe(test.expect === 'verified');
  if (test.code !== undefined) expect(errorsOf(report)).toContain(test.code);
}

const row = (test: Case) => [`${test.expect}: ${test.name}`, test] as const;

for (const [area, cases] of Object.entries(tables)) {
  describe(area, () => {
    it.each(cases.filter(({ waits }) => waits !== true).map(row))('%s', judge, 30_000);
  });
}

// All at once: each of them waits for five seconds.
describe.concurrent('patience', () => {
  const waiting = Object.values(tables).flatMap((cases) => cases.filter(({ waits }) => waits === true));
  it.each(waiting.map(row))('%s', judge, 30_000);
});

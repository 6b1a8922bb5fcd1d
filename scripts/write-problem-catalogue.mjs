// The problem table as a manual: src/problems → docs/problems.md and docs/problemen.md.
// With --check nothing is written; the exit code says whether the files are what the table gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** File → the language it is in, and the words between the words of the table. */
const manuals = {
  'docs/problems.md': {
    language: 'en',
    title: 'Problems',
    intro: `Every problem that \`validate\`, \`verify\`, \`sign\`, the other functions and the command \`edubadge\` can name. A report
lists them as \`problems\`; an \`EdubadgeError\` carries the same objects. A code is stable: it is never renamed and never
changes its meaning. An *error* makes a report negative; a *warning* is told and does not. The same fact may weigh
less in \`verify\` than in \`validate\`: the report's own \`severity\` counts. Where a sentence below has …, the report
names the thing itself; \`pointer\` (JSON Pointer), \`expected\` and \`received\` say where and what.

[Nederlands](problemen.md). Generated from \`src/problems/families\` by \`npm run docs:problems\`.`,
    severity: { error: 'error', warning: 'warning' },
    words: { cause: 'Cause', remedy: 'Remedy' },
    w3c: 'W3C problem type',
    count: (number) => `${number} codes`,
  },
  'docs/problemen.md': {
    language: 'nl',
    title: 'Problemen',
    intro: `Elk probleem dat \`validate\`, \`verify\`, \`sign\`, de andere functies en de opdracht \`edubadge\` kunnen noemen. Een rapport
somt ze op als \`problems\`; een \`EdubadgeError\` draagt dezelfde objecten. Een code staat vast: zij wordt nooit hernoemd
en krijgt nooit een andere betekenis. Een *fout* maakt een rapport negatief; een *waarschuwing* wordt gemeld en doet
dat niet. Hetzelfde feit kan in \`verify\` minder zwaar wegen dan in \`validate\`: wat telt is \`severity\` in het rapport.
Waar hieronder … staat, noemt het rapport de zaak zelf; \`pointer\` (JSON Pointer), \`expected\` en \`received\` zeggen waar
en wat.

[English](problems.md). Gemaakt uit \`src/problems/families\` met \`npm run docs:problems\`.`,
    severity: { error: 'fout', warning: 'waarschuwing' },
    words: { cause: 'Oorzaak', remedy: 'Te doen' },
    w3c: 'W3C-probleemtype',
    count: (number) => `${number} codes`,
  },
};

/** Prefix of a code → what its family is about. */
const families = {
  LIMIT: {
    en: 'More than is read: size, nesting, number, work.',
    nl: 'Meer dan gelezen wordt: omvang, diepte, aantal, werk.',
  },
  JSON: {
    en: 'Bytes, text and JSON, before anything is read from them.',
    nl: 'Bytes, tekst en JSON, voordat er iets uit gelezen wordt.',
  },
  CONTEXT: {
    en: 'Which JSON-LD contexts may give terms their meaning.',
    nl: 'Welke JSON-LD-contexten termen hun betekenis mogen geven.',
  },
  DATA: {
    en: 'The W3C data model, and that what is read is what was signed.',
    nl: 'Het datamodel van W3C, en dat wat gelezen wordt is wat ondertekend is.',
  },
  SCHEMA: { en: 'What a JSON Schema finds.', nl: 'Wat een JSON-schema vindt.' },
  RULE: {
    en: 'What Open Badges 3.0 and the edubadge variants ask beyond a schema.',
    nl: 'Wat Open Badges 3.0 en de edubadge-varianten meer vragen dan een schema.',
  },
  ELEMENT: {
    en: 'The EU standard elements of a micro-credential.',
    nl: 'De Europese standaardelementen van een microcredential.',
  },
  FRAMEWORK: {
    en: 'What quality frameworks say of the workload.',
    nl: 'Wat kwaliteitskaders over de studielast zeggen.',
  },
  PROOF: {
    en: 'Proofs: their form, their dates, what they prove.',
    nl: 'Bewijzen: hun vorm, hun datums, wat ze bewijzen.',
  },
  KEY: {
    en: 'Keys, private and public, and what they may be used for.',
    nl: 'Sleutels, geheim en publiek, en waarvoor ze gebruikt mogen worden.',
  },
  JWT: { en: 'Credentials and presentations as tokens.', nl: 'Certificaten en presentaties als token.' },
  DATE: { en: 'Dates of the credential.', nl: 'Datums van het certificaat.' },
  STATUS: {
    en: 'Revocation, suspension, and the lists that say so.',
    nl: 'Intrekking, opschorting, en de lijsten die dat zeggen.',
  },
  DID: {
    en: 'The issuer’s key document, and how it is fetched.',
    nl: 'Het sleuteldocument van de uitgever, en hoe het wordt opgehaald.',
  },
  ISSUER: {
    en: 'Who issued it, apart from whether it is intact.',
    nl: 'Wie het uitgaf, los van de vraag of het ongeschonden is.',
  },
  RECIPIENT: { en: 'Whose credential it is.', nl: 'Van wie het certificaat is.' },
  ENDORSEMENT: {
    en: 'What others say of a badge, its achievement or its issuer.',
    nl: 'Wat anderen zeggen over een badge, de leeruitkomst of de uitgever.',
  },
  PNG: { en: 'PNG images that carry a credential.', nl: 'PNG-afbeeldingen die een certificaat dragen.' },
  SVG: { en: 'SVG images that carry a credential.', nl: 'SVG-afbeeldingen die een certificaat dragen.' },
  CLI: { en: 'The command line and the files it names.', nl: 'De opdrachtregel en de bestanden die zij noemt.' },
};

const { problems, problemTypes } = await tables();
const texts = Object.fromEntries(Object.entries(manuals).map(([file, manual]) => [file, manualText(manual)]));

if (process.argv.includes('--check')) {
  const stale = Object.keys(texts).filter((file) => read(file) !== texts[file]);
  for (const file of stale) console.error(`${file} is not what the table gives: npm run docs:problems`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of Object.entries(texts)) writeFileSync(file, text);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The table itself, as the library has it. */
async function tables() {
  const source = `export { problems } from './src/problems/table.js'; export { problemTypes } from './src/problems/problem.js';`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function manualText(manual) {
  const { language, title, intro, count } = manual;
  const codes = Object.keys(problems);
  const stray = codes.filter((code) => !(prefixOf(code) in families));
  if (stray.length > 0) throw new Error(`no family for ${stray.join(', ')}`);
  const sections = Object.entries(families)
    .map(([prefix, about]) => [prefix, about[language], codes.filter((code) => prefixOf(code) === prefix)])
    .filter(([, , members]) => members.length > 0);
  const contents = sections.map(
    ([prefix, about, members]) => `- [\`${prefix}_\`](#${prefix.toLowerCase()}_) ${about} ${count(members.length)}.`,
  );
  return [
    `# ${title}`,
    intro,
    contents.join('\n'),
    ...sections.flatMap(([prefix, about, members]) => [
      `## ${prefix}_`,
      about,
      ...members.map((code) => entry(code, manual)),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function entry(code, { language, severity, words, w3c }) {
  const row = problems[code];
  const title = row.title[language];
  return [
    `### ${code}`,
    `**${title}.** *${severity[row.severity]}* · ${w3c} [${row.type}](${problemTypes[row.type]})`,
    `- ${words.cause}: ${shown(causeOf(row, language))}\n- ${words.remedy}: ${shown(row.help[language])}`,
  ].join('\n\n');
}

/** The detail; where that is the title and a reason, the reason alone. */
function causeOf({ title, detail }, language) {
  const sentence = detail?.[language] ?? `${title[language]}.`;
  const start = `${title[language]}: `;
  const reason = sentence.startsWith(start) ? sentence.slice(start.length) : sentence;
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function prefixOf(code) {
  return code.split('_', 1)[0];
}

/** A sentence of the table as Markdown; what a report would fill in is an ellipsis. */
function shown(sentence) {
  return sentence.replace(/\{\w+\}/g, '…').replace(/[*<|[\]`]/g, '\\$&');
}

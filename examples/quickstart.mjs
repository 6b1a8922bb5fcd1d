// From three course descriptions to signed badges, and what happens to one that was tampered with. Run: npm run quickstart
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createEdubadge, generateKey, sign, validate, verify } from 'edubadge-credentials';

const variants = ['regular', 'microcredential', 'extra-curricular'];
const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020', 'vc-jwt'];
const out = new URL('../out/', import.meta.url);
const written = [];

async function write(path, content, mode = 0o644) {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  await mkdir(new URL('.', new URL(path, out)), { recursive: true });
  await writeFile(new URL(path, out), `${text}\n`, { mode });
  written.push(path);
}

const tick = (good) => (good ? '✓' : '✗');

function table(...rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)) + 2);
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('')
        .trimEnd(),
    );
  console.log();
}

// 1. A key. A did:key needs no web site; an institution would use the did:web of its own domain.
const { signer, privateJwk, controller: issuerId, verificationMethod } = await generateKey();
await write('key.json', { ...privateJwk, kid: verificationMethod }, 0o600);
console.log(`Issuer ${issuerId}\n`);

// 2. The course descriptions, each with the one who earned it: what `createEdubadge` makes a credential of.
const award = {
  recipient: { identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }] },
  awardedDate: '2026-11-20T00:00:00Z',
};
const grade = { value: '8', scale: { min: '1', max: '10', pass: '5.5' } };
const badges = [];
for (const variant of variants) {
  const course = JSON.parse(await readFile(new URL(`courses/${variant}.json`, import.meta.url), 'utf8'));
  const { $schema, ...described } = course;
  const template = { ...described, issuer: { ...course.issuer, id: issuerId } };
  const mark = variant === 'extra-curricular' ? {} : { grade };
  const input = { ...template, ...award, ...mark };
  const credential = createEdubadge(input);
  const report = validate(credential, { sector: course.issuer.sector });
  badges.push({ variant, credential, report });
  await write(`${variant}/course.json`, template);
  await write(`${variant}/input.json`, input);
  await write(`${variant}/credential.json`, credential);
  await write(`${variant}/validation-report.json`, report);
}
table(
  ['Created', 'title', 'valid', 'framework'],
  ...badges.map(({ variant, credential: { name }, report: { valid, framework = '–' } }) => {
    return [variant, name, tick(valid), framework];
  }),
);

// 3. The 16 elements that the EU recommends: a tick where given and right, a dot where not given and not asked of the variant.
table(
  ['EU element (* mandatory)', ...variants],
  ...badges[0].report.elements.map(({ element, requirement }, index) => {
    const marks = badges.map(({ report }) => {
      const { present, valid } = report.elements[index];
      return present || !valid ? tick(valid) : '·';
    });
    return [requirement === 'mandatory' ? `${element} *` : element, ...marks];
  }),
);

// 4. Signed in each suite, and verified from the file as it was written.
const rows = [];
for (const suite of suites) {
  const marks = [];
  for (const { variant, credential } of badges) {
    const signed = await sign(credential, signer, { suite });
    const path = `${variant}/${suite}.${typeof signed === 'string' ? 'jwt' : 'json'}`;
    await write(path, signed);
    const report = await verify(await readFile(new URL(path, out)));
    await write(`${variant}/${suite}.verification-report.json`, report);
    marks.push(tick(report.verified));
  }
  rows.push([suite, ...marks]);
}
table(['Signed and verified', ...variants], ...rows);

// 5. Somebody makes a ten of the eight.
const tampered = JSON.parse(await readFile(new URL('microcredential/eddsa-rdfc-2022.json', out), 'utf8'));
tampered.credentialSubject.result[0].value = '10';
await write('microcredential/tampered.json', tampered);
const refused = await verify(tampered);
console.log(`Tampered (grade 8 → 10): ${refused.verified ? 'verified' : 'refused'}`);
for (const { code, detail, help } of refused.problems.filter(({ severity }) => severity === 'error')) {
  console.log(`  ✗ ${detail} [${code}]\n    ${help}`);
}

console.log(`\n${written.length} files in out/. Look: npx edubadge verify out/microcredential/vc-jwt.jwt`);
const good =
  badges.every(({ report }) => report.valid) && rows.flat().every((cell) => cell !== '✗') && !refused.verified;
process.exitCode = good ? 0 : 1;

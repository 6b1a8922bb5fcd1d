// Decides on a badge that somebody hands in: is it genuine, and is the issuer one that we trust?
import { readFile } from 'node:fs/promises';
import { createEdubadge, generateKey, sign, verify } from 'edubadge-credentials';

/** What an application needs to know, and what it may tell the one who handed it in. */
async function judge(text, trustedIssuers) {
  const report = await verify(text, { trustedIssuers, language: 'nl' });
  if (report.verified) {
    const { achievement } = report.credential.credentialSubject;
    return { accepted: true, title: achievement.name, issuer: report.issuer.name };
  }
  const undecided = report.checks.every((check) => check.outcome !== 'failed');
  return { accepted: false, undecided, reasons: report.problems.map(({ detail }) => detail) };
}

// Handed in: one badge of an issuer that we know, and one of somebody who only took the name.
const course = JSON.parse(await readFile(new URL('courses/extra-curricular.json', import.meta.url), 'utf8'));
const [known, stranger] = [await generateKey(), await generateKey()];
async function badgeOf({ controller, signer }) {
  const issuer = { ...course.issuer, id: controller };
  const recipient = { identifiers: [{ type: 'emailAddress', value: 'noor@student.hogeschool-waterland.example' }] };
  return sign(createEdubadge({ ...course, issuer, recipient }), signer, { suite: 'vc-jwt' });
}

for (const key of [known, stranger]) console.log(await judge(await badgeOf(key), [known.controller]));

// A batch into a folder, each badge with a place on a status list. It stops in the middle; the next run goes on.
// From a file instead: npx edubadge issue courses/extra-curricular.json recipients.csv --key key.json --out out
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStatusList, generateKey, issueBatch } from 'edubadge-credentials';
import { batchFolder, fileIndexStore } from 'edubadge-credentials/node';

const work = await mkdtemp(join(tmpdir(), 'batch-'));
const course = JSON.parse(await readFile(new URL('courses/extra-curricular.json', import.meta.url), 'utf8'));
const { signer } = await generateKey({ controller: course.issuer.id });
const list = await createStatusList({ id: `${course.issuer.url}/status/1`, issuer: course.issuer.id });

// Rows come one by one, from wherever they are kept; a line is what an outcome is told by.
function* rows(count) {
  for (let line = 1; line <= count; line += 1) {
    const value = `student${line}@student.hogeschool-waterland.example`;
    yield { line, award: { recipient: { identifiers: [{ type: 'emailAddress', value }] } } };
  }
}

async function run(stopAfter = Number.POSITIVE_INFINITY) {
  const folder = batchFolder(join(work, 'out'));
  const outcomes = issueBatch(rows(200), course, signer, {
    suite: 'eddsa-rdfc-2022',
    folder,
    seed: await folder.seed(),
    statusLists: [{ list, store: fileIndexStore(join(work, 'status-1.indices')) }],
    bake: true,
  });
  let issued = 0;
  for await (const { line, badge, problems } of outcomes) {
    if (badge === undefined) console.log(`line ${line}:`, problems[0]?.detail);
    else issued += 1;
    // Whatever ends it, a kill or a full disk: what was issued stands.
    if (issued === stopAfter) break;
  }
  return issued;
}

console.log(`${await run(80)} badges issued, and then it stopped`);
console.log(`${await run()} badges issued, none of them twice`);

const { badges } = JSON.parse(await readFile(join(work, 'out/manifest.json'), 'utf8'));
console.log(`${new Set(badges.flatMap(({ statusIndices }) => statusIndices)).size} places on the list`);
console.log(badges[0]);

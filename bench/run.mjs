// `npm run bench` (quick) or `npm run bench -- full`: the whole library beside its peers and the LIMIT, in one run.
// Runs over dist/, so build first. Prints tables and writes out/bench/<mode>.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import * as library from 'edubadge-credentials';
import { another, badges, edubadgeAward, edubadgeTemplate, grown, later, ofAnother } from './badges.mjs';
import { loadInternals } from './internals.mjs';
import { handWrittenJwt, limitOf } from './limit.mjs';
import { measure } from './measure.mjs';
import { memoryOver } from './memory.mjs';
import { digitalbazaarCases } from './peers/digitalbazaar.mjs';
import { digitalcredentialsCases } from './peers/digitalcredentials.mjs';
import { joseCases } from './peers/jose.mjs';
import { print } from './table.mjs';
import { scalingOver } from './workers.mjs';

const modes = {
  quick: {
    rounds: 41,
    peerRounds: 9,
    warm: 1_200,
    credentials: 20_000,
    batch: { rounds: 7, count: 3_000, turns: 1e8 },
  },
  full: {
    rounds: 201,
    peerRounds: 31,
    warm: 4_000,
    credentials: 1_000_000,
    batch: { rounds: 31, count: 10_000, turns: 5e8 },
  },
};
const [name = 'quick'] = process.argv.slice(2);
const mode = modes[name];
if (mode === undefined) throw new Error(`bench knows ${Object.keys(modes).join(' and ')}`);

const { sign, validate, verify, verifyProof } = library;
const { canonicalize, canonicalParts, contextDocuments } = await loadInternals();
const { signer, privateJwk, publicJwk, verificationMethod } = await library.generateKey();
const issuerId = verificationMethod.split('#')[0];
const seed = Buffer.from(privateJwk.d, 'base64url');
const now = new Date('2026-11-01T00:00:00Z');
const created = '2026-09-01T00:00:00Z';
const dataIntegrity = ['eddsa-rdfc-2022', 'Ed25519Signature2020'];

/** Badges that are also measured in turn: what is remembered of the dates and ids of one is of no use to the next. */
const learners = 32;
/** More achievements than there is room for what they share. */
const achievements = 400;

/** A badge of one learner in all the forms that it is measured in. */
async function formsOf(badge, suite, date) {
  const signed = await sign(badge, signer, { suite, created: date });
  const text = JSON.stringify(signed);
  const bytes = new TextEncoder().encode(text);
  const { proof, ...unsecured } = signed;
  const { proofValue, ...config } = proof;
  const report = await verify(bytes, { now });
  if (!report.verified) throw new Error(`not verified: ${report.problems.map(({ code }) => code)}`);
  return { badge, date, signed, text, bytes, unsecured, config: { ...config, '@context': unsecured['@context'] } };
}

/** Canonical N-Quads as one flat text. */
function textOf(document) {
  return Buffer.from(canonicalParts(document).join('')).toString();
}

/** The work with one after the other. */
function inTurn(items, work) {
  let at = 0;
  return () => {
    at = (at + 1) % items.length;
    return work(items[at]);
  };
}

/** Our cases and the LIMIT under one suite: for one badge, and in turn for those of many learners. */
async function oursFor(badge, suite) {
  const all = [];
  for (let number = 0; number < learners; number += 1)
    all.push(await formsOf(another(badge, number), suite, later(created, number)));
  const [{ signed, text, bytes, unsecured, config }] = all;
  const canonicalDocument = textOf(unsecured);
  const canonicalConfig = textOf(config);
  const limit = limitOf({ privateJwk, canonicalDocument, canonicalConfig, text });
  return {
    size: { json: text.length, quads: canonicalDocument.split('\n').length - 1, canonical: canonicalDocument.length },
    cases: {
      'LIMIT sign': limit.sign,
      'LIMIT verify': limit.verify,
      'sign()': () => sign(badge, signer, { suite, created }),
      'canonicalise + hash + sign': () => limit.signParts(canonicalParts(config), canonicalParts(unsecured)),
      'verifyProof(object)': () => verifyProof(signed, { now }),
      'verify(bytes)': () => verify(bytes, { now }),
      'validate()': () => validate(badge, { now }),
      'sign(), in turn': inTurn(all, (one) => sign(one.badge, signer, { suite, created: one.date })),
      'verifyProof(object), in turn': inTurn(all, (one) => verifyProof(one.signed, { now })),
      'verify(bytes), in turn': inTurn(all, (one) => verify(one.bytes, { now })),
    },
  };
}

/** Badges of many achievements in turn: of what theirs share there is room for less than half. */
async function ofManyAchievements(badge, { 'LIMIT sign': limitSign, 'LIMIT verify': limitVerify }) {
  const suite = 'eddsa-rdfc-2022';
  const all = [];
  for (let number = 0; number < achievements; number += 1) {
    const { badge: one, signed, bytes } = await formsOf(ofAnother(badge, number), suite, created);
    all.push({ one, signed, bytes });
  }
  return {
    'LIMIT sign': limitSign,
    'LIMIT verify': limitVerify,
    'sign()': inTurn(all, ({ one }) => sign(one, signer, { suite, created })),
    'verifyProof(object)': inTurn(all, ({ signed }) => verifyProof(signed, { now })),
    'verify(bytes)': inTurn(all, ({ bytes }) => verify(bytes, { now })),
  };
}

/** vc-jwt beside jose and a JWT by hand. */
async function jwtCases(badge) {
  const payload = badge;
  const token = await sign(badge, signer, { suite: 'vc-jwt' });
  const byHand = handWrittenJwt({ privateJwk, payload, kid: verificationMethod });
  const jose = await joseCases({ privateJwk, publicJwk, payload, kid: verificationMethod });
  return {
    'by hand, sign': byHand.sign,
    'by hand, verify': byHand.verify,
    "sign(), 'vc-jwt'": () => sign(badge, signer, { suite: 'vc-jwt' }),
    'verifyProof(token)': () => verifyProof(token, { now }),
    'verify(token)': () => verify(token, { now }),
    'jose, SignJWT': jose.sign,
    'jose, jwtVerify': jose.verify,
  };
}

async function peerCases(badge, suite) {
  const told = { suite, badge, date: created, now, seed, contextDocuments };
  const bazaar = await digitalbazaarCases(told);
  const cases = { '@digitalbazaar/vc, issue': bazaar.sign, '@digitalbazaar/vc, verify': bazaar.verify };
  if (suite !== 'Ed25519Signature2020') return cases;
  const dcc = await digitalcredentialsCases(told);
  return { ...cases, '@digitalcredentials/vc, issue': dcc.sign, '@digitalcredentials/vc, verify': dcc.verify };
}

/** The prepared issuer, beside the LIMIT of what it gives. */
async function preparedCases() {
  const prepared = await library.prepareIssuer(edubadgeTemplate(issuerId), signer, { suite: 'eddsa-rdfc-2022' });
  const text = await prepared.issue(edubadgeAward());
  const { proof, ...unsecured } = JSON.parse(text);
  const { proofValue, ...config } = proof;
  const limit = limitOf({
    privateJwk,
    canonicalDocument: textOf(unsecured),
    canonicalConfig: textOf({ ...config, '@context': unsecured['@context'] }),
    text,
  });
  let number = 0;
  const issue = () => {
    number += 1;
    return prepared.issue(edubadgeAward(number));
  };
  return { 'LIMIT sign': limit.sign, 'prepared issuer, JSON text': issue };
}

/** Each figure beside the LIMIT that it is held to. */
function rows(times, isVerify = (label) => /verif/i.test(label)) {
  return Object.entries(times).map(([label, time]) => {
    const limit = times[isVerify(label) ? 'LIMIT verify' : 'LIMIT sign'];
    return { label, microseconds: time, ratio: time / limit };
  });
}

const results = { mode: name, node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length, load: loadavg() };
results.badges = {};
for (const [size, badge] of Object.entries(badges(issuerId))) {
  results.badges[size] = {};
  for (const suite of size === 'realistic' ? dataIntegrity : ['eddsa-rdfc-2022']) {
    const { size: sizes, cases } = await oursFor(badge, suite);
    const ours = await measure(cases, mode);
    const { 'LIMIT sign': limitSign, 'LIMIT verify': limitVerify } = cases;
    const beside = { 'LIMIT sign': limitSign, 'LIMIT verify': limitVerify, ...(await peerCases(badge, suite)) };
    const peers = await measure(beside, { ...mode, rounds: mode.peerRounds });
    const table = [...rows(ours), ...rows(peers).slice(2)];
    results.badges[size][suite] = { ...sizes, table };
    print(`${size}, ${suite}: ${sizes.json} bytes of JSON, ${sizes.quads} quads`, table);
  }
}

const realistic = badges(issuerId).realistic;
const { cases: one } = await oursFor(realistic, 'eddsa-rdfc-2022');
results.achievements = rows(await measure(await ofManyAchievements(realistic, one), mode));
print(`realistic, eddsa-rdfc-2022, of ${achievements} achievements in turn`, results.achievements);

const jwt = await measure(await jwtCases(realistic), mode);
const byHand = { 'LIMIT sign': jwt['by hand, sign'], 'LIMIT verify': jwt['by hand, verify'], ...jwt };
results.jwt = rows(byHand).slice(2);
print('realistic, vc-jwt, against a JWT by hand', results.jwt);

results.prepared = rows(await measure(await preparedCases(), mode));
print('prepared issuer, eddsa-rdfc-2022', results.prepared);

// Ten thousand values are the limit: what is larger has longer texts.
const grownTo = [
  ...(name === 'full' ? [1, 4, 16, 64, 256, 850] : [1, 8, 64, 512]).map((parts) => [parts]),
  ...(name === 'full' ? [4, 8, 24] : [24]).map((times) => [850, times]),
];
results.growth = [];
for (const [parts, times] of grownTo) {
  const badge = grown(issuerId, parts, times);
  const quads = textOf(badge).split('\n').length - 1;
  const { canonicalise } = await measure({ canonicalise: () => canonicalize(badge) }, { rounds: 15, warm: 300 });
  const label = `${(JSON.stringify(badge).length / 1000).toFixed(0)} kB, ${quads} quads`;
  results.growth.push({ label, microseconds: canonicalise, ratio: canonicalise / quads });
}
print('growth: canonicalising, and µs per quad', results.growth);

results.memory = await memoryOver(mode.credentials, async (number) => {
  const badge = { ...realistic, id: `urn:uuid:${number}` };
  const report = await verify(await sign(badge, signer, { suite: 'eddsa-rdfc-2022', created }), { now });
  if (!report.verified) throw new Error('not verified');
});
console.log(
  `memory over ${mode.credentials} signed and verified: +${results.memory.growth.toFixed(1)} MiB in the last 90 %`,
);

results.workers = await scalingOver(mode.batch, {
  template: edubadgeTemplate(issuerId),
  key: privateJwk,
  suite: 'eddsa-rdfc-2022',
});
const { plain, badges: scaling, perSecond, ratio } = results.workers;
console.log(
  `two threads: ${scaling.toFixed(2)} times one (${perSecond.toFixed(0)} badges a second); a plain loop ${plain.toFixed(2)}; ratio ${ratio.toFixed(2)}`,
);

const folder = new URL('../out/bench/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(results, null, 2)}\n`);
console.log(`written to out/bench/${name}.json`);

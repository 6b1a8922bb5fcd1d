// What is measured: each part in a process of its own (run.mjs), so that what V8 learnt and kept of one burdens no other.
import * as library from 'edubadge-credentials';
import {
  another,
  badges,
  edubadgeAward,
  edubadgeTemplate,
  gradedAward,
  grown,
  later,
  ofAnother,
  plainAward,
} from './badges.mjs';
import { loadInternals } from './internals.mjs';
import { handWrittenJwt, limitOf } from './limit.mjs';
import { measure } from './measure.mjs';
import { memoryOver } from './memory.mjs';
import { digitalbazaarCases } from './peers/digitalbazaar.mjs';
import { digitalcredentialsCases } from './peers/digitalcredentials.mjs';
import { joseCases } from './peers/jose.mjs';
import { print } from './table.mjs';
import { scalingOver } from './workers.mjs';

const { sign, validate, verify, verifyProof } = library;
const { canonicalize, canonicalParts, contextDocuments } = await loadInternals();
const { signer, privateJwk, publicJwk, verificationMethod } = await library.generateKey();
const issuerId = verificationMethod.split('#')[0];
const seed = Buffer.from(privateJwk.d, 'base64url');
const now = new Date('2026-11-01T00:00:00Z');
const created = '2026-09-01T00:00:00Z';

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

/** The prepared issuer for awards of one kind, beside the LIMIT of what it gives. */
async function preparedCases(awardOf) {
  const prepared = await library.prepareIssuer(edubadgeTemplate(issuerId), signer, { suite: 'eddsa-rdfc-2022' });
  const text = await prepared.issue(awardOf());
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
    return prepared.issue(awardOf(number));
  };
  return { 'LIMIT sign': limit.sign, 'prepared issuer, JSON text': issue };
}

/** Each figure beside the LIMIT that it is held to. */
function rows(times, isVerify = (label) => /verif/i.test(label)) {
  return Object.entries(times).map(([label, { cpu, clock }]) => {
    const limit = times[isVerify(label) ? 'LIMIT verify' : 'LIMIT sign'];
    return { label, microseconds: cpu, ratio: cpu / limit.cpu, byTheClock: clock / limit.clock };
  });
}

/** Ours and the LIMIT for a badge under a suite, then the peers beside the same LIMIT. */
function ofBadge(size, suite) {
  return async (mode) => {
    const badge = badges(issuerId)[size];
    const { size: sizes, cases } = await oursFor(badge, suite);
    const ours = await measure(cases, mode);
    const { 'LIMIT sign': limitSign, 'LIMIT verify': limitVerify } = cases;
    const beside = { 'LIMIT sign': limitSign, 'LIMIT verify': limitVerify, ...(await peerCases(badge, suite)) };
    const peers = await measure(beside, { ...mode, rounds: mode.peerRounds });
    const table = [...rows(ours), ...rows(peers).slice(2)];
    print(`${size}, ${suite}: ${sizes.json} bytes of JSON, ${sizes.quads} quads`, table);
    return { ...sizes, table };
  };
}

async function ofAchievements(mode) {
  const badge = badges(issuerId).realistic;
  const { cases } = await oursFor(badge, 'eddsa-rdfc-2022');
  const table = rows(await measure(await ofManyAchievements(badge, cases), mode));
  print(`realistic, eddsa-rdfc-2022, of ${achievements} achievements in turn`, table);
  return table;
}

async function ofTokens(mode) {
  const jwt = await measure(await jwtCases(badges(issuerId).realistic), mode);
  const byHand = { 'LIMIT sign': jwt['by hand, sign'], 'LIMIT verify': jwt['by hand, verify'], ...jwt };
  const table = rows(byHand).slice(2);
  print('realistic, vc-jwt, against a JWT by hand', table);
  return table;
}

function ofPreparedIssuer(kind, awardOf) {
  return async (mode) => {
    const table = rows(await measure(await preparedCases(awardOf), mode));
    print(`prepared issuer, eddsa-rdfc-2022, ${kind}`, table);
    return table;
  };
}

async function ofGrowth({ grownTo }) {
  const table = [];
  for (const [parts, times] of grownTo) {
    const badge = grown(issuerId, parts, times);
    const quads = textOf(badge).split('\n').length - 1;
    const { canonicalise } = await measure({ canonicalise: () => canonicalize(badge) }, { rounds: 15, warm: 300 });
    const label = `${(JSON.stringify(badge).length / 1000).toFixed(0)} kB, ${quads} quads`;
    table.push({
      label,
      microseconds: canonicalise.cpu,
      ratio: canonicalise.cpu / quads,
      byTheClock: canonicalise.clock / quads,
    });
  }
  print('growth: canonicalising, and µs per quad', table);
  return table;
}

async function ofMemory({ credentials }) {
  const { realistic } = badges(issuerId);
  const memory = await memoryOver(credentials, async (number) => {
    const badge = { ...realistic, id: `urn:uuid:${number}` };
    const report = await verify(await sign(badge, signer, { suite: 'eddsa-rdfc-2022', created }), { now });
    if (!report.verified) throw new Error('not verified');
  });
  console.log(
    `\nmemory over ${credentials} signed and verified: ${memory.growth.toFixed(1)} MiB more in the last 90 %`,
  );
  return memory;
}

async function ofThreads({ batch }) {
  const template = edubadgeTemplate(issuerId);
  const workers = await scalingOver(batch, { template, key: privateJwk, suite: 'eddsa-rdfc-2022' });
  const { plain, badges: scaling, perSecond, ratio } = workers;
  console.log(
    `\ntwo threads: ${scaling.toFixed(2)} times one (${perSecond.toFixed(0)} badges a second); a plain loop ${plain.toFixed(2)}; ratio ${ratio.toFixed(2)}`,
  );
  return workers;
}

/** The parts of a run, in their order. */
export const parts = {
  small: ofBadge('small', 'eddsa-rdfc-2022'),
  realistic: ofBadge('realistic', 'eddsa-rdfc-2022'),
  'realistic, Ed25519Signature2020': ofBadge('realistic', 'Ed25519Signature2020'),
  edubadge: ofBadge('edubadge', 'eddsa-rdfc-2022'),
  large: ofBadge('large', 'eddsa-rdfc-2022'),
  achievements: ofAchievements,
  tokens: ofTokens,
  'prepared, plain': ofPreparedIssuer('id, recipient and dates', plainAward),
  'prepared, graded': ofPreparedIssuer('and a grade', gradedAward),
  prepared: ofPreparedIssuer('and grade, narrative and evidence', edubadgeAward),
  growth: ofGrowth,
  memory: ofMemory,
  threads: ofThreads,
};

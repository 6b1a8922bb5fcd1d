import { sha256 } from '#platform';
import { bundledContexts } from '../canonical/known-contexts.js';
import { textQuadsOf } from '../canonical/nodes-of.js';
import { walk } from '../canonical/walk.js';
import { concat, equalBytes } from '../encoding/bytes.js';
import type { JsonObject } from '../encoding/json-object.js';
import { encodeBase58btc } from '../encoding/multibase.js';
import type { Signer } from '../keys/types.js';
import { signData } from '../proof/sign-data.js';
import type { DataIntegritySuite } from '../proof/suites.js';
import { canonicalTemplate } from './canonical-template.js';
import { latest } from './latest.js';
import type { Issue, Probe } from './prepare-shape.js';
import { countOf, fill, textTemplate, type Written, written } from './text-template.js';

/** Prepares a proof inside the document: the canonical texts of proof and document, and the JSON, cut at the markers. */
export async function prepareProof(
  { signed, data, markers, created }: Probe,
  suite: DataIntegritySuite,
  signer: Signer,
): Promise<Issue | undefined> {
  const { proof, ...document } = JSON.parse(signed) as JsonObject & { proof: JsonObject };
  const proofValue = String(proof.proofValue);
  const hashOfDocument = await canonicalHashOf(document, suite, markers);
  const config = textTemplate((await suite.canonicalize(suite.config(proof, document), {})).join(''), [created]);
  const isAlone = [created, proofValue].every((marker) => countOf(signed, marker) === 1) && config.holes.length === 1;
  if (hashOfDocument === undefined || !isAlone) return undefined;
  const text = textTemplate(signed, [...markers, created, proofValue]);
  const hashOfConfig = latest((date: string) => sha256(fill(config, [date])));
  const dataOf = (texts: Written, date: string): Uint8Array | undefined => {
    const hashed = hashOfDocument(texts);
    return hashed && concat(hashOfConfig(date), hashed);
  };
  const again = dataOf(written(markers), created);
  if (again === undefined || !equalBytes(again, data)) return undefined;
  return (values, date) => {
    const texts = written(values);
    const toSign = dataOf(texts, date);
    return toSign && finish(toSign, texts, date);
  };

  async function finish(toSign: Uint8Array, { json }: Written, date: string): Promise<string> {
    const value = encodeBase58btc(await signData(signer, toSign));
    return fill(text, [...json, date, value]);
  }
}

/** The hash of the canonical document, for the texts that vary in it; undefined where no template holds. */
async function canonicalHashOf(
  document: JsonObject,
  suite: DataIntegritySuite,
  markers: readonly string[],
): Promise<((texts: Written) => Uint8Array | undefined) | undefined> {
  if (suite.signs === 'json') {
    const template = textTemplate((await suite.canonicalize(document, {})).join(''), markers);
    return ({ json }) => sha256(fill(template, json));
  }
  const { nodes } = walk(document, bundledContexts);
  const quads = nodes && textQuadsOf(nodes);
  const template = quads && leavesMarks(document, quads, markers) ? canonicalTemplate(quads, markers) : undefined;
  return template && (({ quads: texts }) => template(texts));
}

/** Each text that stands in the JSON stands in the quads as it is: a number in disguise would not. */
function leavesMarks(document: JsonObject, quads: readonly object[], markers: readonly string[]): boolean {
  const [json, rdf] = [document, quads].map((value) => JSON.stringify(value));
  return markers.every((marker) => json?.includes(marker) === rdf?.includes(marker));
}

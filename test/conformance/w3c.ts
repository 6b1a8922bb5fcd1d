import type { ExtraContext } from '../../src/canonical/types.js';
import { asArray, isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { generateKey, type Signer, type SuiteName } from '../../src/index.js';
import { addProof, unsecuredFor } from '../../src/proof/add-proof.js';
import { signJwt } from '../../src/proof/jwt/sign-jwt.js';
import { suiteNamed } from '../../src/proof/suites.js';
import { corpus, hasCorpus } from '../corpus.js';

/** A row of the manifest of the W3C vectors. */
export interface Row {
  id: string;
  kind: string;
  file: string;
  expected: string;
  note?: string;
}

/** Rows of a kind; none where the corpus is not at hand. */
export function rowsOf(kind: string): Row[] {
  return hasCorpus ? corpus<Row[]>('w3c/manifest.json').filter((row) => row.kind === kind) : [];
}

/** Somebody with a key of their own. */
export interface Party {
  did: string;
  signer: Signer;
}

export async function party(): Promise<Party> {
  const { signer, verificationMethod } = await generateKey();
  return { did: verificationMethod.split('#')[0] ?? '', signer };
}

/** What a tester vouches for: the W3C example context, and the objects that stand inline. */
export function handedOver(document: JsonObject): ExtraContext[] {
  const url = 'https://www.w3.org/ns/credentials/examples/v2';
  const inline = asArray(document['@context']).filter(isObject);
  return [
    { url, document: corpus('w3c/contexts/examples-v2.jsonld') },
    ...inline.map((entry) => ({ document: entry })),
  ];
}

/** Signs whatever it is given, as an issuer would who checks nothing; undefined where no signature can be made at all. */
export async function signBlindly(
  document: JsonObject,
  { signer }: Party,
  name: SuiteName,
  use: { created?: Date; domain?: string; challenge?: string } = {},
): Promise<JsonObject | string | undefined> {
  const suite = suiteNamed(name);
  if (suite?.securing !== 'data-integrity') return signJwt(document, signer, use);
  try {
    return await addProof(suite, unsecuredFor(suite, document), asArray(document.proof), signer, use, {
      contexts: handedOver(document),
    });
  } catch {
    return undefined;
  }
}

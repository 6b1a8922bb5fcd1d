import { digestMultibase } from '../credential/digest-multibase.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Io } from './io.js';
import { readBytes } from './read-file.js';

/** The authoring file with the digests of files in it, each at the evidence with that URL; evidence it does not name is added. */
export async function withEvidence(
  input: JsonObject,
  files: readonly { url: string; file: string }[],
  io: Io,
): Promise<JsonObject> {
  let evidence = asArray(input.evidence);
  for (const { url, file } of files) {
    const digest = digestMultibase(await readBytes(file, io));
    const isNamed = evidence.some((piece) => isObject(piece) && piece.id === url);
    evidence = isNamed ? evidence : [...evidence, { id: url }];
    evidence = evidence.map((piece) =>
      isObject(piece) && piece.id === url ? { ...piece, digestMultibase: digest } : piece,
    );
  }
  return files.length === 0 ? input : { ...input, evidence };
}

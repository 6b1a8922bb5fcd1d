/** Where a whole credential may stand inside another document, with its own context (OB 3.0 §B.1, VCDM 2.0 §4.13). */
export const embedding: readonly string[] = ['endorsement', 'verifiableCredential'];

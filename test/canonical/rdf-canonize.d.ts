/** What the tests use of rdf-canonize, which ships no types. */
declare module 'rdf-canonize' {
  export const NQuads: { parse(text: string): unknown };
}

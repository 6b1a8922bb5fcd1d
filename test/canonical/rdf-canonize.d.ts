/** What the tests use of rdf-canonize, which ships no types. */
declare module 'rdf-canonize' {
  export const NQuads: { parse(text: string): unknown };
  export function canonize(text: string, options: object): Promise<string>;
}

/** The part of jsonld (which ships no types) that this room uses. */
declare module 'jsonld' {
  interface Options {
    base: null;
    safe: true;
    rdfDirection: 'i18n-datatype';
    documentLoader(url: string): Promise<{ document: object; documentUrl: string }>;
    canonizeOptions?: { algorithm: 'RDFC-1.0'; maxWorkFactor?: number; signal?: AbortSignal | null };
  }
  interface JsonLd {
    canonize(document: object, options: Options): Promise<string>;
  }
  /** Makes an instance with caches of its own. */
  const create: () => JsonLd;

  // biome-ignore lint/style/noDefaultExport: that is how jsonld exports itself
  export { create as default };
}

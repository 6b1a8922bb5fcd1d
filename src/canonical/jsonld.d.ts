/** The part of jsonld (which ships no types) that this room uses. */
declare module 'jsonld' {
  export interface Options {
    base: null;
    safe: true;
    rdfDirection: 'i18n-datatype';
    documentLoader(url: string): Promise<{ document: object; documentUrl: string }>;
  }
  /** An RDF/JS term, as far as quads need it. */
  export interface Term {
    termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    value: string;
    language?: string;
    datatype?: { value: string };
  }
  export interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
    graph: Term;
  }
  /** jsonld's own form of a term definition. */
  export interface Mapping {
    '@id': string | null;
    '@type'?: string;
    '@container'?: string[];
    '@language'?: string | null;
    '@direction'?: string | null;
    '@index'?: string;
    '@nest'?: string;
    _prefix?: boolean;
    protected?: boolean;
    reverse: boolean;
  }
  export interface ActiveContext {
    mappings: Map<string, Mapping>;
    protected: Record<string, boolean>;
    '@vocab'?: string;
    clone(): ActiveContext;
  }
  export interface JsonLd {
    toRDF(document: object, options: Options): Promise<Quad[]>;
    processContext(active: ActiveContext | null, local: unknown, options: Options): Promise<ActiveContext>;
  }
  /** Makes an instance with caches of its own. */
  const create: () => JsonLd;

  // biome-ignore lint/style/noDefaultExport: that is how jsonld exports itself
  export { create as default };
}

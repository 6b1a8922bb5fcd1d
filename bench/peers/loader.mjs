/** A document loader as the peers want it: bundled contexts, one issuer and its key; nothing is fetched. */
export function loaderOf(contextDocuments, controller, method) {
  const own = new Map([
    [method.id, method],
    [controller, { '@context': 'https://www.w3.org/ns/did/v1', id: controller, assertionMethod: [method.id] }],
  ]);
  return async (url) => {
    const document = contextDocuments[url] ?? own.get(url);
    if (document === undefined) throw new Error(`not at hand: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}

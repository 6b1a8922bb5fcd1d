/** The two versions of the data model, by the context that a document begins with. */
export const baseContexts = {
  '2.0': 'https://www.w3.org/ns/credentials/v2',
  '1.1': 'https://www.w3.org/2018/credentials/v1',
} as const;

/** The context of Open Badges 2.0. */
export const openBadge2Context = 'https://w3id.org/openbadges/v2';

/** What the terms of SURF's family begin with. */
export const glossary = 'https://edubadges.nl/static/obv3-glossary.html#';

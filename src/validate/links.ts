import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { type Shape, walk } from './walk.js';

const safe = /^(?:https:\/\/|urn:|did:|data:image\/(?:png|jpeg|svg\+xml)[;,])/i;
/** Identifiers of the EU's vocabularies are http, for good. */
const vocabulary = 'http://data.europa.eu/';

/** What is wrong with one link. Text that is no URI at all is the schema's to name. */
export function linkFinding(link: unknown, pointer: string): Finding[] {
  if (typeof link !== 'string' || safe.test(link) || link.startsWith(vocabulary) || !/^[a-z][a-z0-9+.-]*:/i.test(link))
    return [];
  const code = /^http:/i.test(link) ? 'RULE_LINK_HTTP' : 'RULE_LINK_SCHEME';
  return [{ code, pointer, expected: 'https', received: link }];
}

const image: Shape = { id: linkFinding };
const profile: Record<string, Shape[string]> = { url: linkFinding, image };
/** Above an organisation stands another. */
profile.parentOrg = profile;
const alignment: Shape = { targetUrl: linkFinding };

/** Where a credential has URIs that a displayer shows or follows. */
const credential: Shape = {
  image,
  issuer: profile,
  evidence: { id: linkFinding },
  credentialSubject: {
    image,
    source: profile,
    result: { alignment },
    achievement: {
      image,
      alignment,
      criteria: { id: linkFinding },
      creator: profile,
      resultDescription: { alignment, rubricCriterionLevel: { alignment } },
    },
  },
};

/** The links and images of a credential can be shown safely (OB displayers; SECURITY, row SVG). */
export function linkFindings(document: JsonObject): Finding[] {
  return walk(document, credential);
}

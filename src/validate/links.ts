import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** Members that lead to an object with links, and those that are links themselves. */
interface Links {
  readonly links?: readonly string[];
  readonly members?: Readonly<Record<string, Links>>;
}

const image: Links = { links: ['id'] };
const profile: Links = { links: ['url'], members: { image } };
const alignment: Links = { links: ['targetUrl'] };

/** Where a credential has URIs that a displayer shows or follows. */
const credential: Links = {
  members: {
    image,
    issuer: profile,
    evidence: { links: ['id'] },
    credentialSubject: {
      members: {
        image,
        source: profile,
        result: { members: { alignment } },
        achievement: {
          members: {
            image,
            alignment,
            criteria: { links: ['id'] },
            creator: profile,
            resultDescription: { members: { alignment, rubricCriterionLevel: { members: { alignment } } } },
          },
        },
      },
    },
  },
};

const safe = /^(?:https:\/\/|urn:|did:|data:image\/(?:png|jpeg|svg\+xml)[;,])/i;
/** Identifiers of the EU's vocabularies are http, for good. */
const vocabulary = 'http://data.europa.eu/';

/** The links and images of a credential can be shown safely (OB displayers; SECURITY, row SVG). */
export function linkFindings(document: JsonObject): Finding[] {
  return walk(document, credential, '');
}

/** What is wrong with one link. Text that is no URI at all is the schema's to name. */
export function linkFinding(link: unknown, pointer: string): Finding[] {
  if (typeof link !== 'string' || safe.test(link) || link.startsWith(vocabulary) || !/^[a-z][a-z0-9+.-]*:/i.test(link))
    return [];
  const code = /^http:/i.test(link) ? 'RULE_LINK_HTTP' : 'RULE_LINK_SCHEME';
  return [{ code, pointer, expected: 'https', received: link }];
}

function walk(object: JsonObject, { links = [], members = {} }: Links, pointer: string): Finding[] {
  const findings = links.flatMap((name) => linkFinding(object[name], `${pointer}/${name}`));
  for (const name in members) {
    const value = object[name];
    const row = members[name];
    if (value === undefined || row === undefined) continue;
    const at = `${pointer}/${name}`;
    asArray(value).forEach((item, index) => {
      if (isObject(item)) findings.push(...walk(item, row, Array.isArray(value) ? `${at}/${index}` : at));
    });
  }
  return findings;
}

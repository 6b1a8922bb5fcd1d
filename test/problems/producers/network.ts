import { sign } from '../../../src/index.js';
import type { Producers } from '../problems-in.js';
import {
  changed,
  controllerOf,
  judge,
  microcredential,
  other,
  plain,
  serving,
  signed,
  signer,
  v2,
} from './fixtures.js';

/** What is said of a credential of a did:web issuer, over this fetch. */
async function issuedBy(issuer: string, fetch?: typeof globalThis.fetch): Promise<unknown> {
  const { suite } = { suite: 'vc-jwt' } as const;
  const secured = await sign({ ...plain, issuer }, { ...signer, verificationMethod: `${issuer}#key-1` }, { suite });
  return judge(secured, fetch && { fetch });
}

/** DID_FETCH_ */
export const fetching = {
  DID_FETCH_REFUSED: () => issuedBy('did:web:localhost', serving({})),
  DID_FETCH_FAILED: () => issuedBy('did:web:hogeschool.example'),
  DID_FETCH_CONTENT: () => issuedBy('did:web:hogeschool.example', serving('<html>', 'text/html')),
} as const satisfies Producers;

const endorser = controllerOf(other);
const endorsement = {
  '@context': [v2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:5a4c1f0e-3f0a-4d6a-8a57-2f3f7c1b9d99',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement',
  issuer: { id: endorser, type: ['Profile'], name: 'Association' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'https://hogeschool.example/1', type: ['EndorsementSubject'], endorsementComment: 'Good.' },
};

async function endorsed(item: object): Promise<unknown> {
  return judge(await signed(changed(microcredential, '/endorsement', [item]), signer));
}

async function byUnknownEndorser(): Promise<object> {
  const issuer = { ...endorsement.issuer, id: 'did:unheard:association' };
  return signed({ ...endorsement, issuer }, { ...other, verificationMethod: 'did:unheard:association#key-1' });
}

/** ENDORSEMENT_ */
export const endorsements = {
  ENDORSEMENT_NOT_VERIFIED: () => endorsed(endorsement),
  ENDORSEMENT_UNCHECKED: async () => endorsed(await byUnknownEndorser()),
  ENDORSEMENT_NOT_CURRENT: async () =>
    endorsed(await signed({ ...endorsement, validUntil: '2026-06-01T00:00:00Z' }, other)),
} as const satisfies Producers;

import type { ProblemRow } from '../problem.js';

/** DID_: the document of an issuer, and the key in it. */
export const did = {
  DID_URL: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The key is named by something that is no DID and no https URL',
      nl: 'De sleutel wordt aangewezen met iets dat geen DID en geen https-URL is',
    },
    detail: {
      en: 'The key is named by something that is no DID and no https URL: without one there is nowhere to look for the key.',
      nl: 'De sleutel wordt aangewezen met iets dat geen DID en geen https-URL is: zonder is er geen plaats om de sleutel te zoeken.',
    },
    help: {
      en: 'Name the key as did:key:…#…, did:web:example.edu#key-1 or https://example.edu/issuer#key-1.',
      nl: 'Wijs de sleutel aan als did:key:…#…, did:web:example.edu#key-1 of https://example.edu/issuer#key-1.',
    },
  },
  DID_UNSUPPORTED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: {
      en: 'There is no resolver for this kind of issuer id',
      nl: 'Er is geen resolver voor dit soort uitgever-id',
    },
    detail: {
      en: 'No resolver for {method} was given, so the key is not known.',
      nl: 'Er is geen resolver voor {method} gegeven, dus de sleutel is niet bekend.',
    },
    help: {
      en: 'Pass a resolver for {method} in the option resolvers.',
      nl: 'Geef een resolver voor {method} mee in de optie resolvers.',
    },
  },
  DID_UNRESOLVED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: {
      en: 'The issuer’s key document could not be had',
      nl: 'Het sleuteldocument van de uitgever was niet te verkrijgen',
    },
    detail: {
      en: 'The issuer’s key document could not be had: the resolver for it failed.',
      nl: 'Het sleuteldocument van de uitgever was niet te verkrijgen: de resolver ervoor mislukte.',
    },
    help: {
      en: 'Try again later; if it lasts, tell the issuer.',
      nl: 'Probeer het later opnieuw; meld het de uitgever als het zo blijft.',
    },
  },
  DID_DOCUMENT: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The issuer’s key document is malformed', nl: 'Het sleuteldocument van de uitgever is misvormd' },
    detail: {
      en: 'The issuer’s key document is malformed: what was found is no JSON object with an id.',
      nl: 'Het sleuteldocument van de uitgever is misvormd: wat gevonden is, is geen JSON-object met een id.',
    },
    help: {
      en: 'The issuer must publish one JSON object: a DID document.',
      nl: 'De uitgever moet één JSON-object publiceren: een DID-document.',
    },
  },
  DID_DOCUMENT_ID: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key document is about another id', nl: 'Het sleuteldocument gaat over een andere id' },
    detail: {
      en: 'The key document is about another id: a document speaks only for the id that it bears.',
      nl: 'Het sleuteldocument gaat over een andere id: een document spreekt alleen voor de id die het draagt.',
    },
    help: {
      en: 'The document’s id must be exactly the id that was resolved.',
      nl: 'De id van het document moet precies de opgevraagde id zijn.',
    },
  },
  DID_FOREIGN: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The key is somebody else’s, not the issuer’s',
      nl: 'De sleutel is van iemand anders, niet van de uitgever',
    },
    detail: {
      en: 'The key is somebody else’s, not the issuer’s: the proof names a key in the document of somebody else.',
      nl: 'De sleutel is van iemand anders, niet van de uitgever: het bewijs noemt een sleutel in het document van een ander.',
    },
    help: {
      en: 'The proof must name a key of the issuer itself; a stranger’s key document is not fetched.',
      nl: 'Het bewijs moet een sleutel van de uitgever zelf noemen; het sleuteldocument van een vreemde wordt niet opgehaald.',
    },
  },
  DID_METHOD_NOT_FOUND: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The issuer’s document does not hold the key',
      nl: 'Het document van de uitgever bevat de sleutel niet',
    },
    detail: {
      en: 'The issuer’s document does not hold the key: the key was never published there, was withdrawn, or is named otherwise.',
      nl: 'Het document van de uitgever bevat de sleutel niet: de sleutel is daar nooit gepubliceerd, is ingetrokken, of heet anders.',
    },
    help: {
      en: 'The issuer must list the verification method, with exactly this id, in its document.',
      nl: 'De uitgever moet de verificatiemethode, met precies deze id, in zijn document opnemen.',
    },
  },
  DID_METHOD_AMBIGUOUS: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The issuer’s document has two keys of that name',
      nl: 'Het document van de uitgever heeft twee sleutels met die naam',
    },
    detail: {
      en: 'The issuer’s document has two keys of that name: they differ, so nobody can say which is meant.',
      nl: 'Het document van de uitgever heeft twee sleutels met die naam: ze verschillen, dus niemand kan zeggen welke bedoeld is.',
    },
    help: {
      en: 'The issuer must give each key an id of its own.',
      nl: 'De uitgever moet elke sleutel een eigen id geven.',
    },
  },
  DID_METHOD_CONTROLLER: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key is controlled by somebody else', nl: 'De sleutel wordt door iemand anders beheerd' },
    detail: {
      en: 'The key is controlled by somebody else: its controller is not the document in which it stands.',
      nl: 'De sleutel wordt door iemand anders beheerd: controller is niet het document waarin zij staat.',
    },
    help: {
      en: 'The key’s controller must be the id of the document that holds it.',
      nl: 'De controller van de sleutel moet de id zijn van het document waarin zij staat.',
    },
  },
  DID_METHOD_PURPOSE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key may not be used for this', nl: 'De sleutel mag hiervoor niet gebruikt worden' },
    detail: {
      en: 'The key is not listed under {purpose} in its document.',
      nl: 'De sleutel staat in haar document niet onder {purpose}.',
    },
    help: {
      en: 'The issuer must list the key under {purpose}.',
      nl: 'De uitgever moet de sleutel onder {purpose} vermelden.',
    },
  },
  DID_METHOD_TYPE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The key is written in a form that is not read',
      nl: 'De sleutel staat in een vorm die niet gelezen wordt',
    },
    detail: {
      en: 'The key is written in a form that is not read: the type of the verification method is unknown or does not fit its key.',
      nl: 'De sleutel staat in een vorm die niet gelezen wordt: het type van de verificatiemethode is onbekend of past niet bij de sleutel.',
    },
    help: {
      en: 'Publish the key as Multikey, JsonWebKey or Ed25519VerificationKey2020.',
      nl: 'Publiceer de sleutel als Multikey, JsonWebKey of Ed25519VerificationKey2020.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

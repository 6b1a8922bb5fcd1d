import type { ProblemRow } from '../problem.js';

/** JWT_: credentials and presentations as tokens. */
export const jwt = {
  JWT_FORM: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'This is not a compact JWT', nl: 'Dit is geen compacte JWT' },
    detail: {
      en: 'This is not a compact JWT: it has not three parts of canonical base64url with JSON objects in the first two.',
      nl: 'Dit is geen compacte JWT: zij heeft niet drie delen canonieke base64url met JSON-objecten in de eerste twee.',
    },
    help: {
      en: 'Give three parts of canonical base64url with dots between them, without white space; header and payload are JSON objects.',
      nl: 'Geef drie delen canonieke base64url met punten ertussen, zonder witruimte; header en payload zijn JSON-objecten.',
    },
  },
  JWT_ALGORITHM: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The token’s algorithm is not accepted', nl: 'Het algoritme van de token wordt niet aanvaard' },
    detail: {
      en: 'The token’s algorithm is not accepted: it is none, a shared secret, or one that is not implemented.',
      nl: 'Het algoritme van de token wordt niet aanvaard: het is none, een gedeeld geheim, of een dat niet is ingebouwd.',
    },
    help: {
      en: 'Sign with EdDSA, ES256, ES384, ES512 or RS256.',
      nl: 'Onderteken met EdDSA, ES256, ES384, ES512 of RS256.',
    },
  },
  JWT_ALGORITHM_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The token’s algorithm is not that of the key',
      nl: 'Het algoritme van de token is niet dat van de sleutel',
    },
    detail: {
      en: 'The token’s algorithm is not that of the key: whoever writes the header may not choose how the key is used.',
      nl: 'Het algoritme van de token is niet dat van de sleutel: wie de header schrijft mag niet kiezen hoe de sleutel gebruikt wordt.',
    },
    help: {
      en: 'Write alg as the key demands; the key decides, never the header.',
      nl: 'Schrijf alg zoals de sleutel vraagt; de sleutel beslist, nooit de header.',
    },
  },
  JWT_HEADER_REFUSED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The token’s header asks for what is refused',
      nl: 'De header van de token vraagt iets dat geweigerd wordt',
    },
    detail: {
      en: 'The header parameter {parameter} is refused.',
      nl: 'De headerparameter {parameter} wordt geweigerd.',
    },
    help: { en: 'Remove the parameter and sign again.', nl: 'Verwijder de parameter en onderteken opnieuw.' },
  },
  JWT_TYPE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The token says it is something else', nl: 'De token zegt iets anders te zijn' },
    detail: {
      en: '{parameter} of the header does not fit the content: {expected}.',
      nl: '{parameter} van de header past niet bij de inhoud: {expected}.',
    },
    help: {
      en: 'Write typ as JWT, vc+jwt or vp+jwt, and cty as vc or vp or not at all.',
      nl: 'Schrijf typ als JWT, vc+jwt of vp+jwt, en cty als vc of vp of helemaal niet.',
    },
  },
  JWT_KEY_ID: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: {
      en: 'The token does not say which key signed it',
      nl: 'De token zegt niet welke sleutel haar ondertekende',
    },
    detail: {
      en: 'The token does not say which key signed it: its header has no kid that is a URL, and no kid or jwk beside an iss.',
      nl: 'De token zegt niet welke sleutel haar ondertekende: de header heeft geen kid die een URL is, en geen kid of jwk naast een iss.',
    },
    help: {
      en: 'Write kid as the URL of the key, or iss with kid or jwk.',
      nl: 'Schrijf kid als de URL van de sleutel, of iss met kid of jwk.',
    },
  },
  JWT_KEY_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key in the token is not the issuer’s', nl: 'De sleutel in de token is niet die van de uitgever' },
    detail: {
      en: 'The key in the token is not the issuer’s: a key in a header proves nothing unless the issuer publishes the same one.',
      nl: 'De sleutel in de token is niet die van de uitgever: een sleutel in een header bewijst niets, tenzij de uitgever dezelfde publiceert.',
    },
    help: {
      en: 'Leave jwk out of the header, or repeat the published key exactly.',
      nl: 'Laat jwk weg uit de header, of herhaal precies de gepubliceerde sleutel.',
    },
  },
  JWT_CLAIM_FORM: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A date claim of the token is malformed', nl: 'Een datumclaim van de token is misvormd' },
    detail: {
      en: 'The claim {claim} is not a whole number of seconds.',
      nl: 'De claim {claim} is geen heel aantal seconden.',
    },
    help: {
      en: 'Write dates as whole seconds since 1970, as a number.',
      nl: 'Schrijf datums als hele seconden sinds 1970, als getal.',
    },
  },
  JWT_CLAIM_MISMATCH: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'A claim of the token contradicts the credential',
      nl: 'Een claim van de token spreekt het certificaat tegen',
    },
    detail: {
      en: 'The claim {claim} differs from what the credential says.',
      nl: 'De claim {claim} verschilt van wat het certificaat zegt.',
    },
    help: { en: 'Make the two equal and sign again.', nl: 'Maak de twee gelijk en onderteken opnieuw.' },
  },
  JWT_CLAIM_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'A claim that should repeat the credential is missing',
      nl: 'Een claim die het certificaat moet herhalen ontbreekt',
    },
    detail: { en: 'The claim {claim} is missing.', nl: 'De claim {claim} ontbreekt.' },
    help: { en: 'Add the claim: Open Badges 3.0 asks for it.', nl: 'Voeg de claim toe: Open Badges 3.0 vraagt erom.' },
  },
  JWT_VC_CLAIM: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The token wraps its content in a claim where it may not',
      nl: 'De token verpakt haar inhoud in een claim waar dat niet mag',
    },
    detail: {
      en: 'The token wraps its content in a claim where it may not: vc and vp belong to version 1.1 alone, and to one credential at a time.',
      nl: 'De token verpakt haar inhoud in een claim waar dat niet mag: vc en vp horen alleen bij versie 1.1, en bij één certificaat tegelijk.',
    },
    help: {
      en: 'Let the payload be the credential itself, without vc or vp.',
      nl: 'Laat de payload het certificaat zelf zijn, zonder vc of vp.',
    },
  },
  JWT_VC_CLAIM_READ: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'The token wraps its content in a claim, as version 1.1 did',
      nl: 'De token verpakt haar inhoud in een claim, zoals versie 1.1 deed',
    },
    detail: {
      en: 'The token wraps its content in a claim, as version 1.1 did: what the claims leave out was filled in from iss, jti, sub, nbf and exp.',
      nl: 'De token verpakt haar inhoud in een claim, zoals versie 1.1 deed: wat de claim weglaat is aangevuld uit iss, jti, sub, nbf en exp.',
    },
    help: {
      en: 'Let the payload be the credential itself when you sign anew.',
      nl: 'Laat de payload het certificaat zelf zijn wanneer u opnieuw ondertekent.',
    },
  },
  JWT_PRESENTED_PLAIN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'A token presents a credential without an envelope',
      nl: 'Een token toont een certificaat zonder envelop',
    },
    detail: {
      en: 'A token presents a credential as it is, where VC-JOSE-COSE asks for an EnvelopedVerifiableCredential; it was judged by its own proof.',
      nl: 'Een token toont een certificaat zoals het is, waar VC-JOSE-COSE een EnvelopedVerifiableCredential vraagt; het is beoordeeld op zijn eigen bewijs.',
    },
    help: {
      en: 'Sign the credential as vc-jwt and present that, or secure the presentation with a proof instead.',
      nl: 'Onderteken het certificaat als vc-jwt en toon dat, of beveilig de presentatie met een bewijs.',
    },
  },
  JWT_ISSUED_IN_FUTURE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The token is dated in the future', nl: 'De token heeft een datum in de toekomst' },
    detail: {
      en: 'The token is dated in the future: its iat lies after the moment of judging.',
      nl: 'De token heeft een datum in de toekomst: iat ligt na het moment van beoordelen.',
    },
    help: {
      en: 'Check the clocks of signer and verifier; clockTolerance allows for small differences.',
      nl: 'Controleer de klokken van ondertekenaar en controleur; clockTolerance vangt kleine verschillen op.',
    },
  },
  JWT_NOT_YET_VALID: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The token is not valid yet', nl: 'De token is nog niet geldig' },
    detail: {
      en: 'The token is not valid yet: its nbf lies after the moment of judging.',
      nl: 'De token is nog niet geldig: nbf ligt na het moment van beoordelen.',
    },
    help: { en: 'Wait until the moment that nbf states.', nl: 'Wacht tot het moment dat nbf noemt.' },
  },
  JWT_EXPIRED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The token has expired', nl: 'De token is verlopen' },
    detail: {
      en: 'The token has expired: its exp lies before the moment of judging.',
      nl: 'De token is verlopen: exp ligt voor het moment van beoordelen.',
    },
    help: { en: 'Ask the issuer or holder for a new token.', nl: 'Vraag de uitgever of houder om een nieuwe token.' },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** KEY_: keys as they are written, private and public, and what they may be used for. */
export const key = {
  KEY_FORM: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'This is not a key', nl: 'Dit is geen sleutel' },
    detail: {
      en: 'This is not a key: it is neither a JWK nor a Multikey nor PEM.',
      nl: 'Dit is geen sleutel: het is geen JWK, geen Multikey en geen PEM.',
    },
    help: {
      en: 'Give a JWK as an object, or a Multikey (z…) or PKCS#8 PEM as text.',
      nl: 'Geef een JWK als object, of een Multikey (z…) of PKCS#8-PEM als tekst.',
    },
  },
  KEY_ENCODING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A key is not encoded as it must be', nl: 'Een sleutel is niet gecodeerd zoals het moet' },
    detail: {
      en: 'A key is not encoded as it must be: a letter is wrong, a byte too many or too few, or the encoding not the canonical one.',
      nl: 'Een sleutel is niet gecodeerd zoals het moet: er is een letter fout, een byte te veel of te weinig, of de codering is niet de canonieke.',
    },
    help: {
      en: 'Write the key again from its source: canonical base58btc or base64url, of the exact length for its type.',
      nl: 'Schrijf de sleutel opnieuw vanuit de bron: canonieke base58btc of base64url, precies zo lang als het type vraagt.',
    },
  },
  KEY_PEM: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The PEM text holds no PKCS#8 private key', nl: 'De PEM-tekst bevat geen PKCS#8-privésleutel' },
    detail: {
      en: 'The PEM text holds no PKCS#8 private key: it holds a public key, an encrypted one, or one in an older form.',
      nl: 'De PEM-tekst bevat geen PKCS#8-privésleutel: hij bevat een publieke sleutel, een versleutelde, of een in een oudere vorm.',
    },
    help: {
      en: 'Convert the key with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem.',
      nl: 'Zet de sleutel om met: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem.',
    },
  },
  KEY_PASSPHRASE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The encrypted key does not open',
      nl: 'De versleutelde sleutel gaat niet open',
    },
    detail: {
      en: 'The encrypted key does not open: the passphrase is wrong, or the file is damaged or encrypted in an older way.',
      nl: 'De versleutelde sleutel gaat niet open: de wachtwoordzin klopt niet, of het bestand is beschadigd of op een oudere wijze versleuteld.',
    },
    help: {
      en: 'Give the passphrase under which the key was encrypted; convert an older file with: openssl pkcs8 -topk8 -v2 aes-256-cbc.',
      nl: 'Geef de wachtwoordzin waarmee de sleutel is versleuteld; zet een ouder bestand om met: openssl pkcs8 -topk8 -v2 aes-256-cbc.',
    },
  },
  KEY_TYPE_UNSUPPORTED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'Keys of this type are not used for signatures here',
      nl: 'Sleutels van dit type worden hier niet voor handtekeningen gebruikt',
    },
    detail: {
      en: 'Keys of this type are not used for signatures here: its curve or algorithm is for encryption, or is not implemented.',
      nl: 'Sleutels van dit type worden hier niet voor handtekeningen gebruikt: de kromme of het algoritme is voor versleuteling, of is niet ingebouwd.',
    },
    help: {
      en: 'Use an Ed25519, P-256, P-384, P-521 or RSA key.',
      nl: 'Gebruik een Ed25519-, P-256-, P-384-, P-521- of RSA-sleutel.',
    },
  },
  KEY_PRIVATE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'A public key carries its private half', nl: 'Een publieke sleutel draagt zijn geheime helft' },
    detail: {
      en: 'A public key carries its private half: whoever reads it can sign in its owner’s name.',
      nl: 'Een publieke sleutel draagt zijn geheime helft: wie haar leest kan ondertekenen in naam van de eigenaar.',
    },
    help: {
      en: 'Treat the key as lost: publish a new one, and only its public half.',
      nl: 'Beschouw de sleutel als verloren: publiceer een nieuwe, en alleen de publieke helft.',
    },
  },
  KEY_NOT_PRIVATE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A private key is needed to sign', nl: 'Om te ondertekenen is een privésleutel nodig' },
    detail: {
      en: 'A private key is needed to sign: what was given is a public key, which can only verify.',
      nl: 'Om te ondertekenen is een privésleutel nodig: wat gegeven is, is een publieke sleutel, die alleen kan controleren.',
    },
    help: {
      en: 'Give the private key that belongs to this public key.',
      nl: 'Geef de privésleutel die bij deze publieke sleutel hoort.',
    },
  },
  KEY_USE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key is not meant for signatures', nl: 'De sleutel is niet voor handtekeningen bedoeld' },
    detail: {
      en: 'The key is not meant for signatures: its use or key_ops say that it serves another purpose.',
      nl: 'De sleutel is niet voor handtekeningen bedoeld: use of key_ops zeggen dat zij een ander doel dient.',
    },
    help: {
      en: 'Use a key whose use is sig and whose key_ops name sign or verify, or leave both out.',
      nl: 'Gebruik een sleutel met use sig en met sign of verify in key_ops, of laat beide weg.',
    },
  },
  KEY_WEAK: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The RSA key is too weak', nl: 'De RSA-sleutel is te zwak' },
    detail: {
      en: 'The RSA key is too weak: its modulus is too short or its exponent too small.',
      nl: 'De RSA-sleutel is te zwak: de modulus is te kort of de exponent te klein.',
    },
    help: {
      en: 'Use at least 2048 bits and an odd public exponent of at least 65537.',
      nl: 'Gebruik minstens 2048 bits en een oneven publieke exponent van minstens 65537.',
    },
  },
  KEY_POINT: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The public key is not a valid point', nl: 'De publieke sleutel is geen geldig punt' },
    detail: {
      en: 'The public key is not a valid point: it does not lie on its curve, is of small order, or is not written canonically.',
      nl: 'De publieke sleutel is geen geldig punt: het ligt niet op de kromme, is van kleine orde, of is niet canoniek geschreven.',
    },
    help: {
      en: 'Generate a new key: this one does not lie on its curve, or is of small order.',
      nl: 'Maak een nieuwe sleutel: deze ligt niet op zijn kromme, of is van kleine orde.',
    },
  },
  KEY_PAIR_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The two halves of the key do not belong together',
      nl: 'De twee helften van de sleutel horen niet bij elkaar',
    },
    detail: {
      en: 'The two halves of the key do not belong together: what the private half signs, the public half does not verify.',
      nl: 'De twee helften van de sleutel horen niet bij elkaar: wat de geheime helft ondertekent, bevestigt de publieke helft niet.',
    },
    help: {
      en: 'Take the private and the public half from the same key pair.',
      nl: 'Neem de privé- en de publieke helft uit hetzelfde sleutelpaar.',
    },
  },
  KEY_VERIFICATION_METHOD: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'The key has no URL that verifiers can resolve',
      nl: 'De sleutel heeft geen URL die controleurs kunnen vinden',
    },
    detail: {
      en: 'The key has no URL that verifiers can resolve: its verificationMethod is missing, or no DID or https URL with a fragment.',
      nl: 'De sleutel heeft geen URL die controleurs kunnen vinden: verificationMethod ontbreekt, of is geen DID of https-URL met een fragment.',
    },
    help: {
      en: 'Give verificationMethod as a DID URL with a fragment, such as did:web:example.edu#key-1, or as the https URL of the key; an RSA key has no did:key.',
      nl: 'Geef verificationMethod als DID-URL met fragment, zoals did:web:example.edu#key-1, of als https-URL van de sleutel; een RSA-sleutel heeft geen did:key.',
    },
  },
  KEY_ALGORITHM_UNSUITABLE: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key does not fit the suite', nl: 'De sleutel past niet bij de suite' },
    detail: {
      en: 'A key for {algorithm} cannot be used in the suite {suite}.',
      nl: 'Een sleutel voor {algorithm} is niet te gebruiken in de suite {suite}.',
    },
    help: {
      en: 'Use an Ed25519 key, or the suite vc-jwt, which takes every kind of key.',
      nl: 'Gebruik een Ed25519-sleutel, of de suite vc-jwt, die elke soort sleutel aanneemt.',
    },
  },
  KEY_SIGNATURE_FORM: {
    type: 'PROOF_GENERATION_ERROR',
    severity: 'error',
    title: {
      en: 'The signer gave bytes that are no signature',
      nl: 'De ondertekenaar gaf bytes die geen handtekening zijn',
    },
    detail: {
      en: 'The signer gave {received} for {algorithm}, which wants {expected}.',
      nl: 'De ondertekenaar gaf {received} voor {algorithm}, dat {expected} vraagt.',
    },
    help: {
      en: 'Let the signer return the raw signature as a Uint8Array; for ECDSA that is r ‖ s, not DER.',
      nl: 'Laat de ondertekenaar de kale handtekening als Uint8Array geven; bij ECDSA is dat r ‖ s, geen DER.',
    },
  },
  KEY_REVOKED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key has been revoked', nl: 'De sleutel is ingetrokken' },
    detail: { en: 'The key was revoked at {revoked}.', nl: 'De sleutel is ingetrokken op {revoked}.' },
    help: {
      en: 'Ask the issuer for a credential signed with a current key.',
      nl: 'Vraag de uitgever om een certificaat dat met een geldige sleutel is ondertekend.',
    },
  },
  KEY_EXPIRED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The key had expired when the proof was made',
      nl: 'De sleutel was verlopen toen het bewijs werd gemaakt',
    },
    detail: { en: 'The key expired at {expires}.', nl: 'De sleutel verliep op {expires}.' },
    help: {
      en: 'Ask the issuer for a credential signed with a current key.',
      nl: 'Vraag de uitgever om een certificaat dat met een geldige sleutel is ondertekend.',
    },
  },
  KEY_DATE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A date on the key is malformed', nl: 'Een datum bij de sleutel is misvormd' },
    detail: {
      en: '{member} of the key is not an xsd:dateTimeStamp.',
      nl: '{member} van de sleutel is geen xsd:dateTimeStamp.',
    },
    help: {
      en: 'The issuer must write revoked and expires as 2026-01-01T00:00:00Z.',
      nl: 'De uitgever moet revoked en expires schrijven als 2026-01-01T00:00:00Z.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

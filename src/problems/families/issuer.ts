import type { ProblemRow } from '../problem.js';

/** ISSUER_: who issued it, apart from whether it is intact. */
export const issuer = {
  ISSUER_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The key is not the issuer’s', nl: 'De sleutel is niet van de uitgever' },
    detail: {
      en: 'The proof was made with a key of {received}, not of the issuer {expected}.',
      nl: 'Het bewijs is gemaakt met een sleutel van {received}, niet van de uitgever {expected}.',
    },
    help: {
      en: 'Do not trust this credential; ask the issuer for one signed with a key that its own id controls. Who issues it signs with such a key, or names {received} as the issuer.',
      nl: 'Vertrouw dit certificaat niet; vraag de uitgever om een certificaat dat met een eigen sleutel is ondertekend. Wie het uitgeeft, ondertekent met zo’n sleutel of noemt {received} als uitgever.',
    },
  },
  ISSUER_UNTRUSTED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The issuer is not on your list', nl: 'De uitgever staat niet op uw lijst' },
    detail: {
      en: 'The issuer {received} is not among the trusted issuers.',
      nl: 'De uitgever {received} hoort niet bij de vertrouwde uitgevers.',
    },
    help: {
      en: 'Add this exact id to trustedIssuers (--trusted-issuer) if you do trust the institution.',
      nl: 'Voeg precies dit id toe aan trustedIssuers (--trusted-issuer) als u de instelling wel vertrouwt.',
    },
  },
  ISSUER_UNRESOLVED: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The issuer could not be looked up', nl: 'De uitgever kon niet worden opgezocht' },
    detail: {
      en: 'The issuer could not be looked up: without its key document nobody knows whether the key is its own.',
      nl: 'De uitgever kon niet worden opgezocht: zonder sleuteldocument weet niemand of de sleutel van de uitgever is.',
    },
    help: {
      en: 'Give verify a fetch or a resolver for the issuer’s id (leave out --offline), and try again.',
      nl: 'Geef verify een fetch of een resolver voor het id van de uitgever (laat --offline weg), en probeer opnieuw.',
    },
  },
  ISSUER_HOLDER_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'The presentation was not made by its holder', nl: 'De presentatie is niet door de houder gemaakt' },
    detail: {
      en: 'The presentation was signed by {received}, not by the holder {expected}.',
      nl: 'De presentatie is ondertekend door {received}, niet door de houder {expected}.',
    },
    help: {
      en: 'Ask the holder to present it with a key of their own.',
      nl: 'Vraag de houder om het met een eigen sleutel te presenteren.',
    },
  },
  ISSUER_HOLDER_MISSING: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: { en: 'The presentation does not name its holder', nl: 'De presentatie noemt haar houder niet' },
    detail: {
      en: 'It presents a credential that its own signer issued, and does not say who the holder is.',
      nl: 'Zij toont een certificaat dat de ondertekenaar zelf heeft uitgegeven, en zegt niet wie de houder is.',
    },
    help: {
      en: 'Write the id of the signer as holder, and sign the presentation again.',
      nl: 'Schrijf het id van de ondertekenaar als holder, en onderteken de presentatie opnieuw.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

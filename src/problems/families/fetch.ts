import type { ProblemRow } from '../problem.js';

const type = 'CRYPTOGRAPHIC_SECURITY_ERROR';

/** DID_FETCH_: documents fetched from the web, key documents and status lists alike. */
export const fetch = {
  DID_FETCH_REFUSED: {
    type,
    severity: 'error',
    title: { en: 'An address is not fetched', nl: 'Een adres wordt niet opgehaald' },
    detail: {
      en: 'Only https addresses of public hosts are fetched, not {host}.',
      nl: 'Alleen https-adressen van openbare hosts worden opgehaald, niet {host}.',
    },
    help: {
      en: 'Publish the document at a public https URL, or name the exact host:port in allowHosts.',
      nl: 'Publiceer het document op een openbare https-URL, of noem de exacte host:poort in allowHosts.',
    },
  },
  DID_FETCH_FAILED: {
    type,
    severity: 'error',
    title: { en: 'A document could not be fetched', nl: 'Een document kon niet worden opgehaald' },
    detail: {
      en: 'The host {host} did not give the document: {reason}.',
      nl: 'De host {host} gaf het document niet: {reason}.',
    },
    help: { en: 'Check the address and try again later.', nl: 'Controleer het adres en probeer het later opnieuw.' },
  },
  DID_FETCH_CONTENT: {
    type,
    severity: 'error',
    title: { en: 'What was fetched is not such a document', nl: 'Wat is opgehaald is niet zo’n document' },
    detail: { en: 'The host {host} answered with {reason}.', nl: 'De host {host} antwoordde met {reason}.' },
    help: {
      en: 'Serve it as application/json or a credential media type, within the size limit.',
      nl: 'Lever het als application/json of een certificaat-mediatype, binnen de maximale grootte.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

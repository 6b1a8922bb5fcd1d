import type { ProblemRow } from '../problem.js';

const vcdm = 'MALFORMED_VALUE_ERROR';

/** DATA_: the VC Data Model (STANDARDS §3), for any kind of credential or presentation. */
export const data = {
  DATA_CONTEXT: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The @context does not begin as it must', nl: 'De @context begint niet zoals het moet' },
    detail: {
      en: 'The @context must be an array of URLs and objects whose first item is the credentials context.',
      nl: 'De @context moet een lijst van URL’s en objecten zijn waarvan het eerste de credentials-context is.',
    },
    help: {
      en: 'Put https://www.w3.org/ns/credentials/v2 first in the @context array.',
      nl: 'Zet https://www.w3.org/ns/credentials/v2 vooraan in de lijst @context.',
    },
  },
  DATA_ID: {
    type: vcdm,
    severity: 'error',
    title: { en: 'An id is not one absolute URL', nl: 'Een id is niet één absolute URL' },
    detail: {
      en: 'An id is not one absolute URL: it is a list, no text, or a URL without scheme.',
      nl: 'Een id is niet één absolute URL: het is een lijst, geen tekst, of een URL zonder schema.',
    },
    help: {
      en: 'Give one absolute URL, such as an https URL, a DID or urn:uuid, or leave the id out.',
      nl: 'Geef één absolute URL, zoals een https-URL, een DID of urn:uuid, of laat het id weg.',
    },
  },
  DATA_TYPE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A type is missing or malformed', nl: 'Een type ontbreekt of is misvormd' },
    detail: {
      en: 'The object {property} needs a type: a string or an array of strings.',
      nl: 'Het object {property} heeft een type nodig: een tekst of een lijst van teksten.',
    },
    help: {
      en: 'Add the type that the specification names for it.',
      nl: 'Voeg het type toe dat de specificatie ervoor noemt.',
    },
  },
  DATA_TYPE_REQUIRED: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The base type is missing', nl: 'Het basistype ontbreekt' },
    detail: { en: 'The type must include {expected}.', nl: 'Het type moet {expected} bevatten.' },
    help: { en: 'Add {expected} to the type.', nl: 'Voeg {expected} toe aan het type.' },
  },
  DATA_TYPE_CONFLICT: {
    type: vcdm,
    severity: 'error',
    title: {
      en: 'The document is a credential and a presentation at once',
      nl: 'Het document is certificaat en presentatie tegelijk',
    },
    detail: {
      en: 'The document is a credential and a presentation at once: its type names both, or it has a member of the other, and it cannot be judged as both.',
      nl: 'Het document is certificaat en presentatie tegelijk: het type noemt beide, of er is een deel van het andere in, en het kan niet als beide beoordeeld worden.',
    },
    help: {
      en: 'Put the credential into verifiableCredential of a presentation of its own.',
      nl: 'Zet het certificaat in verifiableCredential van een eigen presentatie.',
    },
  },
  DATA_ISSUER: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The issuer is missing or malformed', nl: 'De uitgever ontbreekt of is misvormd' },
    detail: {
      en: 'The issuer must be a URL, or an object whose id is a URL.',
      nl: 'De uitgever moet een URL zijn, of een object waarvan het id een URL is.',
    },
    help: {
      en: 'Set issuer to the DID or https URL that controls the signing key.',
      nl: 'Zet issuer op de DID of https-URL die de ondertekensleutel beheert.',
    },
  },
  DATA_SUBJECT: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The credential says nothing', nl: 'Het certificaat zegt niets' },
    detail: {
      en: 'The credentialSubject must be an object with at least one member, or an array of such objects.',
      nl: 'Het credentialSubject moet een object met ten minste één eigenschap zijn, of een lijst van zulke objecten.',
    },
    help: {
      en: 'Say in credentialSubject what is claimed, and of whom.',
      nl: 'Zeg in credentialSubject wat er beweerd wordt, en over wie.',
    },
  },
  DATA_TEXT: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A name or description is malformed', nl: 'Een naam of omschrijving is misvormd' },
    detail: {
      en: 'It must be a string, or objects with only @value, @language and, if need be, @direction.',
      nl: 'Het moet een tekst zijn, of objecten met alleen @value, @language en zo nodig @direction.',
    },
    help: {
      en: 'Write a plain string, or {"@value": "…", "@language": "nl"}.',
      nl: 'Schrijf een gewone tekst, of {"@value": "…", "@language": "nl"}.',
    },
  },
  DATA_SCHEMA_ID: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A credentialSchema has no URL', nl: 'Een credentialSchema heeft geen URL' },
    detail: {
      en: 'A credentialSchema has no URL: without it nobody knows which schema is meant.',
      nl: 'Een credentialSchema heeft geen URL: zonder URL weet niemand welk schema bedoeld is.',
    },
    help: { en: 'Give its id: the URL of the schema.', nl: 'Geef het id: de URL van het schema.' },
  },
  DATA_RELATED_RESOURCE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A related resource is malformed', nl: 'Een verwante bron is misvormd' },
    detail: {
      en: 'Each relatedResource needs a URL id that occurs once, and digestSRI or digestMultibase.',
      nl: 'Elke relatedResource heeft een URL als id nodig die eenmaal voorkomt, en digestSRI of digestMultibase.',
    },
    help: {
      en: 'Add the missing digest or id, and name each resource once.',
      nl: 'Voeg het ontbrekende kenmerk of id toe, en noem elke bron eenmaal.',
    },
  },
  DATA_DIGEST_MISMATCH: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: { en: 'A resource is not the one that was meant', nl: 'Een bron is niet de bedoelde' },
    detail: {
      en: 'The digest of {url} is another one than stated.',
      nl: 'Het kenmerk van {url} is een ander dan vermeld.',
    },
    help: {
      en: 'The resource changed after issuing; ask the issuer for the version that was signed.',
      nl: 'De bron is na uitgifte veranderd; vraag de uitgever om de ondertekende versie.',
    },
  },
  DATA_DIGEST_UNCHECKED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'A resource is not at hand', nl: 'Een bron is niet voorhanden' },
    detail: { en: 'The digest of {url} was not compared.', nl: 'Het kenmerk van {url} is niet vergeleken.' },
    help: {
      en: 'Give verify a fetch (leave out --offline) to have it compared.',
      nl: 'Geef verify een fetch (laat --offline weg) om het te laten vergelijken.',
    },
  },
  DATA_NOT_REFRESHED: {
    type: vcdm,
    severity: 'warning',
    title: { en: 'The credential could not be refreshed', nl: 'Het certificaat kon niet worden vernieuwd' },
    detail: {
      en: 'The credential could not be refreshed: the service did not answer, or answered with another credential.',
      nl: 'Het certificaat kon niet worden vernieuwd: de dienst antwoordde niet, of met een ander certificaat.',
    },
    help: {
      en: 'The refresh service gave no newer form of this credential by this issuer; it was judged as it is.',
      nl: 'De vernieuwingsdienst gaf geen nieuwere vorm van dit certificaat van deze uitgever; het is beoordeeld zoals het is.',
    },
  },
  DATA_HOLDER: {
    type: vcdm,
    severity: 'error',
    title: { en: 'The holder is malformed', nl: 'De houder is misvormd' },
    detail: {
      en: 'The holder must be a URL, or an object whose id is a URL.',
      nl: 'De houder moet een URL zijn, of een object waarvan het id een URL is.',
    },
    help: {
      en: 'Give the DID or URL of the holder, or leave it out.',
      nl: 'Geef de DID of URL van de houder, of laat die weg.',
    },
  },
  DATA_PRESENTED: {
    type: vcdm,
    severity: 'error',
    title: { en: 'A presented credential is not an object', nl: 'Een gepresenteerd certificaat is geen object' },
    detail: {
      en: 'verifiableCredential holds credentials and enveloped credentials, all of them objects.',
      nl: 'verifiableCredential bevat certificaten en verpakte certificaten, allemaal objecten.',
    },
    help: {
      en: 'Put a JWT into an EnvelopedVerifiableCredential with a data: URL.',
      nl: 'Zet een JWT in een EnvelopedVerifiableCredential met een data:-URL.',
    },
  },
  DATA_ENVELOPE: {
    type: vcdm,
    severity: 'error',
    title: { en: 'An envelope is malformed', nl: 'Een envelop is misvormd' },
    detail: {
      en: 'An envelope has the base context, exactly its one type and, as id, a data: URL of a media type that is read here, and no other member.',
      nl: 'Een envelop heeft de basiscontext, precies zijn ene type en als id een data:-URL van een mediatype dat hier gelezen wordt, en verder niets.',
    },
    help: {
      en: 'Write the id as data:application/vc+jwt,<the JWT> and nothing beside it.',
      nl: 'Schrijf het id als data:application/vc+jwt,<de JWT> en niets ernaast.',
    },
  },
  DATA_PRESENTED_UNVERIFIED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'A presented credential is not verified', nl: 'Een gepresenteerd certificaat is niet geverifieerd' },
    detail: {
      en: 'A presented credential is not verified: one of its own checks failed or could not be done.',
      nl: 'Een gepresenteerd certificaat is niet geverifieerd: een van zijn eigen controles mislukte of kon niet worden gedaan.',
    },
    help: { en: 'See the report of that credential.', nl: 'Zie het rapport van dat certificaat.' },
  },
  DATA_OPEN_BADGE_2: {
    type: vcdm,
    severity: 'error',
    title: { en: 'This is an Open Badges 2.0 assertion', nl: 'Dit is een assertion van Open Badges 2.0' },
    detail: {
      en: 'An Open Badges 2.0 assertion is recognised, but it is not a verifiable credential and is never verified here.',
      nl: 'Een assertion van Open Badges 2.0 wordt herkend, maar is geen verifieerbaar certificaat en wordt hier nooit geverifieerd.',
    },
    help: {
      en: 'Ask the issuer for the Open Badges 3.0 form of this badge.',
      nl: 'Vraag de uitgever om de vorm van deze badge in Open Badges 3.0.',
    },
  },
  DATA_NOT_BAKED: {
    type: 'PARSING_ERROR',
    severity: 'error',
    title: { en: 'The image holds no credential', nl: 'De afbeelding bevat geen certificaat' },
    detail: {
      en: 'The image holds no credential: nothing was ever baked into it, or a program took it out again.',
      nl: 'De afbeelding bevat geen certificaat: er is nooit iets in gebakken, of een programma haalde het er weer uit.',
    },
    help: {
      en: 'Ask for the baked image, or for the credential itself.',
      nl: 'Vraag om de afbeelding met het certificaat erin, of om het certificaat zelf.',
    },
  },
  DATA_NESTING: {
    type: vcdm,
    severity: 'error',
    title: { en: 'Too many credentials inside one another', nl: 'Te veel certificaten in elkaar' },
    detail: {
      en: 'Too many credentials inside one another: presentations or endorsements hold others, more than three deep.',
      nl: 'Te veel certificaten in elkaar: presentaties of aanbevelingen bevatten andere, meer dan drie diep.',
    },
    help: { en: 'Present each credential by itself.', nl: 'Presenteer elk certificaat afzonderlijk.' },
  },
} as const satisfies Record<string, ProblemRow>;

import type { ProblemRow } from '../problem.js';

/** RECIPIENT_: whose credential it is, when the caller says whose it must be. */
export const recipient = {
  RECIPIENT_MISMATCH: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'This is somebody else’s credential', nl: 'Dit is het certificaat van iemand anders' },
    detail: {
      en: 'This is somebody else’s credential: neither its id nor an identifier of it is the one that was expected.',
      nl: 'Dit is het certificaat van iemand anders: geen id en geen identifier ervan is wat verwacht werd.',
    },
    help: {
      en: 'Check the expected recipient: its type and value must be those that the issuer used.',
      nl: 'Controleer de verwachte ontvanger: type en waarde moeten die zijn die de uitgever gebruikte.',
    },
  },
  RECIPIENT_WITHOUT_SALT: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'The recipient’s identifier is hashed without salt',
      nl: 'De identificatie van de ontvanger is gehasht zonder zout',
    },
    detail: {
      en: 'The recipient’s identifier is hashed without salt: whoever can guess it can find out whose it is.',
      nl: 'De identificatie van de ontvanger is gehasht zonder zout: wie haar kan raden kan vaststellen van wie het is.',
    },
    help: {
      en: 'Issue with a random salt: without it the identifier can be guessed.',
      nl: 'Geef uit met een willekeurig zout: zonder is de identificatie te raden.',
    },
  },
  RECIPIENT_PLAIN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'warning',
    title: {
      en: 'The recipient’s identifier is readable by everyone',
      nl: 'De identificatie van de ontvanger is voor iedereen leesbaar',
    },
    detail: {
      en: 'The recipient’s identifier is readable by everyone: it stands in the badge without a hash.',
      nl: 'De identificatie van de ontvanger is voor iedereen leesbaar: zij staat zonder hash in de badge.',
    },
    help: {
      en: 'Issue with a hashed identifier and a salt.',
      nl: 'Geef uit met een gehashte identificatie en een zout.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

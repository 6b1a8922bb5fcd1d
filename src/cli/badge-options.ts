import { urlOf } from '../encoding/url.js';
import { asGiven, type OptionRow, oneOf, readDate, readPair } from './option-rows.js';

function readDatedKey(text: string): { key: string; date: Date } | undefined {
  const pair = readPair(text);
  const date = pair && readDate(pair.file);
  return pair && date && { key: pair.url, date };
}

function readHttps(text: string): string | undefined {
  return /^https:\/\/[^\s#]+$/.test(text) && urlOf(text) ? text : undefined;
}

/** Options of the commands for badges that people hold: images, status lists, endorsements, keys of an institution. */
export const badgeOptions = {
  credential: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'signed credential to bake, JSON or JWT (default: what is piped in)',
      nl: 'ondertekend certificaat om in te bakken, JSON of JWT (standaard: wat erin gepijpt wordt)',
    },
  },
  status: {
    takes: '<list>',
    multiple: true,
    read: asGiven,
    help: {
      en: 'file with a status list: sign and issue give badges a place in it, others read it in place of fetching it',
      nl: 'bestand met een statuslijst: sign en issue geven badges er een plaats in, andere lezen het in plaats van de lijst op te halen',
    },
  },
  id: {
    takes: '<https-url>',
    read: readHttps,
    help: { en: 'URL at which the list will be published', nl: 'URL waarop de lijst gepubliceerd wordt' },
  },
  purpose: {
    ...oneOf<'revocation' | 'suspension'>({ revocation: true, suspension: true }),
    help: { en: 'what the list is for (default revocation)', nl: 'waar de lijst voor is (standaard revocation)' },
  },
  evidence: {
    takes: '<url>=<file>',
    multiple: true,
    read: readPair,
    help: {
      en: 'evidence that stands at the URL: the digest of the file is written with it',
      nl: 'bewijsstuk dat op de URL staat: de digest van het bestand wordt erbij geschreven',
    },
  },
  endorsement: {
    takes: '<file>',
    multiple: true,
    read: asGiven,
    help: {
      en: 'endorsement to take up, where the thing that it endorses stands',
      nl: 'aanbeveling om op te nemen, bij dat wat zij aanbeveelt',
    },
  },
  comment: {
    takes: '<text>',
    read: asGiven,
    help: { en: 'what the endorser says of it', nl: 'wat de aanbeveler erover zegt' },
  },
  of: {
    ...oneOf<'credential' | 'achievement' | 'issuer'>({ credential: true, achievement: true, issuer: true }),
    help: {
      en: 'what is endorsed: this credential, its achievement or its issuer (default achievement)',
      nl: 'wat wordt aanbevolen: dit certificaat, de prestatie of de uitgever (standaard achievement)',
    },
  },
  profile: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'who the institution is: a file with name, country and so on, or metadata with an issuer',
      nl: 'wie de instelling is: een bestand met name, country enzovoort, of metadata met een issuer',
    },
  },
  retired: {
    takes: '<key>=<date-time>',
    multiple: true,
    read: readDatedKey,
    help: {
      en: 'key (file or Multikey) that went out of use then; what it signed before still verifies',
      nl: 'sleutel (bestand of Multikey) die toen buiten gebruik ging; wat zij daarvoor ondertekende blijft geldig',
    },
  },
  revoked: {
    takes: '<key>=<date-time>',
    multiple: true,
    read: readDatedKey,
    help: {
      en: 'key (file or Multikey) that was lost or stolen then; nothing verifies with it any more',
      nl: 'sleutel (bestand of Multikey) die toen verloren of gestolen is; niets wat ermee is ondertekend geldt nog',
    },
  },
  encrypt: {
    help: {
      en: 'write the private key as encrypted PEM, under the passphrase',
      nl: 'schrijf de geheime sleutel als versleutelde PEM, onder de wachtwoordzin',
    },
  },
  'passphrase-file': {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'file with the passphrase of an encrypted key; - is standard input; else the variable EDUBADGE_PASSPHRASE',
      nl: 'bestand met de wachtwoordzin van een versleutelde sleutel; - is de standaardinvoer; anders de variabele EDUBADGE_PASSPHRASE',
    },
  },
} as const satisfies Record<string, OptionRow>;

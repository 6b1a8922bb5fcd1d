import type { Form, TargetForm } from '../convert/forms.js';
import type { Sector, Variant } from '../credential/types.js';
import type { Language } from '../problems/problem.js';
import type { SuiteName } from '../proof/types.js';
import type { FormatName } from '../report/formats.js';
import { badgeOptions } from './badge-options.js';
import { batchOptions } from './batch-options.js';
import { asGiven, asUrl, type OptionRow, oneOf, readCount, readDate, readPair, readRecipient } from './option-rows.js';

/** Every option of every command: name → what it takes, how it is read, and its help. */
export const options = {
  format: {
    ...oneOf<FormatName>({ text: true, json: true, sarif: true, github: true, junit: true }),
    help: { en: 'how reports are written (default text)', nl: 'de vorm van het verslag (standaard text)' },
  },
  'short-format': {
    name: 'format',
    ...oneOf<'text' | 'json'>({ text: true, json: true }),
    help: { en: 'how it is written (default text)', nl: 'de vorm waarin (standaard text)' },
  },
  lang: {
    ...oneOf<Language>({ en: true, nl: true }),
    help: { en: 'language of reports (default en)', nl: 'taal van het verslag (standaard en)' },
  },
  strict: { help: { en: 'warnings count as failures', nl: 'waarschuwingen tellen als fouten' } },
  'max-warnings': {
    takes: '<number>',
    read: readCount,
    help: { en: 'fail when there are more warnings', nl: 'afgekeurd bij meer waarschuwingen' },
  },
  baseline: {
    takes: '<file>',
    read: asGiven,
    help: { en: 'findings that are known, and do not fail', nl: 'bekende bevindingen, die niet tellen' },
  },
  'update-baseline': {
    help: { en: 'write what is found now to the baseline', nl: 'schrijf wat nu gevonden wordt in de nulmeting' },
  },
  ignore: {
    takes: '<pattern>',
    multiple: true,
    read: asGiven,
    help: { en: 'files of a folder to pass over', nl: 'bestanden van een map om over te slaan' },
  },
  config: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'configuration (default edubadge.config.json, if there)',
      nl: 'configuratie (standaard edubadge.config.json, indien aanwezig)',
    },
  },
  quiet: { help: { en: 'leave out what passed, and notes', nl: 'laat weg wat goed is, en mededelingen' } },
  output: {
    takes: '<file>',
    read: asGiven,
    help: { en: 'write to a file in place of standard output', nl: 'schrijf naar een bestand' },
  },
  force: { help: { en: 'write over an output file that exists', nl: 'overschrijf een bestaand uitvoerbestand' } },
  offline: { help: { en: 'never use the network', nl: 'gebruik nooit het netwerk' } },
  variant: {
    ...oneOf<Variant>({ regular: true, microcredential: true, 'extra-curricular': true }),
    help: { en: 'judge as this variant', nl: 'beoordeel als deze variant' },
  },
  sector: {
    ...oneOf<Sector>({ mbo: true, hbo: true, wo: true }),
    help: { en: 'sector, which picks the framework', nl: 'sector, die het kader bepaalt' },
  },
  key: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'private key: JWK, Multikey or PEM; - is standard input; else the variable EDUBADGE_KEY',
      nl: 'geheime sleutel: JWK, Multikey of PEM; - is de standaardinvoer; anders de variabele EDUBADGE_KEY',
    },
  },
  suite: {
    ...oneOf<SuiteName>({
      'eddsa-rdfc-2022': true,
      'eddsa-jcs-2022': true,
      Ed25519Signature2020: true,
      'vc-jwt': true,
    }),
    help: { en: 'how to sign (default eddsa-rdfc-2022)', nl: 'manier van ondertekenen (standaard eddsa-rdfc-2022)' },
  },
  'verification-method': {
    takes: '<url>',
    read: asUrl,
    help: {
      en: 'URL of the public key (default: its did:key)',
      nl: 'URL van de openbare sleutel (standaard de did:key)',
    },
  },
  controller: {
    takes: '<url>',
    read: asUrl,
    help: {
      en: 'issuer id that the key belongs to (default: its did:key)',
      nl: 'uitgever van de sleutel (standaard de did:key)',
    },
  },
  stdout: {
    help: { en: 'write the private key to standard output', nl: 'schrijf de geheime sleutel naar de standaarduitvoer' },
  },
  created: {
    takes: '<date-time>',
    read: readDate,
    help: {
      en: 'when it is signed (default now; a batch: today)',
      nl: 'moment van ondertekenen (standaard nu; een batch: vandaag)',
    },
  },
  expires: {
    takes: '<date-time>',
    read: readDate,
    help: { en: 'when the proof expires', nl: 'moment waarop het bewijs verloopt' },
  },
  domain: {
    takes: '<domain>',
    multiple: true,
    read: asGiven,
    help: {
      en: 'domain that the proof is meant for; of did-web, the institution’s',
      nl: 'domein waarvoor het bewijs bedoeld is; bij did-web dat van de instelling',
    },
  },
  challenge: {
    takes: '<text>',
    read: asGiven,
    help: { en: 'nonce that the proof answers', nl: 'nonce waarop het bewijs antwoordt' },
  },
  context: {
    takes: '<url>=<file>',
    multiple: true,
    read: readPair,
    help: { en: 'JSON-LD context that you vouch for', nl: 'JSON-LD-context waar u voor instaat' },
  },
  'trusted-issuer': {
    takes: '<id>',
    multiple: true,
    read: asGiven,
    help: {
      en: 'issuer that you trust; any other one fails',
      nl: 'uitgever die u vertrouwt; elke andere wordt afgewezen',
    },
  },
  recipient: {
    takes: '<id>|<type>=<value>',
    read: readRecipient,
    help: {
      en: 'whose badge it must be, such as emailAddress=…',
      nl: 'van wie de badge moet zijn, zoals emailAddress=…',
    },
  },
  now: {
    takes: '<date-time>',
    read: readDate,
    help: { en: 'the moment to judge at (default now)', nl: 'het moment van beoordeling (standaard nu)' },
  },
  'cross-check': {
    help: { en: 'ask a second, independent verifier', nl: 'vraag een tweede, onafhankelijke controleur' },
  },
  from: {
    ...oneOf<Form>({ edubadge: true, 'open-badge-2': true, 'ooapi-5': true, 'ooapi-6': true }),
    help: { en: 'form of the document', nl: 'vorm van het document' },
  },
  to: {
    ...oneOf<TargetForm>({ input: true, linkedin: true }),
    help: { en: 'form that it gets (default input)', nl: 'vorm die het krijgt (standaard input)' },
  },
  ...badgeOptions,
  ...batchOptions,
  help: { help: { en: 'show this help', nl: 'toon deze hulp' } },
} as const satisfies Record<string, OptionRow>;

/** Name of an option, without its dashes. */
export type OptionName = keyof typeof options;

type ValueOf<Row> = Row extends { read: (text: string) => infer Value }
  ? Row extends { multiple: true }
    ? NonNullable<Value>[]
    : NonNullable<Value>
  : true;

/** Options as they were given, read. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof options)[Name]> };

/** An option as it is written, without its dashes. */
export function flagOf(name: OptionName): string {
  const row: OptionRow = options[name];
  return row.name ?? name;
}

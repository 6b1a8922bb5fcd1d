import { asGiven, type OptionRow, oneOf } from './option-rows.js';

/** Options of the command that issues a batch. */
export const batchOptions = {
  'cross-check-of': {
    name: 'cross-check',
    ...oneOf<'sample' | 'all'>({ sample: true, all: true }),
    help: {
      en: 'ask a second, independent verifier about one badge in 64, or about all',
      nl: 'vraag een tweede, onafhankelijke controleur naar één op de 64 badges, of naar alle',
    },
  },
  out: {
    takes: '<folder>',
    read: asGiven,
    help: {
      en: 'folder of the batch; one that was interrupted goes on',
      nl: 'map van de batch; een die werd onderbroken gaat verder',
    },
  },
  bake: { help: { en: 'write the badges as images', nl: 'schrijf de badges als afbeelding' } },
  image: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: 'PNG or SVG to bake into (default: that of the input, or one that is drawn)',
      nl: 'PNG of SVG voor de badges (standaard die van de invoer, of een die getekend wordt)',
    },
  },
  seed: {
    takes: '<file>',
    read: asGiven,
    help: {
      en: '32 secret bytes from which ids and salts follow (default: made, kept in the folder)',
      nl: '32 geheime bytes waaruit ids en salts volgen (standaard gemaakt, en bewaard in de map)',
    },
  },
} as const satisfies Record<string, OptionRow>;

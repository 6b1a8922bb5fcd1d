import type { ProblemRow } from '../problem.js';

const range = 'RANGE_ERROR';

/** FRAMEWORK_: what quality frameworks and platform rules say of the workload. */
export const framework = {
  FRAMEWORK_WORKLOAD_LOW: {
    type: range,
    severity: 'warning',
    title: {
      en: 'The workload is below the bound of the framework',
      nl: 'De studielast ligt onder de grens van het kader',
    },
    detail: {
      en: 'The workload is {value} {unit}; {framework} asks for at least {bound}.',
      nl: 'De studielast is {value} {unit}; {framework} vraagt ten minste {bound}.',
    },
    help: {
      en: 'Check the number, and the sector and date of award that picked the framework.',
      nl: 'Controleer het getal, en de sector en datum van toekenning die het kader bepaalden.',
    },
  },
  FRAMEWORK_WORKLOAD_HIGH: {
    type: range,
    severity: 'warning',
    title: {
      en: 'The workload is above the bound of the framework',
      nl: 'De studielast ligt boven de grens van het kader',
    },
    detail: {
      en: 'The workload is {value} {unit}; {framework} asks for at most {bound}.',
      nl: 'De studielast is {value} {unit}; {framework} vraagt ten hoogste {bound}.',
    },
    help: {
      en: 'Check the number, or split the learning over several badges.',
      nl: 'Controleer het getal, of verdeel het onderwijs over meer badges.',
    },
  },
  FRAMEWORK_WORKLOAD_STEP: {
    type: range,
    severity: 'error',
    title: { en: 'The workload is not a multiple of its step', nl: 'De studielast is geen veelvoud van de stap' },
    detail: {
      en: 'The workload is {value} {unit}; {framework} counts in steps of {bound}.',
      nl: 'De studielast is {value} {unit}; {framework} telt in stappen van {bound}.',
    },
    help: { en: 'Round the workload to a step of {bound}.', nl: 'Rond de studielast af op een stap van {bound}.' },
  },
  FRAMEWORK_WORKLOAD_UNIT: {
    type: range,
    severity: 'error',
    title: {
      en: 'The workload is in a unit that this variant does not have',
      nl: 'De studielast staat in een eenheid die deze variant niet kent',
    },
    detail: {
      en: 'The workload is given in {unit}; this variant has {units}.',
      nl: 'De studielast is gegeven in {unit}; deze variant kent {units}.',
    },
    help: { en: 'Give the workload in {units}.', nl: 'Geef de studielast in {units}.' },
  },
  FRAMEWORK_WORKLOAD_TWICE: {
    type: range,
    severity: 'error',
    title: { en: 'The workload is given twice', nl: 'De studielast is tweemaal gegeven' },
    detail: { en: 'The workload is given in {units} at once.', nl: 'De studielast is tegelijk gegeven in {units}.' },
    help: { en: 'Keep one of them.', nl: 'Houd er één.' },
  },
  FRAMEWORK_HOURS_PER_CREDIT: {
    type: range,
    severity: 'warning',
    title: { en: 'Hours and study credits do not agree', nl: 'Uren en studiepunten komen niet overeen' },
    detail: {
      en: '{hours} hours stand beside {ects} ECTS; at 28 hours a credit that is {expected}.',
      nl: 'Naast {ects} EC staan {hours} uren; bij 28 uur per studiepunt zijn dat er {expected}.',
    },
    help: {
      en: 'Correct one of the two, or leave the hours out.',
      nl: 'Verbeter een van de twee, of laat de uren weg.',
    },
  },
  FRAMEWORK_SECTOR_UNDECIDED: {
    type: range,
    severity: 'warning',
    title: { en: 'The workload is right in one sector only', nl: 'De studielast klopt maar in één sector' },
    detail: {
      en: 'A workload of {value} {unit} is within the framework for {sectors} only, and the sector is not known.',
      nl: 'Een studielast van {value} {unit} past alleen voor {sectors} in het kader, en de sector is niet bekend.',
    },
    help: {
      en: 'Say the sector: with the option sector, or as issuer.sector in the authoring file.',
      nl: 'Geef de sector op: met de optie sector, of als issuer.sector in het invoerbestand.',
    },
  },
  FRAMEWORK_QUALITY_MISMATCH: {
    type: range,
    severity: 'warning',
    title: {
      en: 'The quality assurance names one framework and links to another',
      nl: 'De kwaliteitsborging noemt het ene kader en linkt naar het andere',
    },
    detail: {
      en: 'The URL is that of {framework}; the words beside it speak of another one.',
      nl: 'De URL is die van {framework}; de woorden ernaast gaan over een ander.',
    },
    help: { en: 'Correct the name and description, or the URL.', nl: 'Verbeter naam en omschrijving, of de URL.' },
  },
  FRAMEWORK_NOT_IN_FORCE: {
    type: range,
    severity: 'warning',
    title: {
      en: 'The framework was not in force on the day of award',
      nl: 'Het kader gold niet op de dag van toekenning',
    },
    detail: {
      en: 'The badge names {framework}, which is for awards from {from} to {until}; this one is of {date}.',
      nl: 'De badge noemt {framework}, een kader voor toekenningen van {from} tot en met {until}; deze is van {date}.',
    },
    help: {
      en: 'Name the framework that holds now, or correct the date of award.',
      nl: 'Noem het kader dat nu geldt, of verbeter de datum van toekenning.',
    },
  },
} as const satisfies Record<string, ProblemRow>;

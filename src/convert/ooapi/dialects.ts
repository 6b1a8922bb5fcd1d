import type { Participation } from '../../credential/input.js';
import type { WorkloadUnit } from '../../credential/variants.js';
import { deepFreeze } from '../../encoding/deep-freeze.js';

/** How a version of OOAPI says what an edubadge needs: where it stands, and by what words. */
export interface Dialect {
  readonly modes: string;
  /** Mode of delivery → form of participation; those that are not here say something else. */
  readonly participation: Readonly<Record<string, Participation>>;
  readonly teachingLanguage: string;
  readonly organisation: string;
  /** Places of a level of qualification, when what they belong to is expanded. */
  readonly levels: readonly string[];
  /** Places of a formal document, when what they belong to is expanded. */
  readonly documents: readonly string[];
  readonly institutionCode: string;
  readonly programmeCode: string;
}

/** OOAPI 5 (openonderwijsapi.nl/specification/v5). */
export const version5: Dialect = deepFreeze<Dialect>({
  modes: '/modeOfDelivery',
  participation: {
    online: 'online',
    'distance-learning': 'online',
    'on campus': 'onsite',
    situated: 'onsite',
    hybrid: 'blended',
  },
  teachingLanguage: '/teachingLanguage',
  organisation: '/organization',
  levels: ['/educationSpecification/levelOfQualification', '/programs/0/levelOfQualification'],
  documents: ['/educationSpecification/formalDocument'],
  institutionCode: 'brin',
  programmeCode: 'crohoCreboCode',
});

/** OOAPI 6 (openonderwijsapi.nl/v6.0). */
export const version6: Dialect = deepFreeze<Dialect>({
  modes: '/modesOfDelivery',
  participation: {
    online: 'online',
    presential: 'onsite',
    blended: 'blended',
    hybrid: 'blended',
    work_based: 'work_experience',
  },
  teachingLanguage: '/teachingLanguages',
  organisation: '/organisation',
  levels: ['/programmes/0/levelOfQualification'],
  documents: ['/programmes/0/formalDocument'],
  institutionCode: 'institution_code',
  programmeCode: 'programme_code',
});

/** The level of qualification that a course level stands for, as the enumeration `level` says; version 6 joins words with `_`. */
export const levelsOfCourse: Readonly<Record<string, string>> = Object.freeze({
  'secondary vocational education 1': '1',
  'secondary vocational education 2': '2',
  'secondary vocational education 3': '3',
  'secondary vocational education 4': '4',
  'associate degree': '5',
  bachelor: '6',
  master: '7',
  doctoral: '8',
});

/** Units of a study load that are units of a workload. Contact time and `sp` are no workload in the sense of the EU. */
export const units: Readonly<Record<string, WorkloadUnit>> = Object.freeze({
  ects: 'ects',
  sbu: 'sbu',
  hour: 'hours',
});

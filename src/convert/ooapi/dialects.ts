import type { Participation } from '../../credential/input.js';
import type { WorkloadUnit } from '../../credential/variants.js';
import { deepFreeze } from '../../encoding/deep-freeze.js';
import type { Form } from '../forms.js';

/** How a version of OOAPI says what an edubadge needs: where it stands, and by what words. */
export interface Dialect {
  readonly form: Form;
  /** Where the id of the course stands, or of the programme. */
  readonly ids: readonly [course: string, programme: string];
  readonly modes: string;
  /** Mode of delivery → form of participation; those that are not here say something else. */
  readonly participation: Readonly<Record<string, Participation>>;
  readonly teachingLanguage: string;
  readonly organisation: string;
  /** What it belongs to and takes its qualification from, when that is expanded. */
  readonly wider: readonly string[];
  /** Where the ids of parts stand that may be expanded, and where the parts stand then. */
  readonly expandable: readonly (readonly [ids: string, parts: string])[];
  readonly institutionCode: string;
  readonly domainCode: string;
  readonly programmeCode: string;
}

/** OOAPI 5 (openonderwijsapi.nl/specification/v5). */
export const version5: Dialect = deepFreeze<Dialect>({
  form: 'ooapi-5',
  ids: ['/courseId', '/programId'],
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
  wider: ['/educationSpecification', '/programs'],
  expandable: [
    ['/educationSpecification', '/educationSpecification'],
    ['/programs', '/programs'],
    ['/organization', '/organization'],
  ],
  institutionCode: 'brin',
  domainCode: 'schacHome',
  programmeCode: 'crohoCreboCode',
});

/** OOAPI 6 (openonderwijsapi.nl/v6.0). */
export const version6: Dialect = deepFreeze<Dialect>({
  form: 'ooapi-6',
  ids: ['/courseId', '/programmeId'],
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
  wider: ['/programmes'],
  expandable: [
    ['/programmeIds', '/programmes'],
    ['/organisationId', '/organisation'],
    ['/learningOutcomeIds', '/learningOutcomes'],
  ],
  institutionCode: 'institution_code',
  domainCode: 'schac_home',
  programmeCode: 'programme_code',
});

/** What a word stands for; undefined for one that is not in the table. */
export function meaning<T>(table: Readonly<Record<string, T>>, word: unknown): T | undefined {
  return typeof word === 'string' && Object.hasOwn(table, word) ? table[word] : undefined;
}

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

import { glossary } from '../../credential/urls.js';
import { edubadgeType, variants } from '../../credential/variants.js';

/** Classes of Open Badges that are written again from what an object holds. */
export const classes: readonly string[] = Object.freeze([
  'VerifiableCredential',
  'OpenBadgeCredential',
  'AchievementCredential',
  'AchievementSubject',
  'Achievement',
  'Address',
  'Alignment',
  'Criteria',
  'Evidence',
  'IdentifierEntry',
  'IdentityObject',
  'Image',
  'LearningAssessmentSpecification',
  'LearningOutcome',
  'Profile',
  'Related',
  'Result',
  'ResultDescription',
  edubadgeType,
  `${glossary}${edubadgeType}`,
  ...Object.values(variants).flatMap(({ type, iri }) => [type, iri]),
]);

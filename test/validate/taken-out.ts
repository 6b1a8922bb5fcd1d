import type { ElementId } from '../../src/credential/elements.js';

const achievement = '/credentialSubject/achievement';

/** What makes an element of the complete microcredential disappear. */
export const takenOut: Readonly<Record<ElementId, readonly string[]>> = {
  learner: ['/credentialSubject/identifier'],
  title: [`${achievement}/name`],
  country: ['/issuer/address/addressCountryCode'],
  awardingBody: ['/issuer/name'],
  dateOfIssuing: ['/awardedDate', '/validFrom'],
  learningOutcomes: [`${achievement}/learningOutcome`],
  workload: [`${achievement}/ECTS`],
  level: [`${achievement}/alignment/0`],
  assessment: [`${achievement}/provenBy`, `${achievement}/assessmentType`],
  participation: [`${achievement}/mode`, `${achievement}/participationType`],
  qualityAssurance: [`${achievement}/alignment/1`],
  prerequisites: [`${achievement}/prerequisites`],
  supervision: [`${achievement}/supervisionType`, `${achievement}/identityChecked`],
  grade: ['/credentialSubject/result', `${achievement}/resultDescription`],
  stackability: [`${achievement}/alignment/3`, `${achievement}/isPartOf`],
  furtherInformation: [`${achievement}/educationProgramIdentifier`, `${achievement}/tag`],
};

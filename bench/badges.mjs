// Badges by size. The realistic one is what the figures were set for: an Open Badge of 5.2 kB, 127 quads and 11 blank
// nodes. The edubadge has as many quads, twice the JSON, for it brings a context along, and more rules to be held to.
import { createEdubadge } from 'edubadge-credentials';

const uuid = (number) => `urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-${String(number).padStart(12, '0')}`;
const school = 'https://www.voorbeeld.example';

const issuer = (id) => ({
  id,
  name: 'Hogeschool van Voorbeeld',
  url: school,
  country: 'NL',
  brin: '99ZZ',
  sector: 'hbo',
});

const award = {
  id: uuid(1),
  recipient: { identifiers: [{ type: 'emailAddress', value: 'lerende@voorbeeld.example', salt: 'c2FsdC1taWNybw' }] },
  validFrom: '2026-09-01T00:00:00Z',
  awardedDate: '2026-08-30T00:00:00Z',
};

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** A date so many seconds later. */
export function later(date, seconds) {
  return new Date(Date.parse(date) + seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** The badge of another learner: of another id, and with other dates. */
export function another(badge, number) {
  const changed = (value, key) => {
    if (key === '@context' || typeof value !== 'object') return moment.test(value) ? later(value, number) : value;
    if (Array.isArray(value)) return value.map(changed);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changed(member, name)]));
  };
  return { ...changed(badge), id: uuid(1000 + number) };
}

/** The same of another achievement: of one, a part of the work is done once for all badges. */
export function ofAnother(badge, number) {
  const { achievement, ...subject } = badge.credentialSubject;
  const other = { ...achievement, id: `${achievement.id}/${number}`, name: `${achievement.name} ${number}` };
  return { ...badge, credentialSubject: { ...subject, achievement: other } };
}

function small(issuerId) {
  return {
    variant: 'extra-curricular',
    issuer: { id: issuerId, name: 'Hogeschool van Voorbeeld', country: 'NL' },
    ...award,
    achievement: {
      id: `${school}/achievements/bestuursjaar`,
      name: 'Bestuursjaar',
      description: 'Een jaar in het bestuur van een studievereniging.',
      criteria: 'Een volledig bestuursjaar.',
      image: `${school}/badges/bestuursjaar.png`,
      language: 'nl',
      learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
    },
  };
}

/** The template of the edubadge: what all who earn it share. */
export function edubadgeTemplate(issuerId) {
  return {
    variant: 'microcredential',
    issuer: {
      ...issuer(issuerId),
      email: 'badges@voorbeeld.example',
      image: `${school}/logo.png`,
      locality: 'Voorbeeldstad',
      schacHome: 'voorbeeld.example',
    },
    achievement: {
      id: `${school}/achievements/introductie-programmeren`,
      name: 'Introductie programmeren',
      description: 'In deze module leer je een klein programma ontwerpen, schrijven en testen. '.repeat(14).trim(),
      criteria: 'Je hebt de schriftelijke toets en de programmeeropdracht met een voldoende afgerond. '
        .repeat(14)
        .trim(),
      image: `${school}/badges/introductie-programmeren.png`,
      language: 'nl',
      learningOutcomes: [{ name: 'Schrijft en test een klein programma' }],
      workload: { ects: 5 },
      level: { eqf: 5, verified: true },
      assessment: {
        types: ['written_exam', 'professional_product', 'oral_exam', 'portfolio_assessment'],
        supervised: true,
        identityVerified: true,
      },
      participation: ['blended', 'online'],
      qualityAssurance: {
        name: 'Kwaliteitskader Microcredentials voor Professionals HBO en WO',
        url: 'https://npuls.nl/doorbouwen-aan-microcredentials',
        description: 'De kwaliteit is geborgd volgens het kader.',
      },
      programmeIdentifiers: ['34479'],
      prerequisites: 'Mbo-4 of gelijkwaardig',
      stackability: 'stackable',
      partOf: [`${school}/programmes/ad-ict`, `${school}/programmes/hbo-ict`],
      fieldOfStudy: '0613',
      humanCode: 'PROG-1',
      version: '2026.1',
      tags: ['ict', 'programmeren', 'python', 'testen', 'ontwerpen', 'software', 'ad', 'avondonderwijs'],
    },
  };
}

/** What one learner adds to the template: a literal without a spread, which takes V8 as long as a part of what is measured. */
export function edubadgeAward(number = 1) {
  const { validFrom, awardedDate } = award;
  return {
    id: uuid(number),
    recipient: recipient(number),
    validFrom,
    awardedDate,
    grade: grade(number),
    narrative: 'Met een voldoende voor elk onderdeel.',
    evidence: [
      {
        id: `${school}/portfolio/${number}`,
        name: 'Programmeeropdracht',
        description: 'Het programma met zijn testen.',
        genre: 'Portfolio',
      },
    ],
  };
}

/** No more than whose it is, and since when. */
export function plainAward(number = 1) {
  const { validFrom, awardedDate } = award;
  return { id: uuid(number), recipient: recipient(number), validFrom, awardedDate };
}

/** The same with a grade. */
export function gradedAward(number = 1) {
  const { validFrom, awardedDate } = award;
  return { id: uuid(number), recipient: recipient(number), validFrom, awardedDate, grade: grade(number) };
}

function recipient(number) {
  const value = `lerende-${number}@voorbeeld.example`;
  return { identifiers: [{ type: 'emailAddress', value, salt: uuid(2_000_000 + number) }] };
}

function grade(number) {
  return { id: uuid(1_000_000 + number), value: '8', scale: { min: '1', max: '10', pass: '5.5' } };
}

function edubadge(issuerId) {
  return { ...edubadgeTemplate(issuerId), ...edubadgeAward() };
}

/** As any issuer makes it, by Open Badges 3.0 alone. */
function openBadge(issuerId) {
  const grade = uuid(2);
  const each = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: uuid(1),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Introductie programmeren',
    description: 'Een module van vijf studiepunten.',
    issuer: {
      id: issuerId,
      type: ['Profile'],
      name: 'Hogeschool van Voorbeeld',
      url: school,
      email: 'badges@voorbeeld.example',
      phone: '+31201234567',
      description: 'Een hogeschool met opleidingen in ict, zorg en onderwijs.',
      image: { id: `${school}/logo.png`, type: 'Image' },
      address: {
        type: ['Address'],
        addressCountry: 'Nederland',
        addressCountryCode: 'NL',
        addressLocality: 'Voorbeeldstad',
        postalCode: '1000 AA',
        streetAddress: 'Straat 1',
      },
    },
    validFrom: award.validFrom,
    awardedDate: award.awardedDate,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${'0f'.repeat(32)}`,
          identityType: 'emailAddress',
          salt: 'c2FsdC1taWNybw',
        },
      ],
      creditsEarned: 5,
      activityStartDate: '2026-02-01T00:00:00Z',
      activityEndDate: '2026-06-30T00:00:00Z',
      narrative: 'Met een voldoende voor elk onderdeel, en een goed voor het werkstuk.',
      result: [{ type: ['Result'], resultDescription: grade, value: '8' }],
      achievement: {
        id: `${school}/onderwijs/2026-2027/achievements/introductie-programmeren-voor-professionals`,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: 'Introductie programmeren',
        description: 'In deze module leer je een klein programma ontwerpen, schrijven en testen. '.repeat(5).trim(),
        criteria: {
          narrative: 'Je hebt de schriftelijke toets en de programmeeropdracht met een voldoende afgerond. '
            .repeat(5)
            .trim(),
        },
        image: { id: `${school}/badges/introductie-programmeren.png`, type: 'Image' },
        inLanguage: 'nl',
        creditsAvailable: 5,
        fieldOfStudy: '0613',
        humanCode: 'PROG-1',
        version: '2026.1',
        tag: ['ict', 'programmeren', 'python', 'testen', 'ontwerpen', 'software', 'ad', 'avondonderwijs'],
        alignment: each(6, (index) => ({
          type: ['Alignment'],
          targetName: `Vaardigheid ${index}`,
          targetUrl: `${school}/vaardigheden/${index}`,
          targetType: 'CFItem',
          targetFramework: 'ESCO',
          targetDescription: 'Waar deze vaardigheid voor staat in het raamwerk.',
        })),
        resultDescription: [
          {
            id: grade,
            type: ['ResultDescription'],
            name: 'Cijfer',
            resultType: 'GradePointAverage',
            valueMin: '1',
            valueMax: '10',
            requiredValue: '5.5',
          },
        ],
      },
    },
    evidence: each(3, (index) => ({
      id: `${school}/portfolio/${index}`,
      type: ['Evidence'],
      name: `Programmeeropdracht ${index}`,
      description: 'Het programma met zijn testen, het verslag van het onderzoek en het oordeel van de opdrachtgever.',
      genre: 'Portfolio',
      audience: 'Examinatoren',
    })),
  };
}

/** A badge that grows with the number of its outcomes, alignments and pieces of evidence, and how often each repeats itself. */
export function grown(issuerId, parts, times = 1) {
  const { achievement, ...rest } = edubadgeTemplate(issuerId);
  const each = (make) => Array.from({ length: parts }, (_, index) => make(index + 1));
  return createEdubadge({
    ...rest,
    ...edubadgeAward(),
    achievement: {
      ...achievement,
      learningOutcomes: each((index) => ({
        name: `Leeruitkomst ${index}`,
        description: `Wat de lerende na leeruitkomst ${index} kan, weet en durft. `.repeat(times),
      })),
      alignments: each((index) => ({
        targetName: `Vaardigheid ${index}`,
        targetUrl: `${school}/vaardigheden/${index}`,
        targetDescription: `Waar vaardigheid ${index} voor staat in het raamwerk van de opleiding. `.repeat(times),
      })),
    },
    evidence: each((index) => ({
      id: `${school}/portfolio/${index}`,
      name: `Opdracht ${index}`,
      description: `Wat er bij opdracht ${index} gevraagd en gemaakt is. `.repeat(times),
    })),
  });
}

/** The badges by name, issued by an issuer. */
export function badges(issuerId) {
  return {
    small: createEdubadge(small(issuerId)),
    realistic: openBadge(issuerId),
    edubadge: createEdubadge(edubadge(issuerId)),
    large: grown(issuerId, 80),
  };
}

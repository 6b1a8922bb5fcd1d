// Three badges of the model, by size. The realistic one is measured most: about 127 quads and 11 blank nodes.
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

/** The template of the realistic badge: what all who earn it share. */
export function realisticTemplate(issuerId) {
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
export function realisticAward(number = 1) {
  const { recipient, validFrom, awardedDate } = award;
  return {
    id: uuid(number),
    recipient,
    validFrom,
    awardedDate,
    grade: { id: uuid(1_000_000 + number), value: '8', scale: { min: '1', max: '10', pass: '5.5' } },
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

function realistic(issuerId) {
  return { ...realisticTemplate(issuerId), ...realisticAward() };
}

/** A badge that grows with the number of its outcomes, alignments and pieces of evidence, and how often each repeats itself. */
export function grown(issuerId, parts, times = 1) {
  const { achievement, ...rest } = realisticTemplate(issuerId);
  const each = (make) => Array.from({ length: parts }, (_, index) => make(index + 1));
  return createEdubadge({
    ...rest,
    ...realisticAward(),
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
    realistic: createEdubadge(realistic(issuerId)),
    large: grown(issuerId, 80),
  };
}

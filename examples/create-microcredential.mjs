// Turns a course description and the one who completed the course into a credential.
import { createEdubadge } from 'edubadge-credentials';

const credential = createEdubadge({
  variant: 'microcredential',
  issuer: {
    id: 'did:web:hogeschool-waterland.example',
    name: 'Hogeschool Waterland',
    url: 'https://www.hogeschool-waterland.example',
    country: 'NL',
  },
  recipient: {
    // Hashed with a random salt: nobody reads the address from the badge.
    identifiers: [{ type: 'emailAddress', value: 'sanne@student.hogeschool-waterland.example' }],
  },
  awardedDate: '2026-11-20T00:00:00Z',
  grade: { value: '8', scale: { min: '1', max: '10', pass: '5.5' } },
  achievement: {
    name: 'Introductie programmeren',
    description: 'In tien weken leer je een klein programma in Python schrijven en testen.',
    criteria: 'Toets en programmeeropdracht zijn elk met ten minste een 5,5 afgerond.',
    image: 'https://www.hogeschool-waterland.example/edubadges/introductie-programmeren.png',
    language: 'nl',
    learningOutcomes: ['Schrijft een klein programma in Python', 'Test een programma en verbetert de fouten'],
    workload: { ects: 5 },
    level: { eqf: 5 },
    assessment: { types: ['written_exam', 'professional_product'], supervised: true, identityVerified: true },
    participation: ['blended'],
    qualityAssurance: {
      name: 'Kwaliteitskader Microcredentials voor Professionals HBO en WO',
      url: 'https://npuls.nl/doorbouwen-aan-microcredentials',
      description: 'De module is beoordeeld volgens het landelijke kwaliteitskader.',
    },
  },
});

console.log(JSON.stringify(credential, null, 2));

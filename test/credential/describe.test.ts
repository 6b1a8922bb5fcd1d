import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as tell } from '../../src/credential/describe.js';
import { deepFreeze } from '../../src/encoding/deep-freeze.js';
import { credentialOf, variantNames } from './pairs.js';

const badge = (achievement: object, learner: object = {}, credential: object = {}) => ({
  credentialSubject: { ...learner, achievement },
  ...credential,
});

describe('describe', () => {
  it('answers the four questions in Dutch about a Dutch badge', () => {
    expect(tell(deepFreeze(credentialOf('microcredential')))).toEqual({
      title: 'Introductie programmeren',
      language: 'nl',
      what: {
        label: 'Welke kennis en vaardigheden zijn aangetoond',
        lines: [
          'Soort: microcredential',
          'Omschrijving: In deze module leer je een klein programma ontwerpen, schrijven en testen.',
          'Leeruitkomst: Schrijft en test een klein programma',
          'Leeruitkomst: Leest en verbetert code van een ander',
          'Vaardigheden (ESCO): Python',
          'Studielast: 5 ECTS',
          'Niveau: EQF 5 (officieel vastgesteld)',
          'Stapelbaarheid: stapelbaar richting een ander certificaat, https://www.voorbeeld.example/programmes/ad-ict',
        ],
      },
      who: { label: 'Wie heeft ze aangetoond', lines: ['Lerende: bekend onder een afgeschermd e-mailadres'] },
      byWhom: {
        label: 'Wie heeft dat vastgesteld',
        lines: [
          'Uitgegeven door: Hogeschool van Voorbeeld',
          'Land: Nederland (NL)',
          'Behaald op: 30 augustus 2026',
          'Geldig vanaf: 1 september 2026',
        ],
      },
      how: {
        label: 'Hoe is dat vastgesteld',
        lines: [
          'Eisen: Je hebt de schriftelijke toets en de programmeeropdracht met een voldoende afgerond.',
          'Voorkennis: Mbo-4 of gelijkwaardig',
          'Deelname: deels online, deels op locatie',
          'Toetsing: Schriftelijke toets, Beroepsproduct',
          'Toezicht: onder toezicht, met identiteitscontrole',
          'Resultaat: 8 (schaal 1–10, voldoende vanaf 5.5)',
          'Kwaliteitsborging: Kwaliteitskader Microcredentials voor Professionals HBO en WO – De kwaliteit is geborgd volgens het kader.',
        ],
      },
    });
  });

  it('says its own words in the language that is asked for', () => {
    const { language, what, who, how } = tell(credentialOf('microcredential'), { language: 'en' });
    expect(language).toBe('en');
    expect(what.lines).toContain('Level: EQF 5 (officially confirmed)');
    expect(what.lines.at(-1)).toMatch(/^Stackability: stackable towards another credential, https:/);
    expect(who.lines).toEqual(['Learner: known by a protected e-mail address']);
    expect(how.lines[3]).toBe('Assessment: Written examination, Professional product');
  });

  it.each(variantNames)('never shows the hash or the salt of a learner (%s)', (variant) => {
    const text = JSON.stringify(tell(credentialOf(variant)));
    expect(text).not.toMatch(/sha256\$|c2FsdC1/);
  });

  it.each([
    [
      { identityType: 'systemId', hashed: true, identityHash: 'sha256$00' },
      'known by a protected identifier (systemId)',
    ],
    [{ identityType: 'systemId', hashed: false, identityHash: 'L-1' }, 'L-1'],
    [{ identityType: 'emailAddress', hashed: false, identityHash: 'sha256$00' }, 'known by a protected e-mail address'],
    [{ identityHash: 'plain@voorbeeld.example' }, 'known by a protected identifier'],
  ])('says how the learner is known: %j', (identifier, expected) => {
    expect(tell(badge({}, { identifier: [identifier] })).who.lines).toEqual([`Learner: ${expected}`]);
  });

  it('says of a thin badge what it does not state', () => {
    const { title, what, who, byWhom, how } = tell({});
    expect(title).toBe('Credential without a title');
    const lines = [what, who, byWhom, how].flatMap((answer) => answer.lines);
    expect(lines.length).toBe(12);
    for (const line of lines) expect(line).toMatch(/^[^:]+: not stated$/);
  });

  it("understands the platform's codes, SURF's words and several joined by commas", () => {
    const { how } = tell(
      badge({ participationType: 'blended,volunteering', assessmentType: ['oram_exam', 'testing'] }),
    );
    expect(how.lines).toContain('Participation: blended, volunteering');
    expect(how.lines).toContain('Assessment: Oral examination, testing');
  });

  it.each([
    ['onsite or blended', 'testing', 'op locatie of deels online', 'toets'],
    ['online', 'application of a skill', 'online', 'toepassing van een vaardigheid'],
    ['telepathy', 'recognition of prior learning', 'telepathy', 'erkenning van verworven competenties'],
    ['__proto__', 'constructor', '__proto__', 'constructor'],
  ])("says SURF's words in the reader's language: %s, %s", (participationType, assessmentType, how, test) => {
    const { lines } = tell(badge({ participationType, assessmentType }), { language: 'nl' }).how;
    expect(lines).toEqual(expect.arrayContaining([`Deelname: ${how}`, `Toetsing: ${test}`]));
  });

  it.each([
    [{ ECTS: 2.5, creditsAvailable: 2.5 }, '2,5 ECTS'],
    [{ creditsAvailable: 36 }, '36 studiepunten'],
    [{ SBU: 1680 }, '1.680 SBU'],
    [{ ECTS: 3, timeInvestment: 84 }, '3 ECTS, 84 uur'],
    [{ StudyLoad: 240 }, '240 uur'],
    [{ TimeInvestment: 40 }, '40 uur'],
    [{ TimeInvestment: 40, StudyLoad: 240 }, '40 uur, 240 uur'],
    [{ timeInvestment: 40, TimeInvestment: 40, StudyLoad: 40 }, '40 uur'],
  ])('says the workload of %j: %s', (achievement, expected) => {
    expect(tell(badge(achievement), { language: 'nl' }).what.lines).toContain(`Studielast: ${expected}`);
  });

  it.each([
    [{ addressCountryCode: 'DE' }, 'Germany (DE)'],
    [{ addressCountryCode: 'XX' }, 'XX'],
    [{ addressCountryCode: 'x' }, 'x'],
    [{ addressCountry: 'Deutschland', addressCountryCode: 'DE', addressRegion: 'Bayern' }, 'Deutschland, Bayern'],
  ])('says the country of %j: %s', (address, expected) => {
    expect(tell({ issuer: { address } }).byWhom.lines).toContain(`Country: ${expected}`);
  });

  it('reads an Open Badge 2.0 with the extensions of the platform', () => {
    const extension = (name: string, value: unknown) => ({ [`extensions:${name}Extension`]: { [name]: value } });
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      issuedOn: '2022-12-05T14:21:04Z',
      recipient: { type: 'id', hashed: true, identity: 'sha256$00', salt: 'x' },
      grade_achieved: '8',
      assessmentSupervised: true,
      assessmentIdVerified: true,
      badge: {
        type: 'BadgeClass',
        name: 'Statistiek',
        criteria: 'https://voorbeeld.example/eisen',
        participation: 'blended',
        assessmentType: 'oram_exam,written_exam',
        issuer: { name: 'Hogeschool', ...extension('InstitutionCountry', 'NL') },
        ...extension('Language', 'nl_NL'),
        ...extension('EQF', 6),
        ...extension('ECTS', 2.5),
        ...extension('LearningOutcome', 'Toetst hypothesen'),
      },
    };
    const { title, language, what, who, byWhom, how } = tell(assertion);
    expect([title, language]).toEqual(['Statistiek', 'nl']);
    expect(what.lines).toEqual(['Leeruitkomst: Toetst hypothesen', 'Studielast: 2,5 ECTS', 'Niveau: EQF 6']);
    expect(who.lines).toEqual(['Lerende: bekend onder een afgeschermd kenmerk (eduID)']);
    expect(byWhom.lines).toEqual([
      'Uitgegeven door: Hogeschool',
      'Land: Nederland (NL)',
      'Geldig vanaf: 5 december 2022',
    ]);
    expect(how.lines.slice(0, 5)).toEqual([
      'Eisen: https://voorbeeld.example/eisen',
      'Deelname: deels online, deels op locatie',
      'Toetsing: Mondelinge toets, Schriftelijke toets',
      'Toezicht: onder toezicht, met identiteitscontrole',
      'Resultaat: 8',
    ]);
  });

  it('reads VC 1.1 dates, language values, the awarding body and dates in their own zone', () => {
    const name = [
      { '@value': 'Programmeren', '@language': 'nl' },
      { '@value': 'Programming', '@language': 'en' },
    ];
    const creator = { name: 'Academie' };
    const description = tell(badge({ name, creator }, {}, { issuanceDate: '2026-09-01T00:30:00+02:00' }), {
      language: 'en',
    });
    expect(description.title).toBe('Programming');
    expect(description.byWhom.lines).toContain('Awarded by: Academie');
    expect(description.byWhom.lines).toContain('Valid from: 1 September 2026');
    const noDay = tell(badge({ name }, {}, { issuanceDate: '2026-02-30T00:00:00Z' }), { language: 'en' });
    expect(noDay.byWhom.lines).toContain('Valid from: 2026-02-30T00:00:00Z');
  });

  it('lets no badge rewrite the page: one line, no control characters, no novel', () => {
    const { title } = tell({ name: `a\n\u001b[31mb\u202ec${'x'.repeat(999)}` });
    expect(title).toMatch(/^a \[31mb cx+…$/u);
    expect(title.length).toBeLessThan(300);
  });

  it('never throws on a JSON object, and does not touch it', () => {
    const members = [
      'name',
      'id',
      'credentialSubject',
      'achievement',
      'alignment',
      'targetType',
      'targetCode',
      'issuer',
      'identifier',
      'result',
      'resultDescription',
      'provenBy',
      'participationType',
      'mode',
      '@value',
      '@language',
      'toString',
      'criteria',
      'validFrom',
      'credentialSchema',
      'type',
    ];
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(
          'ext:EQF',
          'text',
          '',
          null,
          1,
          true,
          '2026-01-01',
          '2026-13-99',
          'EducredentialAchievement',
        ),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...members), tie('node')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), node), (document) => {
        const { what, who, byWhom, how } = tell(deepFreeze(document));
        for (const { lines } of [what, who, byWhom, how]) for (const line of lines) expect(typeof line).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[undefined], [null], ['text'], [[]]])('refuses %j as a wrong call', (value) => {
    expect(() => tell(value as never)).toThrow(TypeError);
    expect(() => tell({}, { language: 'fr' as never })).toThrow(TypeError);
  });
});

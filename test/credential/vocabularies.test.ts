import { describe, expect, it } from 'vitest';
import { contexts, edubadgeContext } from '../../src/credential/context.js';
import { assessments, eqfIri, participations, supervisions } from '../../src/credential/vocabularies.js';
import { corpusFiles, corpusText, hasCorpus } from '../corpus.js';
import { credentialOf } from './pairs.js';

const terms = edubadgeContext.EducredentialAchievement['@context'];

describe('the context', () => {
  it('is what the pairs were signed with, in the same order', () => {
    const [credentials, openBadges, extensions, inline] = credentialOf('regular')['@context'] as unknown[];
    expect([credentials, openBadges, extensions]).toEqual(Object.values(contexts));
    expect(JSON.stringify(edubadgeContext)).toBe(JSON.stringify(inline));
  });

  it('has no IRI that needs a prefix', () => {
    for (const iri of JSON.stringify(edubadgeContext).matchAll(/"@id":"([^"]*)"/g))
      expect(iri[1]).toMatch(/^https?:\/\//);
  });
});

describe('the vocabularies', () => {
  it('speak only words that the context defines', () => {
    for (const row of Object.values(participations))
      expect(terms.participationType['@context']).toHaveProperty(row.participationType);
    for (const row of Object.values(assessments))
      expect(terms.assessmentType['@context']).toHaveProperty(row.assessmentType);
    for (const { supervisionType } of supervisions) {
      if (supervisionType !== undefined) expect(terms.supervisionType['@context']).toHaveProperty(supervisionType);
    }
  });

  it('have a way of supervision for each pair of facts', () => {
    for (const supervised of [true, false]) {
      for (const identityVerified of [true, false]) {
        const fits = supervisions.filter(
          (row) => row.supervised === supervised && row.identityVerified === identityVerified,
        );
        expect(fits.at(-1)).not.toHaveProperty('onlineOnly');
      }
    }
  });

  it('give the IRI of a level', () => {
    expect(eqfIri(5)).toBe('http://data.europa.eu/snb/eqf/5');
  });

  it.skipIf(!hasCorpus)("name concepts that are in the EU's own lists", () => {
    const lists = corpusFiles('elm').map(corpusText).join('\n');
    const iris = [
      ...Object.values(participations).map((row) => row.mode),
      ...Object.values(assessments).map((row) => row.dcType),
    ];
    expect(iris.filter((iri) => iri !== undefined && !lists.includes(iri.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

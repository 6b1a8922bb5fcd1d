import fc from 'fast-check';
import { digestMultibase } from '../../src/credential/digest-multibase.js';
import type { EdubadgeInput } from '../../src/credential/input.js';
import { assessments, participations } from '../../src/credential/vocabularies.js';

const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((value) => /\S/.test(value));
const digest = fc.uint8Array({ maxLength: 64 }).map(digestMultibase);
const url = fc.webUrl();
const someOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { minLength: 1, maxLength: 3 });
const date = (from: number, until: number) =>
  fc
    .integer({ min: Date.UTC(from, 0) / 1000, max: Date.UTC(until, 0) / 1000 })
    .map((second) => new Date(second * 1000).toISOString());

/** A record of which the second half of the members may be missing. */
const record = <R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<object> =>
  fc.record({ ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.keys(required),
  });

const issuer = record(
  { id: url.map((home) => home.replace(/^http:/, 'https:')), name: text, country: fc.constantFrom('NL', 'BE', 'DE') },
  {
    url,
    image: url,
    region: text,
    locality: text,
    streetAddress: text,
    postalCode: text,
    brin: fc.constant('25KB'),
    schacHome: text,
    sector: fc.constantFrom('mbo', 'hbo', 'wo'),
  },
);
const skill = fc.uuid().map((uuid) => `http://data.europa.eu/esco/skill/${uuid}`);
const outcome = fc.oneof(
  text,
  record({ name: text }, { description: text, esco: fc.oneof(skill, fc.record({ id: skill, name: text })) }),
);
const level = fc.oneof(
  record({ eqf: fc.integer({ min: 1, max: 8 }) }, { nlqf: fc.constantFrom('4', '4+'), verified: fc.boolean() }),
  record({ nlqf: fc.constantFrom('1', '4+', '8') }, { verified: fc.boolean() }),
);
const types = someOf(fc.constantFrom(...Object.keys(assessments)));
const parts = {
  workload: fc.oneof(
    fc.record({ ects: fc.integer({ min: 6, max: 60 }).map((halves) => halves / 2) }),
    fc.record({ sbu: fc.integer({ min: 240, max: 900 }) }),
  ),
  level,
  programmeIdentifiers: someOf(text),
  assessment: fc.record({ types, supervised: fc.boolean(), identityVerified: fc.boolean() }),
  participation: someOf(fc.constantFrom(...Object.keys(participations))),
  qualityAssurance: fc.record({ name: text, url, description: text }),
};
const { workload, ...free } = parts;
const thinAssessment = record({ types }, { supervised: fc.boolean(), identityVerified: fc.boolean() });

const always = {
  name: text,
  description: text,
  criteria: fc.oneof(
    text,
    fc.record({ id: url }),
    fc.record({ narrative: text }),
    fc.record({ id: url, narrative: text }),
  ),
  image: url,
  language: fc.constantFrom('nl', 'en', 'nl-BE', 'de'),
  learningOutcomes: fc.array(outcome, { minLength: 1, maxLength: 3 }),
};
const sometimes = {
  id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
  prerequisites: text,
  stackability: fc.constantFrom('standalone', 'stackable'),
  partOf: someOf(url),
  fieldOfStudy: fc.constant('0613'),
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  humanCode: text,
  version: text,
  alignments: fc.array(
    record(
      { targetName: text, targetUrl: url },
      { targetType: fc.constant('CFItem'), targetCode: text, targetDescription: text, targetFramework: text },
    ),
    { maxLength: 2 },
  ),
  related: fc.array(record({ id: url }, { type: url, language: fc.constantFrom('nl', 'en'), version: text }), {
    maxLength: 2,
  }),
};
const achievements = {
  regular: record(
    { ...always, workload, level, programmeIdentifiers: parts.programmeIdentifiers },
    {
      ...sometimes,
      assessment: thinAssessment,
      participation: parts.participation,
      qualityAssurance: parts.qualityAssurance,
    },
  ),
  microcredential: record(
    {
      ...always,
      workload,
      level,
      assessment: parts.assessment,
      participation: parts.participation,
      qualityAssurance: parts.qualityAssurance,
    },
    { ...sometimes, programmeIdentifiers: parts.programmeIdentifiers },
  ),
  'extra-curricular': record(always, {
    ...sometimes,
    ...free,
    assessment: thinAssessment,
    workload: fc.record({ hours: fc.integer({ min: 1, max: 2000 }) }),
  }),
};

const identifier = record(
  { type: fc.constantFrom('emailAddress', 'systemId', 'ext:eduID'), value: text },
  { hashed: fc.boolean(), salt: text },
);
const recipient = fc.oneof(
  fc.record({ id: url }),
  fc.record({ identifiers: fc.array(identifier, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
    identifiers: fc.array(identifier, { minLength: 1, maxLength: 2 }),
  }),
);
const award = record(
  { recipient },
  {
    id: fc.uuid().map((uuid) => `https://voorbeeld.example/badges/${uuid}`),
    validFrom: date(2020, 2030),
    validUntil: date(2031, 2040),
    awardedDate: date(2020, 2030),
    grade: record({ value: text }, { scale: fc.record({ min: text, max: text, pass: text }) }),
    narrative: text,
    evidence: fc.array(
      record({ name: text }, { id: url, description: text, narrative: text, genre: text, digestMultibase: digest }),
      { maxLength: 2 },
    ),
    credentialStatus: fc.record({ id: url, type: fc.constant('BitstringStatusListEntry') }),
  },
);

/** Any input that is right: of each variant, thin or full. */
export const arbitraryInput = fc
  .constantFrom('regular', 'microcredential', 'extra-curricular')
  .chain((variant) =>
    fc
      .tuple(
        record(
          { variant: fc.constant(variant), issuer, achievement: achievements[variant as keyof typeof achievements] },
          { awardingBody: issuer },
        ),
        award,
      )
      .map((halves) => Object.assign({}, ...halves) as EdubadgeInput),
  );

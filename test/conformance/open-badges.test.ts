import { describe, expect, it } from 'vitest';
import { type VerificationReport, verify } from '../../src/index.js';
import { corpus, corpusText, hasCorpus } from '../corpus.js';
import { believing } from './believing.js';

interface Entry {
  file: string;
  spec: string;
  signatureMaths: string[] | null;
}

const now = new Date('2026-11-01T00:00:00Z');
const manifest = hasCorpus ? corpus<{ files: Entry[] }>('ob3/manifest.json').files : [];
const signedFiles = manifest.filter(({ file, spec, signatureMaths }) => {
  const isText = file.endsWith('.json') || file.endsWith('.jwt');
  return spec === 'OB 3.0' && isText && signatureMaths !== null && signatureMaths !== undefined;
});

/** Files whose mathematics hold and which are refused all the same, and why. */
const refused: Readonly<Record<string, string>> = {
  'simple-did-key-method.json': 'DID_METHOD_NOT_FOUND', // the verification method is the DID itself, and the issuer a urn
  'simple-eddsa-2022.json': 'PROOF_SUITE_UNKNOWN', // the cryptosuite of a draft, superseded by eddsa-rdfc-2022
  'simple-multiple-proofs.json': 'PROOF_SUITE_UNKNOWN', // every proof must verify, and one is of an invented type
};

function outcomeOf(report: VerificationReport, name: string): string | undefined {
  return report.checks.find((check) => check.name === name)?.outcome;
}

describe.skipIf(!hasCorpus)('signed files of 1EdTech’s validator', () => {
  it('are many', () => {
    expect(signedFiles.length).toBeGreaterThan(30);
  });

  it.each(signedFiles.map(({ file, signatureMaths }) => [file, signatureMaths ?? []] as const))(
    '%s',
    async (file, maths) => {
      const text = corpusText(`ob3/${file}`);
      const answer = believing(text);
      const report = await verify(text, { now, resolvers: { https: answer, web: answer } });
      // Nobody had checked the derived proof; ecdsa-sd.test.ts does.
      const holds = maths.every((line) => line.endsWith(': VERIFIED') || line.startsWith('ecdsa-sd-2023'));
      const reason = refused[file.split('/').at(-1) ?? ''];
      if (reason === undefined) expect(outcomeOf(report, 'proof') === 'passed').toBe(holds);
      else {
        expect(outcomeOf(report, 'proof')).toBe('failed');
        expect(report.proofs.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain(reason);
      }
    },
  );

  it.each(signedFiles.map(({ file }) => file))('%s is not believed on its own word', async (file) => {
    const report = await verify(corpusText(`ob3/${file}`), { now });
    expect(report.verified).toBe(false);
    expect(['unknown', 'failed', 'skipped']).toContain(outcomeOf(report, 'issuer'));
    expect(outcomeOf(report, 'proof')).not.toBe('passed');
  });
});

describe.skipIf(!hasCorpus)('what upstream expects to be wrong is named', () => {
  const faults: [string, string, string][] = [
    ['simple-err-expired.json', 'validity', 'DATE_EXPIRED'],
    ['simple-err-issued.json', 'validity', 'DATE_NOT_YET_VALID'],
    ['simple-err-issuer.json', 'schema', 'SCHEMA_REQUIRED'],
    ['simple-err-type.json', 'rules', 'DATA_TYPE_UNDEFINED'],
    ['simple-err-context.json', 'schema', 'SCHEMA_ENUM'],
    ['simple-err-proof-value.json', 'proof', 'PROOF_SIGNATURE'],
    ['simple-err-proof-method-no-scheme.json', 'proof', 'DID_URL'],
    ['simple-err-evidence-type.json', 'schema', 'SCHEMA_CONST'],
    ['simple-noproof.json', 'proof', 'PROOF_MISSING'],
  ];

  it.each(faults)('%s: %s', async (file, name, code) => {
    const text = corpusText(`ob3/1edtech-validator/ob30/${file}`);
    const answer = believing(text);
    const report = await verify(text, { now, resolvers: { https: answer } });
    const check = report.checks.find((one) => one.name === name);
    expect(check?.outcome).toBe('failed');
    expect(check?.problems.map((problem) => problem.code)).toContain(code);
  });
});

import { utf8 } from '../../src/encoding/bytes.js';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import type { Check, CheckName, Signer, VerificationReport } from '../../src/index.js';
import { wholeSentences } from '../problems/whole-sentences.js';
import { controllerOf, testSigner } from './fixtures.js';

export const signer = await testSigner();
export const issuer = controllerOf(signer);

/** A token around whatever payload: `sign` would refuse most that the tests have to show. */
export async function token(payload: object, by: Signer = signer, header: object = {}): Promise<string> {
  const part = (value: object) => encodeBase64url(utf8(JSON.stringify(value)));
  const input = `${part({ alg: 'EdDSA', kid: by.verificationMethod, ...header })}.${part(payload)}`;
  return `${input}.${encodeBase64url(await by.sign(utf8(input)))}`;
}

/** A credential of the plainest kind. */
export function credential(over: object = {}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential'],
    issuer,
    credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
    ...over,
  };
}

/** A presentation of credentials, by the same signer. */
export function presentation(credentials: unknown, over: object = {}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: issuer,
    verifiableCredential: credentials,
    ...over,
  };
}

/** A token as an object that stands in a document. */
export function envelope(jwt: string, over: object = {}): Record<string, unknown> {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${jwt}`,
    type: 'EnvelopedVerifiableCredential',
    ...over,
  };
}

/** How one check came out, and the codes of what it found. */
export function checkOf(report: VerificationReport, name: CheckName): [Check['outcome'] | undefined, string[]] {
  const check = report.checks.find((item) => item.name === name);
  return [check?.outcome, wholeSentences(check?.problems ?? []).map(({ code }) => code)];
}

/** Code and pointer of every problem. */
export function problemsOf({ problems }: VerificationReport): string[] {
  return wholeSentences(problems).map(({ code, pointer }) => `${code} ${pointer ?? '-'}`);
}

/** A fetch that serves documents by URL, JSON or tokens, and keeps what it was asked. */
export function serve(pages: Readonly<Record<string, unknown>>): { asked: string[]; fetch: typeof fetch } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input) => {
      asked.push(String(input));
      const page = pages[String(input)];
      if (page === undefined) return new Response('', { status: 404 });
      const type = typeof page === 'string' ? 'application/vc+jwt' : 'application/json';
      const body = typeof page === 'string' ? page : JSON.stringify(page);
      return new Response(body, { headers: { 'content-type': type } });
    },
  };
}

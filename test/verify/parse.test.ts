import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { now } from './fixtures.js';
import { checkOf, credential, envelope, presentation, problemsOf, token } from './token.js';

const jwt = await token(credential());
const made = envelope(jwt);
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();

describe('what is handed in', () => {
  it.each(['\t', '\n', '\r', ' ', ' \r\n\t '])('may have white space around it: %j', async (space) => {
    for (const text of [jwt, JSON.stringify(made)]) {
      for (const input of [`${space}${text}`, `${text}${space}`])
        expect((await verify(input, { now })).verified).toBe(true);
    }
  });

  it.each<[string, unknown, string]>([
    ['nothing but white space', ' \n ', 'JSON_SYNTAX -'],
    ['white space beyond ASCII', `\u00a0${jwt}`, 'JSON_SYNTAX -'],
    ['a list', '[]', 'JSON_NOT_OBJECT '],
    ['a number', '1', 'JSON_NOT_OBJECT '],
    ['a number that the caller parsed', 1, 'JSON_NOT_OBJECT '],
    ['a list that the caller parsed', [], 'JSON_NOT_OBJECT '],
    ['two parts of a token', 'a.b', 'JSON_SYNTAX -'],
    ['four parts of a token', 'a.b.c.d', 'JSON_SYNTAX -'],
    ['a token with a sign before it', `!${jwt}`, 'JSON_SYNTAX -'],
    ['a token with a sign behind it', `${jwt}!`, 'JSON_SYNTAX -'],
    ['a token without header', jwt.slice(jwt.indexOf('.')), 'JSON_SYNTAX -'],
    ['a token without payload', 'eyJ9..eyJ9', 'JWT_FORM -'],
    ['a token without signature', `${jwt.slice(0, jwt.lastIndexOf('.'))}.`, 'JWT_FORM -'],
    ['a token of three short parts', 'a.b.c', 'JWT_FORM -'],
    ['an object that cannot be looked at', proxy, 'JSON_VALUE '],
    ['numbers that are no bytes', new Uint16Array(2), 'JSON_VALUE '],
    ['an object with a date', { validFrom: now }, 'JSON_VALUE /validFrom'],
    ['an SVG without a badge', ' <svg xmlns="http://www.w3.org/2000/svg"/>', 'DATA_NOT_BAKED -'],
  ])('is refused when it is %s', async (_, input, problem) => {
    const report = await verify(input as string, { now });
    expect(problemsOf(report)).toEqual([problem]);
    expect(report).toMatchObject({ verified: false, kind: 'unknown', proofs: [], statuses: [] });
    expect(report.checks.map(({ outcome }) => outcome)).toEqual(['failed', ...Array(11).fill('skipped')]);
  });

  it('may be as large as the limits say, and no larger', async () => {
    const limits = { text: jwt.length };
    expect((await verify(jwt, { now, limits })).verified).toBe(true);
    expect(problemsOf(await verify(`${jwt} `, { now, limits }))).toEqual(['LIMIT_TEXT_SIZE -']);
    const deep = { now, limits: { depth: 1 } };
    expect(problemsOf(await verify(made, deep))[0]).toMatch(/^LIMIT_DEPTH/);
    expect(problemsOf(await verify(credential(), deep))[0]).toMatch(/^LIMIT_DEPTH/);
    expect(problemsOf(await verify(JSON.stringify(credential()), deep))[0]).toMatch(/^LIMIT_DEPTH/);
  });

  it('may carry as many proofs as the limits say, and no more', async () => {
    const proofs = (length: number) => credential({ proof: Array.from({ length }, () => ({})) });
    expect(problemsOf(await verify(proofs(3), { now, limits: { proofs: 2 } }))).toEqual(['LIMIT_PROOFS /proof']);
    expect(problemsOf(await verify(proofs(2), { now, limits: { proofs: 2 } }))).not.toContain('LIMIT_PROOFS /proof');
    expect(problemsOf(await verify(proofs(17), { now }))).toEqual(['LIMIT_PROOFS /proof']);
  });

  it('is told what is odd about its form', async () => {
    const { issuer: iss, ...vc } = credential();
    const report = await verify(await token({ iss, vc }, undefined, { typ: 'JWT' }), { now });
    expect(report.verified).toBe(true);
    expect(checkOf(report, 'parse')).toEqual(['passed', ['JWT_VC_CLAIM_READ']]);
  });
});

describe('an envelope', async () => {
  const presented = await token(presentation([]));
  const ofPresentation = { type: 'EnvelopedVerifiablePresentation' };
  const at = (id: unknown, over: object = {}) => envelope(jwt, { id, ...over });

  it.each([
    ['\n\n{"a":1,}', 'line 3, column 8'],
    ['{"a":1,\n"b":\n\n', 'line 2, column 5'],
  ])('places what is no JSON by the lines of the text that was handed in: %j', async (text, place) => {
    const { problems } = await verify(text);
    expect(problems[0]?.detail).toContain(place);
  });

  it.each<[string, object]>([
    ['a credential', at(`data:application/vc+jwt,${jwt}`)],
    ['a credential, under another media type', at(`data:application/jwt,${jwt}`)],
    ['a credential, with a parameter', at(`data:application/vc+jwt;charset=utf-8,${jwt}`)],
    ['a presentation', at(`data:application/vp+jwt,${presented}`, ofPresentation)],
  ])('may hold %s', async (_, document) => {
    expect(await verify(document, { now })).toMatchObject({ verified: true, securing: 'jwt', problems: [] });
  });

  it.each<[string, object, string]>([
    ['text before its URL', at(`x data:application/vc+jwt,${jwt}`), 'DATA_ENVELOPE '],
    ['a media type of which ours is the beginning', at(`data:application/vc+jwtx,${jwt}`), 'DATA_ENVELOPE '],
    ['no id', at(undefined), 'DATA_ENVELOPE '],
    ['a credential in the place of a presentation', at(made.id, ofPresentation), 'DATA_ENVELOPE '],
    ['a presentation in the place of a credential', at(`data:application/vp+jwt,${presented}`), 'DATA_ENVELOPE '],
    ['a token of two lines', at(`data:application/vc+jwt,${jwt}\n`), 'JWT_FORM -'],
    ['nothing', at('data:application/vc+jwt,'), 'JWT_FORM -'],
  ])('is refused with %s', async (_, document, problem) => {
    expect(problemsOf(await verify(JSON.parse(JSON.stringify(document)), { now }))).toEqual([problem]);
  });
});

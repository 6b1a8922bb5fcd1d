import { describe, expect, it } from 'vitest';
import { convert } from '../../src/convert/convert.js';
import { credentialOf } from '../credential/pairs.js';
import { change, frozen } from '../validate/change.js';

const to = { from: 'edubadge', to: 'linkedin' } as const;
const badge = frozen(credentialOf('microcredential'));
const urlOf = (changes: Record<string, unknown>): URL => new URL(convert(change(badge, changes), to).result as string);
const queryOf = (changes: Record<string, unknown>) => Object.fromEntries(urlOf(changes).searchParams);

describe('a badge on a LinkedIn profile', () => {
  it('is a page filled in with what the badge says', () => {
    const id = 'https://www.voorbeeld.example/badges/1';
    expect(urlOf({ '/id': id }).href.split('?')[0]).toBe('https://www.linkedin.com/profile/add');
    expect(queryOf({ '/id': id, '/validUntil': '2031-02-28T00:00:00Z' })).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Introductie programmeren',
      organizationName: 'Hogeschool van Voorbeeld',
      issueYear: '2026',
      issueMonth: '8',
      expirationYear: '2031',
      expirationMonth: '2',
      certUrl: id,
      certId: id,
    });
  });

  it('names the body that awards, and gives no address that is none', () => {
    const query = queryOf({ '/credentialSubject/achievement/creator': { name: 'Faculteit ICT' } });
    expect(query).toMatchObject({ organizationName: 'Faculteit ICT', certId: badge.id });
    expect(query).not.toHaveProperty('certUrl');
  });

  it('leaves out what is missing', () => {
    expect(
      queryOf({ '/name': undefined, '/credentialSubject/achievement/name': undefined, '/issuer/name': undefined }),
    ).toEqual({
      startTask: 'CERTIFICATION_NAME',
      issueYear: '2026',
      issueMonth: '8',
      certId: badge.id,
    });
  });

  it('lets no badge write the address', () => {
    const name = 'a&certUrl=javascript:alert(1)#\u0000\u202e\r\nx'.repeat(9);
    const url = urlOf({ '/credentialSubject/achievement/name': name });
    expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(url.hash).toBe('');
    expect(url.searchParams.get('certUrl')).toBeNull();
    expect(url.searchParams.get('name')).toMatch(/^[^\p{Cc}\u202e]{1,255}$/u);
  });

  it('says what a profile does not show', () => {
    const { lost } = convert(badge, to);
    expect(lost.map(({ pointer }) => pointer)).toContain('/credentialSubject/achievement/learningOutcome');
    expect(() => convert({}, to)).toThrow('RULE_CONVERT_FROM');
  });
});

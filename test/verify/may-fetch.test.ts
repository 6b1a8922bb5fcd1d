import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { changed, now, signed } from './fixtures.js';
import { credential, envelope, presentation, serve, signer, token } from './token.js';

const url = 'https://hogeschool.example/page';
const relatedResource = [{ id: url, digestSRI: `sha256-${'A'.repeat(43)}=` }];
const inside = envelope(await token(credential({ relatedResource })));

async function asked(input: string | object, options: object = {}): Promise<string[]> {
  const server = serve({});
  await verify(input, { now, fetch: server.fetch, ...options });
  return server.asked;
}

describe('what a document names is fetched', () => {
  it('on the word of its issuer, and of nobody where it names none', async () => {
    expect(await asked(await token(credential({ relatedResource })))).toEqual([url]);
    expect(await asked(await token(credential({ relatedResource, issuer: undefined })))).toEqual([]);
  });

  it('from within a presentation that its holder signed, or that may come unsigned', async () => {
    const made = await signed(presentation(inside), signer);
    expect(await asked(made)).toEqual([url]);
    expect(await asked(presentation(inside), { unsignedPresentation: true })).toEqual([url]);
    expect(await asked(presentation(inside))).toEqual([]);
  });

  it('from within no presentation whose proof is bad, though it might have come without', async () => {
    const altered = changed(await signed(presentation(inside), signer), '/id', 'urn:x:1');
    for (const unsignedPresentation of [true, false])
      expect(await asked(altered, { unsignedPresentation })).toEqual([]);
  });

  it('as a key, from its issuer alone', async () => {
    const school = 'https://ander.example/issuer';
    const by = { ...signer, verificationMethod: `${school}#key-1` };
    expect(await asked(await token(credential({ issuer: school }), by))).toEqual([school]);
    expect(await asked(await token(credential(), by))).toEqual([]);
    expect(await asked(await token(credential({ issuer: undefined }), by))).toEqual([]);
  });
});

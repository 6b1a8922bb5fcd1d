import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { badgeImagePng } from '../../src/node/badge-image-png.js';
import { codeOf } from '../keys/code-of.js';

// Fontconfig looks for fonts once in a process, so this stands in a file of its own.
const folder = mkdtempSync(join(tmpdir(), 'edubadge-fonts-'));
const config = join(folder, 'fonts.conf');
writeFileSync(config, `<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`);
vi.stubEnv('FONTCONFIG_FILE', config);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.skipIf(process.platform !== 'linux')('no PNG is drawn where the machine has no fonts', async () => {
  expect(await codeOf(badgeImagePng({}))).toBe('PNG_FONTS_MISSING');
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCache } from '../../src/cli/compile-cache.js';

let folder: string;

const required = createRequire(import.meta.url);
const asFunction = (text: string) => `(function (exports, require, module, __filename) {${text}})`;
const source = {
  'main.cjs': asFunction(`const { double } = require('./double.cjs'); exports.says = () => double(21);
    exports.name = require('node:path').basename(__filename);`),
  'double.cjs': asFunction(`exports.double = (number) => number * 2;`),
};

interface Program {
  says(): number;
  name: string;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edubadge-cache-'));
  for (const [file, text] of Object.entries(source)) writeFileSync(join(folder, file), text);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program once, as a process would, and gives what it says. */
function runOnce(use?: string): number {
  const cache = compileCache(folder, required, use);
  const said = (cache.load('main.cjs') as Program).says();
  cache.keep();
  return said;
}

const kept = () => readdirSync(folder).filter((file) => file.includes('.cache'));
const path = () => join(folder, 'main.cjs.count.cache');
/** Changes when the file is written anew, however like the old one it is. */
const inode = () => statSync(path()).ino;

it('loads modules of the folder and of Node', () => {
  const program = compileCache(folder, required).load('main.cjs') as Program;
  expect(program.says()).toBe(42);
  expect(program.name).toBe('main.cjs');
});

it('loads a module once', () => {
  const cache = compileCache(folder, required);
  expect(cache.load('main.cjs')).toBe(cache.load('main.cjs'));
});

it('keeps nothing where it is not told for what', () => {
  expect(runOnce()).toBe(42);
  expect(kept()).toEqual([]);
});

it('keeps what was compiled beside each module, and does not write it again', () => {
  expect(runOnce('count')).toBe(42);
  expect(kept()).toEqual(['double.cjs.count.cache', 'main.cjs.count.cache']);
  const before = inode();
  expect(runOnce('count')).toBe(42);
  expect(inode()).toBe(before);
});

it('keeps it for each use by itself', () => {
  runOnce('count');
  runOnce('tell');
  expect(kept()).toContain('main.cjs.count.cache');
  expect(kept()).toContain('main.cjs.tell.cache');
});

describe('what was kept is not used, and written anew,', () => {
  const spoilt = (change: (file: Buffer) => Buffer) => writeFileSync(path(), change(readFileSync(path())));

  it.each<[string, () => void]>([
    ['when its digest is damaged', () => spoilt((file) => file.fill(0, 3, 4))],
    ['when it is damaged', () => spoilt((file) => file.fill(255, file.length - 9, file.length - 8))],
    ['when it is cut short', () => spoilt((file) => file.subarray(0, -1))],
    ['when it is empty', () => spoilt(() => Buffer.alloc(0))],
    ['when it is of another module', () => writeFileSync(path(), readFileSync(join(folder, 'double.cjs.count.cache')))],
  ])('%s', (_, spoil) => {
    runOnce('count');
    spoil();
    const before = readFileSync(path());
    expect(runOnce('count')).toBe(42);
    expect(readFileSync(path()).equals(before)).toBe(false);
    const good = inode();
    runOnce('count');
    expect(inode()).toBe(good);
  });

  it('when the module has changed, be it in no more than a number', () => {
    runOnce('count');
    writeFileSync(join(folder, 'main.cjs'), source['main.cjs'].replace('21', '33'));
    expect(runOnce('count')).toBe(66);
  });
});

it('does its work where nothing can be kept, and leaves no draft', () => {
  mkdirSync(path());
  expect(runOnce('count')).toBe(42);
  expect(kept()).toEqual(['main.cjs.count.cache']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import json from 'vscode-json-languageservice';
import yaml from 'yaml-language-server';
import { commands } from '../../src/cli/commands.js';
import { shell } from '../cli/shell.js';

const root = resolve(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const { TextDocument } = json;

/** A schema by its published or relative URL: what an editor would fetch. */
async function schemaAt(url: string): Promise<string> {
  return readFileSync(join(root, 'schemas', url.slice(url.lastIndexOf('/') + 1)), 'utf8');
}

const workspaceContext = { resolveRelativePath: (path: string, from: string) => new URL(path, from).href };
const jsonService = json.getLanguageService({ schemaRequestService: schemaAt, workspaceContext });
const yamlService = yaml.getLanguageService({
  schemaRequestService: schemaAt,
  workspaceContext,
  telemetry: { send: () => {}, sendError: () => {}, sendTrack: () => {} },
});

beforeAll(() => {
  jsonService.configure({ validate: true, schemas: [] });
  yamlService.configure({ validate: true, completion: true, customTags: [], schemas: [] });
});

let documents = 0;

/** What an editor says of a file, and offers at the mark ¦, where there is one. */
async function edit(notation: 'json' | 'yaml', marked: string) {
  documents += 1;
  const at = marked.indexOf('¦');
  const document = TextDocument.create(
    `file:///project/${documents}.${notation}`,
    notation,
    1,
    marked.replace('¦', ''),
  );
  const position = document.positionAt(Math.max(0, at));
  if (notation === 'json') {
    const parsed = jsonService.parseJSONDocument(document);
    const offered = at < 0 ? null : await jsonService.doComplete(document, position, parsed);
    const said = await jsonService.doValidation(document, parsed);
    return { offered: labels(offered?.items), said: said.map(({ message }) => message) };
  }
  const offered = at < 0 ? null : await yamlService.doComplete(document, position, false);
  const said = await yamlService.doValidation(document, false);
  return { offered: labels(offered?.items), said: said.map(({ message }) => message) };
}

function labels(items: readonly { label: string }[] | undefined): string[] {
  return (items ?? []).map(({ label }) => label.replaceAll('"', ''));
}

const schema = 'https://unpkg.com/edubadge-credentials@0.1/schemas/edubadge-input.json';
const inJson = (rest: string): string => `{ "$schema": "${schema}", ${rest} }`;
const inYaml = (rest: string): string => `# yaml-language-server: $schema=${schema}\n${rest}`;

describe('editor completion', () => {
  it.each([
    ['json', inJson('"variant": ¦'), 'microcredential'],
    ['json', inJson('"variant": "regular", ¦'), 'achievement'],
    ['json', inJson('"variant": "microcredential", "achievement": { ¦ }'), 'learningOutcomes'],
    ['json', inJson('"variant": "microcredential", "achievement": { "participation": [¦] }'), 'work_experience'],
    ['json', inJson('"variant": "microcredential", "achievement": { "assessment": { "types": [¦] } }'), 'oral_exam'],
    ['yaml', inYaml('variant: ¦'), 'microcredential'],
    ['yaml', inYaml('variant: regular\n¦'), 'achievement'],
    ['yaml', inYaml('variant: microcredential\nachievement:\n  ¦'), 'learningOutcomes'],
    ['yaml', inYaml('variant: microcredential\nachievement:\n  participation:\n    - ¦'), 'work_experience'],
    ['yaml', inYaml('variant: microcredential\nachievement:\n  assessment:\n    types:\n      - ¦'), 'oral_exam'],
  ] as const)('in %s, at %j, offers %s', async (notation, text, label) => {
    expect((await edit(notation, text)).offered).toContain(label);
  });

  it('of the configuration offers its members', async () => {
    const text = '{ "$schema": "https://unpkg.com/edubadge-credentials@0.1/schemas/edubadge-config.json", ¦ }';
    expect((await edit('json', text)).offered).toEqual(expect.arrayContaining(['files', 'baseline', 'maxWarnings']));
  });

  it('says what is wrong while one types', async () => {
    const text = readFileSync(join(examples, 'courses/microcredential.json'), 'utf8');
    expect((await edit('json', text.replace('"written_exam"', '"written"'))).said).toHaveLength(1);
    expect((await edit('json', text.replace('"ects": 5', '"ects": 5, "hours": 140'))).said).not.toEqual([]);
  });
});

describe('editors find nothing wrong', () => {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(courses|ci.metadata)\W.*\.(json|yaml)$|edubadge\.config\.json$/.test(path),
  );

  it.each(files)('in examples/%s', async (path) => {
    const text = readFileSync(join(examples, path), 'utf8');
    expect((await edit(path.endsWith('.json') ? 'json' : 'yaml', text)).said).toEqual([]);
  });

  it.each(['regular', 'microcredential', 'extra-curricular'])('in what init writes for %s', async (variant) => {
    const { run, path } = shell();
    for (const notation of ['json', 'yaml'] as const) {
      await run(['init', '--variant', variant, `a.${notation}`]);
      expect((await edit(notation, readFileSync(path(`a.${notation}`), 'utf8'))).said).toEqual([]);
    }
  });
});

it('the command that writes them is there', () => {
  expect(commands.init.usage).toContain('.yaml');
});

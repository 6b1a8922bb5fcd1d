import { isObject, type JsonObject } from '../encoding/json-object.js';
import { type EdubadgeError, failure } from '../problems/error.js';
import { problemsOf } from '../problems/problems-of.js';
import type { ValidateOptions, ValidationReport } from '../validate/types.js';
import { validate } from '../validate/validate.js';
import { validateInput } from '../validate/validate-input.js';
import { wrongUsage } from './arguments.js';
import { isAuthoringFile } from './authoring-file.js';
import { type Baseline, isBaseline, newBaseline, readBaseline } from './baseline.js';
import type { Call } from './commands.js';
import { configFile, withConfig } from './config.js';
import { judgeFiles } from './judge-files.js';
import type { OptionValues } from './options.js';
import { documentIn } from './read-secured.js';
import { parseYaml } from './source/parse-yaml.js';
import type { Notation } from './source/places.js';
import { tell } from './tell.js';
import { writeResult } from './write-result.js';

const endings = ['.json', '.jsonld', '.jsonl', '.jwt', '.yaml', '.yml'];

/** `edubadge validate`: metadata in authoring files and credentials, as the configuration and the baseline have it. */
export async function validateFiles(typed: Call): Promise<number> {
  const call = await withConfig(typed);
  const { options, operands, command, io } = call;
  const { baseline: file, ignore = [], 'update-baseline': updates, 'max-warnings': most } = options;
  if (operands.length === 0 || (updates && file === undefined)) throw wrongUsage(command);
  const fresh = file !== undefined && updates ? newBaseline() : undefined;
  const replace = fresh !== undefined && file !== undefined && (await isBaseline(file, io));
  const baseline = fresh ?? (file === undefined ? undefined : await readBaseline(file, io));
  const how = validateOptions(options);
  const { exitCode, warnings } = await judgeFiles(call, {
    endings,
    ignore: [`**/${configFile}`, ...(file === undefined ? [] : [file]), ...ignore],
    judge: (bytes, notation) => judge(bytes, notation, how),
    refuse: (error) => refused(error, how),
    ...(baseline && { mark: baseline.mark }),
  });
  if (fresh && file !== undefined)
    await writeResult(fresh.text(), { ...call, options: { output: file, ...(replace && { force: true }) } });
  else if (baseline) await tellGone(baseline, call);
  if (most === undefined || warnings <= most) return exitCode;
  await tell(
    await problemsOf([{ code: 'CLI_MAX_WARNINGS', params: { received: warnings, expected: most } }], how.language),
    call,
  );
  return 1;
}

/** Options of the command as `validate` and `validateInput` take them. */
export function validateOptions({ variant, sector, now, lang }: OptionValues): ValidateOptions {
  return {
    ...(variant !== undefined && { variant }),
    ...(sector !== undefined && { sector }),
    ...(now !== undefined && { now }),
    ...(lang !== undefined && { language: lang }),
  };
}

async function judge(bytes: Uint8Array, notation: Notation, options: ValidateOptions): Promise<ValidationReport> {
  const document = await read(bytes, notation);
  return isAuthoringFile(document) ? validateInput(document, options) : validate(document, options);
}

async function read(bytes: Uint8Array, notation: Notation): Promise<JsonObject> {
  if (notation === 'json') return documentIn(bytes);
  const value = await parseYaml(bytes);
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT');
  return value;
}

async function refused(error: EdubadgeError, { language }: ValidateOptions): Promise<ValidationReport> {
  return { valid: false, problems: await problemsOf(error.findings, language), elements: [] };
}

async function tellGone(baseline: Baseline, call: Call): Promise<void> {
  const received = baseline.gone();
  if (received > 0)
    await tell(await problemsOf([{ code: 'CLI_BASELINE_GONE', params: { received } }], call.options.lang), call);
}

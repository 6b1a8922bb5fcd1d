import type { JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { EdubadgeError } from '../problems/error.js';
import { toProblems } from '../problems/to-problem.js';
import type { ValidateOptions, ValidationReport } from '../validate/types.js';
import { validate } from '../validate/validate.js';
import { validateInput } from '../validate/validate-input.js';
import { parse } from '../verify/parse.js';
import type { Call } from './commands.js';
import { judgeFiles } from './judge-files.js';
import type { OptionValues } from './options.js';

/** `edubadge validate`: metadata in authoring files and credentials. */
export function validateFiles(call: Call): Promise<number> {
  const options = validateOptions(call.options);
  const refuse = (error: EdubadgeError) => refused(error, options);
  return judgeFiles(call, { endings: ['.json', '.jsonld', '.jwt'], judge: (bytes) => judge(bytes, options), refuse });
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

async function judge(bytes: Uint8Array, options: ValidateOptions): Promise<ValidationReport> {
  try {
    const { document } = await parse(bytes, defaultLimits);
    return isAuthoringFile(document) ? validateInput(document, options) : validate(document, options);
  } catch (error) {
    if (error instanceof EdubadgeError) return refused(error, options);
    throw error;
  }
}

/** What a person writes has no `@context`; a credential, as a rule, has. */
function isAuthoringFile(document: JsonObject): boolean {
  return document['@context'] === undefined && ('variant' in document || 'achievement' in document);
}

function refused(error: EdubadgeError, { language }: ValidateOptions): ValidationReport {
  return { valid: false, problems: toProblems(error.findings, language), elements: [] };
}

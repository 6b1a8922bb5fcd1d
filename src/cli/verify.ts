import type { EdubadgeError } from '../problems/error.js';
import { problemsOf } from '../problems/problems-of.js';
import { checkNames, type VerificationReport, type VerifyOptions } from '../verify/types.js';
import { verify } from '../verify/verify.js';
import type { Call } from './commands.js';
import { fetchOf } from './fetch-of.js';
import { judgeFiles } from './judge-files.js';
import type { OptionValues } from './options.js';
import { readContexts } from './read-contexts.js';

/** `edubadge verify`: signed credentials, as JSON or JWT. */
export async function verifyFiles(call: Call): Promise<number> {
  const options = await verifyOptions(call);
  const refuse = (error: EdubadgeError) => refused(error, call.options);
  const endings = ['.json', '.jsonld', '.jsonl', '.jwt'];
  const { exitCode } = await judgeFiles(call, { endings, judge: (bytes) => verify(bytes, options), refuse });
  return exitCode;
}

async function verifyOptions({ options, io }: Call): Promise<VerifyOptions> {
  const { lang, now, domain, challenge, recipient } = options;
  return {
    contexts: await readContexts(options.context, io),
    ...fetchOf(options),
    ...(lang !== undefined && { language: lang }),
    ...(now !== undefined && { now }),
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
    ...(recipient !== undefined && { expectedRecipient: recipient }),
    ...(options['trusted-issuer'] !== undefined && { trustedIssuers: options['trusted-issuer'] }),
    ...(options['cross-check'] && { crossCheck: (await import('../cross-check.js')).crossCheck }),
  };
}

async function refused(error: EdubadgeError, { lang }: OptionValues): Promise<VerificationReport> {
  const problems = await problemsOf(error.findings, lang);
  const checks = checkNames.map((name) =>
    name === 'parse'
      ? { name, outcome: 'failed' as const, problems }
      : { name, outcome: 'skipped' as const, problems: [] },
  );
  return { verified: false, kind: 'unknown', proofs: [], statuses: [], checks, problems };
}

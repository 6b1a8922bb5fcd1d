import { unparsedReport } from '../verify/report.js';
import type { VerificationReport, VerifyOptions } from '../verify/types.js';
import { verify } from '../verify/verify.js';
import { isAuthoringFile } from './authoring-file.js';
import type { Call } from './commands.js';
import { fetchOf } from './fetch-of.js';
import { type Judge, judgeFiles } from './judge-files.js';
import { readContexts } from './read-contexts.js';
import { listedFetch } from './status/listed-fetch.js';

/** A judge whose verdict is that of `verify`. */
interface VerifyJudge extends Judge {
  judge(bytes: Uint8Array): Promise<VerificationReport>;
}

/** `edubadge verify`: signed credentials, as JSON, as JWT, or baked into an image. */
export async function verifyFiles(call: Call): Promise<number> {
  const { exitCode } = await judgeFiles(call, await judgeOf(call));
  return exitCode;
}

/** How signed credentials are judged, by the options of the call. */
export async function judgeOf(call: Call): Promise<VerifyJudge> {
  const options = await verifyOptions(call);
  return {
    endings: ['.json', '.jsonld', '.jsonl', '.jwt', '.png', '.svg'],
    judge: async (bytes) => {
      const report = await verify(bytes, options);
      const isInput = report.credential !== undefined && isAuthoringFile(report.credential);
      return isInput ? unparsedReport([{ code: 'CLI_AUTHORING_FILE' }], call.options.lang) : report;
    },
    refuse: (error) => unparsedReport(error.findings, call.options.lang),
  };
}

async function verifyOptions(call: Call): Promise<VerifyOptions> {
  const { options, io } = call;
  const { lang, now, domain, challenge, recipient, status } = options;
  const { fetch } = fetchOf(call);
  return {
    contexts: await readContexts(options.context, io),
    ...(fetch && { fetch }),
    ...(status !== undefined && { fetch: await listedFetch(status, io, fetch) }),
    ...(lang !== undefined && { language: lang }),
    ...(now !== undefined && { now }),
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
    ...(recipient !== undefined && { expectedRecipient: recipient }),
    ...(options['trusted-issuer'] !== undefined && { trustedIssuers: options['trusted-issuer'] }),
    ...(options['cross-check'] && { crossCheck: (await import('../cross-check.js')).crossCheck }),
  };
}

import { asArray } from '../../encoding/json-object.js';
import { toProblem } from '../../problems/to-problem.js';
import type { VerificationReport } from '../../verify/types.js';
import { wrongUsage } from '../arguments.js';
import type { Call } from '../commands.js';
import { judgeFiles } from '../judge-files.js';
import { judgeOf } from '../verify.js';

/**
 * `edubadge status check <badge>…`: whether badges are in force, by their own entries. A status counts only for a badge
 * that is genuine, so the whole of it is verified; that one has no status at all is a warning here.
 */
export async function checkStatus(call: Call, operands: readonly string[]): Promise<number> {
  if (operands.length === 0) throw wrongUsage(call.command);
  const { judge, ...rest } = await judgeOf(call);
  const told = async (bytes: Uint8Array) => withoutStatus(await judge(bytes), call);
  const { exitCode } = await judgeFiles({ ...call, operands }, { ...rest, judge: told });
  return exitCode;
}

function withoutStatus(report: VerificationReport, { options }: Call): VerificationReport {
  const { credential, kind } = report;
  if (kind === 'presentation' || credential === undefined || asArray(credential.credentialStatus).length > 0)
    return report;
  return { ...report, problems: [...report.problems, toProblem({ code: 'STATUS_NONE' }, options.lang)] };
}

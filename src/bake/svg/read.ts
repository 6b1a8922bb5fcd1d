import type { Limits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import type { Baked } from '../read-baked.js';
import { type MarkedElement, scanSvg } from './scan.js';

/**
 * What is baked into an SVG: the one element of its namespace, anywhere in it, version 3 before 2.
 * Throws EdubadgeError (SVG_ and LIMIT_TEXT_SIZE) and the signal's reason.
 */
export async function readSvg(svg: Uint8Array, limits: Limits, signal?: AbortSignal): Promise<Baked | undefined> {
  const { marked, active } = await scanSvg(svg, signal);
  const version = marked.some(({ mark }) => mark.version === 3) ? 3 : 2;
  const [element, second] = marked.filter(({ mark }) => mark.version === version);
  if (element === undefined) return undefined;
  if (second !== undefined) throw failure('SVG_CREDENTIAL_TWICE');
  const findings: Finding[] = [...active].map((received) => ({ code: 'SVG_ACTIVE_CONTENT', params: { received } }));
  if (marked.length > 1) findings.push({ code: 'SVG_OPEN_BADGE_2_BESIDE' });
  return { format: 'svg', version, text: contentOf(element, limits.text), findings };
}

function contentOf({ mark, verify, body, hasElements }: MarkedElement, limit: number): string {
  if (hasElements) throw failure('SVG_CREDENTIAL_ELEMENTS');
  const hasBody = /\S/.test(body);
  if (verify !== undefined && hasBody && mark.eitherVerifyOrBody) throw failure('SVG_CREDENTIAL_AMBIGUOUS');
  const text = hasBody ? body : (verify ?? '');
  if (!/\S/.test(text)) throw failure('SVG_CREDENTIAL_EMPTY');
  if (text.length > limit) throw failure('LIMIT_TEXT_SIZE', { params: { expected: limit, received: text.length } });
  return text;
}

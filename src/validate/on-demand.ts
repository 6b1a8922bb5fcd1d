import { loadOnce } from '../platform/load-once.js';
import type { MaybePromise } from '../platform/types.js';
import type { edubadgeFindings as EdubadgeFindings } from './edubadge.js';
import type { judgeOpenBadge as JudgeOpenBadge } from './open-badge-document.js';

const openBadge = loadOnce(() => import('./open-badge-document.js'));
const edubadge = loadOnce(() => import('./edubadge.js'));

/** `judgeOpenBadge`, loaded with the schema when the first badge is met. */
export function judgeOpenBadge(
  ...given: Parameters<typeof JudgeOpenBadge>
): MaybePromise<ReturnType<typeof JudgeOpenBadge>> {
  return openBadge((room) => room.judgeOpenBadge(...given));
}

/** `edubadgeFindings`, loaded with elements and frameworks when the first edubadge is met. */
export function edubadgeFindings(
  ...given: Parameters<typeof EdubadgeFindings>
): MaybePromise<ReturnType<typeof EdubadgeFindings>> {
  return edubadge((room) => room.edubadgeFindings(...given));
}

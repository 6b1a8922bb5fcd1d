import { loadOnce } from '../platform/load-once.js';
import type { DocumentFindings } from './document.js';
import type { edubadgeFindings as EdubadgeFindings } from './edubadge.js';
import type { judgeOpenBadge as JudgeOpenBadge } from './open-badge-document.js';

const loadOpenBadge = loadOnce(() => import('./open-badge-document.js'));
const loadEdubadge = loadOnce(() => import('./edubadge.js'));

/** `judgeOpenBadge`, loaded with the schema when the first badge is met. */
export async function judgeOpenBadge(...given: Parameters<typeof JudgeOpenBadge>): Promise<DocumentFindings> {
  return (await loadOpenBadge()).judgeOpenBadge(...given);
}

/** `edubadgeFindings`, loaded with elements and frameworks when the first edubadge is met. */
export async function edubadgeFindings(
  ...given: Parameters<typeof EdubadgeFindings>
): Promise<ReturnType<typeof EdubadgeFindings>> {
  return (await loadEdubadge()).edubadgeFindings(...given);
}

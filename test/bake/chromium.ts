import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Json = Record<string, unknown>;

/** Whether this machine has Chromium (Debian: `apt-get install chromium`). */
export const hasChromium = spawnSync('chromium', ['--version']).status === 0;

/** What a screen reader is told of a node. */
export interface Told {
  role: unknown;
  name: unknown;
  description: unknown;
}

/** A browser without a window that is spoken to over pipes (Chrome DevTools Protocol). */
export function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'edubadge-chromium-'));
  const quiet = ['gpu', 'background-networking', 'component-update', 'sync', 'dev-shm-usage'];
  const browser = spawn(
    'chromium',
    [
      ...['headless', 'no-sandbox', 'no-first-run', 'remote-debugging-pipe'].map((flag) => `--${flag}`),
      ...quiet.map((what) => `--disable-${what}`),
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , commands, answers] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Json) => void>();
  let unread = '';
  let last = 0;
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = `${unread}${chunk}`.split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result } = JSON.parse(message);
      waiting.get(id)?.(result ?? {});
    }
  });

  function send(method: string, params: Json = {}, sessionId?: unknown): Promise<Json> {
    last += 1;
    const id = last;
    commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  return {
    /** What a screen reader is told of a page with this in it: every node that is not passed over. */
    told: async (html: string): Promise<Told[]> => {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const { frameTree } = (await send('Page.getFrameTree', {}, sessionId)) as {
        frameTree: { frame: { id: string } };
      };
      await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
      const { nodes } = (await send('Accessibility.getFullAXTree', {}, sessionId)) as { nodes: Record<string, Json>[] };
      await send('Target.closeTarget', { targetId });
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, description }) => ({
          role: role?.value,
          name: name?.value,
          description: description?.value,
        }));
    },
    stop: () =>
      new Promise<void>((resolve) => {
        browser.once('close', () => {
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          resolve();
        });
        void send('Browser.close');
      }),
  };
}

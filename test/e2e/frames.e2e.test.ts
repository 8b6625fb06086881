/** A frame of another origin: its error is the page's error, and it has no say beyond that. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/servers.ts';
import { demoFolder } from './demo-folder.ts';
import { cardOf, type CardHandle } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const PATH = '/dev/framed-elsewhere';
const FIX = 'starter/next-module-not-found-cant-resolve';

describeBrowsers('a frame of another origin', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let driver: BrowserDriver;
  let tab: PageHandle;
  let card: CardHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    tab = await driver.openPage(demo.siteUrl + PATH);
    card = cardOf(tab);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  /** Sends from the page scripts' world of the document at this host name, as a taken-over renderer could. */
  const sendFrom = (hostname: string, message: object): Promise<unknown> =>
    driver.evaluateInExtension(
      async (tabId, host, said) => {
        const frames = await chrome.scripting.executeScript({
          target: { tabId, allFrames: true },
          func: async (wanted: string, payload: object) =>
            location.hostname === wanted ? chrome.runtime.sendMessage(payload) : undefined,
          args: [host, said],
        });
        return frames.map(({ result }) => result).find((reply) => reply != null) ?? null;
      },
      tab.tabId,
      hostname,
      message,
    );
  const written = async (prefix: string): Promise<unknown[]> => {
    const all = await driver.evaluateInExtension(() => chrome.storage.local.get(null));
    return Object.entries(all)
      .filter(([key, row]) => key.startsWith(prefix) && (row as { value?: unknown }).value != null)
      .map(([, row]) => (row as { value: unknown }).value);
  };

  it('cannot be read by the page around it', async () => {
    const seen = await tab.evaluate(() => {
      const frame = document.querySelector('iframe');
      return { src: frame?.src, inside: frame?.contentDocument ?? null };
    });
    expect(seen).toEqual({
      src: `${demo.siteUrl.replace('127.0.0.1', 'localhost')}/dev/framed/overlay`,
      inside: null,
    });
  });

  it('tells its error as one of the page in the tab', async () => {
    const state = await waitFor('the look-up', async () => {
      const found = await tabStateOf(driver, tab.tabId);
      return found?.hits.length ? found : null;
    });
    expect(state.signal).toMatchObject({ url: demo.siteUrl + PATH, host: new URL(demo.siteUrl).host });
    // A mark before the id tells which frame an error came from.
    expect(state.signal?.errors[0]?.id).toMatch(/^f\d+:/);
    expect(state.signal?.errors[0]?.text).toContain("Can't resolve 'react-router-dom'");
    expect(state.hits[0]?.question.id).toBe(FIX);
    expect(state.cardErrorId).toBe(state.signal?.errors[0]?.id);
  });

  it('the card stands in the top document, docked: nothing there can be pointed at', async () => {
    await waitFor('the card', () => card.evaluate((root) => root.querySelector('.ps-card') !== null));
    const shown = await card.evaluate((root) => ({
      isTop: root.host.ownerDocument === window.top?.document,
      side: root.querySelector<HTMLElement>('[data-peerside-card]')?.dataset.side,
    }));
    expect(shown).toEqual({ isTop: true, side: 'docked' });
    expect(await card.text()).toContain('react-router-dom');
  });

  it('gets no card’s content and no card’s act: no verdict, no muting of the page around it', async () => {
    const refused = { ok: false, problem: expect.stringMatching(/\.$/) as string };
    const verdict = { type: 'card/verdict', questionId: FIX, answerId: `${FIX}#1`, worked: true };
    for (const message of [{ type: 'card/ready' }, verdict, { type: 'card/mute', muted: true }]) {
      expect(await sendFrom('localhost', message), message.type).toEqual(refused);
    }
    expect(await written('own/confirmations/')).toEqual([]);
    expect(JSON.stringify(await written('own/settings/'))).not.toContain('127.0.0.1');
    expect(await card.exists()).toBe(true);
  });

  it('the same message from the top document is obeyed, so it is the frame that was refused', async () => {
    expect(await sendFrom('127.0.0.1', { type: 'card/mute', muted: true })).toEqual({
      ok: true,
      value: null,
    });
    const [settings] = await written('own/settings/');
    expect(settings).toMatchObject({ mutedHosts: [new URL(demo.siteUrl).host] });
  });
});

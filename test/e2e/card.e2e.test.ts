/** The card as a person uses it: beside the error and never over it, by keyboard alone, with every act undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGES } from '../demo/pages.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { overlaps, textRect } from './card-place.ts';
import { demoFolder } from './demo-folder.ts';
import { cardOf, type CardHandle } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

const ERROR_PAGES = DEMO_PAGES.filter(({ kind }) => kind === 'error');
const ORDERS = '/shop/orders';
const TOP_ANSWER = 'starter/mysql-access-denied-1045#1';

describeBrowsers('the card', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let driver: BrowserDriver;
  let tab: PageHandle;
  let card: CardHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
    tab = await driver.openPage('about:blank');
    card = cardOf(tab);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  const has = (selector: string): Promise<boolean> =>
    card.evaluate((root, wanted) => root.querySelector(wanted) !== null, selector);
  const act = (name: string): string => `[data-act="${name}"]`;
  const waitForCard = (): Promise<true> => waitFor('the card', () => has('.ps-card'));
  const open = async (path: string): Promise<void> => {
    await tab.navigate('about:blank');
    await tab.navigate(demo.siteUrl + path);
    await waitForCard();
  };
  /** Clicks until the card answers: it takes none in its first half second. */
  const clickUntil = (name: string, answered: () => Promise<unknown>): Promise<unknown> =>
    waitFor(`"${name}" to be taken`, async () => {
      if ((await card.exists()) && (await has(act(name)))) await card.click(act(name));
      return answered();
    });
  const mirrored = async (key: string): Promise<unknown> =>
    (
      (await driver.evaluateInExtension((name) => chrome.storage.local.get(name), key)) as Record<
        string,
        { value?: unknown }
      >
    )[key]?.value ?? null;
  const sideOf = (): Promise<string | undefined> =>
    card.evaluate((root) => root.querySelector<HTMLElement>('[data-peerside-card]')?.dataset.side);

  describe('stands beside the error', () => {
    it('leaves the whole message free, not only its line', async () => {
      await open(ORDERS);
      const alert = await tab.evaluate(() => {
        const box = document.querySelector('[role="alert"]')?.getBoundingClientRect();
        return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
      });
      if (!alert) throw new Error('the page shows no alert');
      expect(overlaps(await card.rectOf('.ps-card'), alert)).toBe(false);
    });

    it('leaves the buttons of a modal dialog free', async () => {
      await tab.navigate('about:blank');
      await tab.navigate(`${demo.siteUrl}/tidewater/workspace`);
      const button = await tab.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.className = 'error';
        dialog.style.cssText = 'width: 1000px; padding: 30px';
        const line = document.createElement('p');
        line.textContent =
          "SQLSTATE[HY000] [1045] Access denied for user 'larkfield'@'localhost' (using password: YES)";
        const ok = document.createElement('button');
        ok.textContent = 'OK';
        ok.style.cssText = 'display: block; margin-inline-start: auto';
        dialog.append(line, ok);
        document.body.replaceChildren(dialog);
        dialog.showModal();
        const { x, y, width, height } = ok.getBoundingClientRect();
        return { x, y, width, height };
      });
      await waitFor('the card of the dialog', async () =>
        (await card.exists()) ? (await card.text()).includes('Access denied') : false,
      );
      expect(overlaps(await card.rectOf('.ps-card'), button)).toBe(false);
    });

    it('opens as its mark where there is no room for a fix', async () => {
      await tab.setViewport(320, 260);
      await tab.navigate('about:blank');
      await tab.navigate(demo.siteUrl + ORDERS);
      await waitFor('the mark', () => card.exists().then((there) => there && has('.ps-fold')));
      expect(await has('.ps-card')).toBe(false);
      await tab.setViewport(1280, 800);
    });

    it('follows scrolling, docks when the error leaves the view, and comes back', async () => {
      await open(ORDERS);
      await tab.evaluate(() => {
        document.body.style.minHeight = '4000px';
      });
      await tab.evaluate(() => window.scrollTo(0, 80));
      await waitFor('a place beside the moved error', async () => {
        const error = await textRect(tab, 'SQLSTATE');
        return error && (await sideOf()) !== 'docked' && !overlaps(await card.rectOf('.ps-card'), error);
      });
      await tab.evaluate(() => window.scrollTo(0, 2_500));
      await waitFor('the dock', async () => (await sideOf()) === 'docked');
      await tab.evaluate(() => window.scrollTo(0, 0));
      await waitFor('the place beside the error', async () => (await sideOf()) !== 'docked');
    });

    it('docks when the message vanishes, and stays to be read', async () => {
      await open('/tidewater/activity');
      await waitFor('the message to vanish', async () => (await textRect(tab, 'TW-2207')) === null);
      await waitFor('the dock', async () => (await sideOf()) === 'docked');
      expect(await card.text()).toContain('TW-2207');
    });

    it('goes with the view of a single-page program and comes back with it', async () => {
      await open('/tidewater/workspace');
      await tab.evaluate(() => {
        const view = document.getElementById('view');
        const kept = [...(view?.childNodes ?? [])];
        Object.assign(window, { bringBack: () => view?.replaceChildren(...kept) });
        history.pushState({}, '', '/tidewater/workspace/devices');
        const heading = document.createElement('h1');
        heading.textContent = 'Devices';
        view?.replaceChildren(heading);
      });
      await waitFor('the card to go', async () => !(await card.exists()));
      await tab.evaluate(() => {
        history.pushState({}, '', '/tidewater/workspace/keys');
        (window as unknown as { bringBack: () => void }).bringBack();
      });
      await waitForCard();
      expect(await card.text()).toContain('TW-5103');
    });

    it('is there once, and does not read itself', async () => {
      await open(ORDERS);
      const before = await waitFor('the look-up', () => tabStateOf(driver, tab.tabId));
      await driver.killBackground();
      await tab.evaluate(() => {
        const more = document.createElement('div');
        more.setAttribute('role', 'alert');
        more.textContent = 'ReferenceError: basket is not defined';
        document.body.append(more);
      });
      const after = await waitFor('the next reading', async () => {
        const state = await tabStateOf(driver, tab.tabId);
        return state && state.at !== before.at ? state : null;
      });
      const hosts = await tab.evaluate(
        () =>
          [...document.querySelectorAll('[popover]')].filter(({ localName }) => localName.includes('-'))
            .length,
      );
      expect(hosts).toBe(1);
      const texts = after.signal?.errors.flatMap(({ text, lines }) => [text, ...lines]).join('\n') ?? '';
      expect(texts).toContain('SQLSTATE');
      expect(texts).not.toMatch(/It worked|Didn’t help|Peerside|Not it\?/);
      expect(texts).not.toContain(before.hits[0]?.question.title);
    });
  });

  it('an update of the extension under the page leaves one card, and it works', async () => {
    await open(ORDERS);
    await card.evaluate((root) => root.querySelector('[data-act="close"]')?.setAttribute('data-former', ''));
    await driver.reloadExtension();
    await tab.bringToFront();
    await waitFor('the card of the new instance', async () => {
      return (await card.exists()) && (await has('.ps-card')) && !(await has('[data-former]'));
    });
    const hosts = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('[popover]').length);
    await expect.poll(hosts, { timeout: 10_000 }).toBe(1);
    await clickUntil('collapse', () => has('.ps-fold'));
  });

  describe('by keyboard alone', () => {
    const focused = (): Promise<string | null> =>
      card.evaluate((root) => root.activeElement?.getAttribute('data-act') ?? null);
    const tabTo = async (name: string): Promise<void> => {
      for (let press = 0; press < 40; press += 1) {
        await tab.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`"${name}" cannot be reached by Tab`);
    };

    it('Tab visits every act in the order in which they are seen, with the focus to be seen', async () => {
      await open(ORDERS);
      await tabTo('collapse');
      const visited = ['collapse'];
      for (let press = 0; press < 30 && visited.at(-1) !== 'mute'; press += 1) {
        await tab.press('Tab');
        const name = await focused();
        if (name === null) continue;
        visited.push(name);
        const ring = await card.evaluate((root) => {
          if (!root.activeElement?.matches(':focus-visible')) return 'none';
          return getComputedStyle(root.activeElement).outlineStyle;
        });
        expect(ring, name).not.toBe('none');
      }
      const order = ['collapse', 'close', 'more-1', 'worked', 'did-not-help', 'open-panel', 'mute'];
      expect(visited.filter((name) => order.includes(name))).toEqual(
        order.filter((name) => name !== 'more-1' || visited.includes('more-1')),
      );
    });

    it('Escape folds it to its mark, Enter opens it again, and the focus stays with it', async () => {
      await open(ORDERS);
      await tabTo('close');
      await tab.press('Escape');
      await waitFor('the mark', async () => (await focused()) === 'expand');
      expect(await has('.ps-card')).toBe(false);
      await tab.press('Enter');
      await waitFor('the card', async () => (await focused()) === 'collapse');
      expect(await has('.ps-card')).toBe(true);
    });

    it('Enter gives a verdict and takes it back', async () => {
      await open(ORDERS);
      await tabTo('worked');
      const key = `own/confirmations/${TOP_ANSWER}`;
      await waitFor('the verdict', async () => {
        if ((await focused()) === 'worked') await tab.press('Enter');
        return (await mirrored(key)) !== null;
      });
      await waitFor('the focus on the way back', async () => (await focused()) === 'undo');
      await tab.press('Enter');
      await waitFor('the end of the verdict', async () => (await mirrored(key)) === null);
    });

    it('does not take the focus from somebody who types', async () => {
      await tab.navigate('about:blank');
      await tab.navigate(`${demo.siteUrl}/tidewater/workspace`);
      await tab.evaluate(() => {
        const field = document.createElement('input');
        field.id = 'typed';
        document.body.prepend(field);
        field.focus();
      });
      await tab.type('half ');
      await waitForCard();
      await tab.type('and half');
      expect(
        await tab.evaluate(() => {
          const field = document.activeElement as HTMLInputElement | null;
          return [field?.id, field?.value];
        }),
      ).toEqual(['typed', 'half and half']);
    });
  });

  describe('acts', () => {
    it('"Didn’t help" is kept and can be taken back', async () => {
      await open(ORDERS);
      const key = `own/confirmations/${TOP_ANSWER}`;
      await clickUntil('did-not-help', async () => (await mirrored(key)) !== null);
      expect(await mirrored(key)).toMatchObject({ answerId: TOP_ANSWER, worked: false });
      await waitFor('what was noted', async () => (await card.text()).includes('didn’t help'));
      await clickUntil('undo', async () => (await mirrored(key)) === null);
      await waitFor('the question', () => has(act('did-not-help')));
    });

    it('the other hits open in place, one at a time', async () => {
      const offered = (): Promise<number> =>
        card.evaluate((root) => root.querySelectorAll('[data-act^="more-"]').length);
      let others = 0;
      for (const { path } of ERROR_PAGES) {
        await open(path);
        others = await offered();
        if (others > 0) break;
      }
      expect(others).toBeGreaterThan(0);
      for (let index = 1; index <= others; index += 1) {
        await card.click(act(`more-${index}`));
        await waitFor('the other answer', () => has(`${act(`more-${index}`)}[aria-expanded="true"]`));
        expect(
          await card.evaluate(
            (root) => root.querySelectorAll('[data-act^="more-"][aria-expanded="true"]').length,
          ),
        ).toBe(1);
        expect(await has('.ps-more-fix')).toBe(true);
      }
    });

    it('opens its question in the side panel, or in a tab where there is none', async () => {
      await open(ORDERS);
      const shown = (): Promise<string | undefined> =>
        driver.evaluateInExtension(async () => {
          const runtime = chrome.runtime as unknown as {
            getContexts?: (filter: object) => Promise<{ documentUrl?: string }[]>;
          };
          const inPanel = (await runtime.getContexts?.({}).catch(() => [])) ?? [];
          const urls = [
            ...inPanel.map(({ documentUrl }) => documentUrl),
            ...(await chrome.tabs.query({})).map(({ url }) => url),
          ];
          // Firefox shows its sidebar by itself after an install: only one about a question counts.
          return urls.find((url) => url?.includes('/sidepanel.html') && url.includes('#/question/'));
        });
      await clickUntil('open-panel', shown);
      expect(await shown()).toContain(`#/question/${encodeURIComponent('starter/mysql-access-denied-1045')}`);
      await driver.evaluateInExtension(async () => {
        for (const { id, url } of await chrome.tabs.query({}))
          if (url?.includes('/sidepanel.html')) await chrome.tabs.remove(id);
      });
      await tab.bringToFront();
    });

    it('"Close" closes it, and the same error does not bring it back', async () => {
      await open(ORDERS);
      await card.click(act('close'));
      await waitFor('the card to go', async () => !(await card.exists()));
      const before = await tabStateOf(driver, tab.tabId);
      await tab.evaluate(() => document.body.append(document.createElement('p'), 'Something else.'));
      await driver.evaluateInExtension(
        (id) => chrome.runtime.sendMessage({ type: 'own/look-at-tab', tabId: id }),
        tab.tabId,
      );
      await waitFor('the next look-up', async () => (await tabStateOf(driver, tab.tabId))?.at !== before?.at);
      expect(await card.exists()).toBe(false);
    });

    it('"Mute this site" is kept, says so, and can be taken back', async () => {
      await open(ORDERS);
      const host = new URL(demo.siteUrl).host;
      const muted = async (): Promise<boolean> =>
        ((await mirrored('own/settings/settings')) as { mutedHosts?: string[] } | null)?.mutedHosts?.includes(
          host,
        ) ?? false;
      await clickUntil('mute', muted);
      await waitFor('the sentence', async () => (await card.text()).includes('stays quiet on this site'));
      await clickUntil('unmute', async () => !(await muted()));
      await waitFor('the fix', () => has(act('worked')));
      await clickUntil('mute', muted);
      await tab.navigate('about:blank');
      await tab.navigate(demo.siteUrl + ORDERS);
      // Nothing of ours runs on a muted site: a page read beside it tells that there was time enough.
      const other = await driver.openPage(`${demo.forumUrl}/`);
      await waitFor('the page beside it', async () => (await tabStateOf(driver, other.tabId))?.signal);
      await other.close();
      expect((await tabStateOf(driver, tab.tabId))?.cardErrorId ?? null).toBeNull();
      expect(await card.exists()).toBe(false);
    });
  });
});

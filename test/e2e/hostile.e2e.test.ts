/** Pages that attack the card: each gets nothing, and the card stays whole or goes away by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_ERRORS, MAX_ERROR_TEXT } from '../../lib/model/limits.ts';
import { TAP_HELLO } from '../../lib/detect/tap-protocol.ts';
import { HOSTILE_EXPECTED, HOSTILE_PAGES } from '../demo/site/hostile.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { demoFolder } from './demo-folder.ts';
import { cardOf, type CardHandle } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { badgeTextOf, launchPeerside, tabStateOf } from './peerside.ts';

/** What the hostile pages write down; see test/demo/site/hostile.ts. */
interface Loot {
  __trick?: number;
  __hosts?: { came: number; went: number };
  __keys?: { type: string; key: string }[];
  __stolen?: string[];
  __found?: string[];
  __looked?: boolean;
  __heard?: string[];
  __reached?: string[];
  cover?: () => boolean | undefined;
}

describeBrowsers('hostile pages', (kind) => {
  const folder = demoFolder();
  const tried = new Set<string>();
  let demo: Demo;
  let driver: BrowserDriver;
  let tab: PageHandle;
  let card: CardHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    tab = await driver.openPage('about:blank');
    card = cardOf(tab);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  const open = async (name: string, query = ''): Promise<void> => {
    tried.add(`/hostile/${name}`);
    // A blank page between two: what is seen afterwards belongs to the new one.
    await tab.navigate('about:blank');
    await tab.navigate(`${demo.siteUrl}/hostile/${name}${query}`);
  };
  const openWithCard = async (name: string, query = ''): Promise<void> => {
    await open(name, query);
    await waitForCard();
    await expectRightFix();
  };
  /** Drawn, not only attached. */
  const waitForCard = (): Promise<true> =>
    waitFor('the card', () => card.evaluate((root) => root.querySelector('.ps-card') !== null));
  const expectRightFix = async (): Promise<void> => {
    const state = await waitFor('the look-up', async () => {
      const found = await tabStateOf(driver, tab.tabId);
      return found?.hits.length ? found : null;
    });
    expect(state.hits[0]?.question.id).toBe(HOSTILE_EXPECTED);
  };
  const loot = <K extends keyof Loot>(key: K): Promise<Loot[K]> =>
    tab.evaluate((name) => (window as unknown as Loot)[name as K], key) as Promise<Loot[K]>;

  /** Everything a person decided, as it lies in the mirror. */
  const written = async (): Promise<Record<string, unknown>> => {
    const all = (await driver.evaluateInExtension(() => chrome.storage.local.get(null))) as Record<
      string,
      { value?: unknown }
    >;
    return Object.fromEntries(
      Object.entries(all).filter(
        ([key, row]) => /^own\/(confirmations|follows|outbox|drafts)\//.test(key) && row.value != null,
      ),
    );
  };
  /** Waits until a click was taken as a verdict, then takes it back: the card works here. */
  const expectWorkingCard = async (): Promise<void> => {
    await waitFor('the click to be taken', async () => {
      if (await offers('worked')) await card.click('[data-act="worked"]');
      return Object.keys(await written()).length === 1;
    });
    await waitFor('the way back', async () => {
      if (await offers('undo')) await card.click('[data-act="undo"]');
      return Object.keys(await written()).length === 0;
    });
  };
  const offers = (act: string): Promise<boolean> =>
    card.evaluate((root, name) => root.querySelector(`[data-act="${name}"]`) !== null, act);
  const gone = (): Promise<boolean> => card.exists().then((there) => !there);
  const pageLives = (): Promise<boolean> =>
    tab.evaluate(() => new Promise<boolean>((done) => requestAnimationFrame(() => done(true))));
  const longerThanARepair = (): Promise<void> => new Promise((done) => setTimeout(done, 300));

  describe('that hide it', () => {
    it.each(['opacity-html', 'opacity-body'])('%s: the card closes, the mark stays', async (name) => {
      await open(name);
      await expectRightFix();
      await waitFor('the card to have come and gone', async () => {
        const hosts = await loot('__hosts');
        return hosts !== undefined && hosts.came > 0 && hosts.went === hosts.came;
      });
      expect(await card.exists()).toBe(false);
      expect(await badgeTextOf(driver, tab.tabId)).not.toBe('');
    });

    it('opacity-foreign: the page’s style does not reach the host, and the fight ends', async () => {
      await openWithCard('opacity-foreign');
      const opacity = await card.evaluate((root) => getComputedStyle(root.host).opacity);
      expect(opacity).toBe('1');
      await waitFor('the end of the fight', gone, 20_000);
      expect(await pageLives()).toBe(true);
      expect(await badgeTextOf(driver, tab.tabId)).not.toBe('');
    });

    it('inert: the attribute goes away and the card works', async () => {
      await openWithCard('inert');
      await expectWorkingCard();
    });

    it('modal: the card stands inside the dialog and works', async () => {
      await openWithCard('modal');
      expect(await card.evaluate((root) => root.host.parentElement?.id)).toBe('modal');
      await expectWorkingCard();
    });
  });

  describe('that cover it', () => {
    it('cover: the card is above it', async () => {
      await openWithCard('cover');
      const onTop = await card.evaluate((root) => {
        const cover = [...document.body.children].find((child) => getComputedStyle(child).inset === '0px');
        if (!(cover instanceof HTMLElement)) return 'no cover';
        cover.style.pointerEvents = 'auto';
        const box = root.querySelector('[data-act="worked"]')?.getBoundingClientRect();
        const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        cover.style.pointerEvents = 'none';
        return top === root.host;
      });
      expect(onTop).toBe(true);
      await expectWorkingCard();
    });

    it('popover-fight: no click is taken during it, and it ends', async () => {
      await openWithCard('popover-fight');
      await expectWorkingCard();
      await tab.evaluate(() => (window as unknown as Loot).cover?.());
      let clicks = 0;
      await waitFor(
        'the end of the fight',
        async () => {
          if (await gone()) return true;
          await card.click('[data-act="worked"]').then(
            () => (clicks += 1),
            () => undefined,
          );
          return false;
        },
        20_000,
      );
      expect(clicks).toBeGreaterThan(0);
      expect(await written()).toEqual({});
      expect(await badgeTextOf(driver, tab.tabId)).not.toBe('');
    });

    it.each(['shadow-popover', 'view-transition'])('%s: no click is taken under it', async (name) => {
      await openWithCard(name);
      await expectWorkingCard();
      const possible = await tab.evaluate(() => (window as unknown as Loot).cover?.() !== false);
      expect(possible).toBe(true);
      for (let click = 0; click < 3; click += 1) {
        await longerThanARepair();
        await tab.evaluate(() => (window as unknown as Loot).cover?.());
        if (await gone()) break;
        // The card may close just before the click, which is as good as refusing it: what was written is judged.
        await card.click('[data-act="worked"]').catch(() => undefined);
      }
      await longerThanARepair();
      expect(await written()).toEqual({});
    });

    it('scripted-clicks: nothing is done', async () => {
      await openWithCard('scripted-clicks');
      await waitFor('the page to have clicked', async () => ((await loot('__trick')) ?? 0) > 0);
      await longerThanARepair();
      expect(await written()).toEqual({});
      expect(await card.exists()).toBe(true);
      expect(await offers('worked')).toBe(true);
    });
  });

  describe('that restyle or remove it', () => {
    /** How the card looks, in what a page's style sheet could change. */
    const looks = (): Promise<unknown> =>
      card.evaluate((root) => {
        for (const animation of root.getAnimations()) animation.finish();
        return [
          '.ps-place',
          '.ps-card',
          '.ps-title',
          '.ps-key-line',
          '.ps-card-scroll',
          '[data-act="worked"]',
          '[data-act="close"]',
          'svg',
          'a[href]',
        ].map((selector) => {
          const element = root.querySelector(selector);
          if (!element) return `${selector} is missing`;
          const style = getComputedStyle(element);
          return [
            selector,
            ...'display visibility opacity position color backgroundColor borderTopColor borderRadius fontFamily fontSize fontWeight letterSpacing lineHeight textAlign writingMode direction transform filter clipPath zoom paddingTop paddingInlineStart gap colorScheme textTransform whiteSpace cursor pointerEvents'
              .split(' ')
              .map((name) => `${name}: ${style[name as keyof CSSStyleDeclaration]}`),
            // Widths tell of another font; the card's own width depends on where the error stands.
            ...(selector.startsWith('[')
              ? [`${Math.round(element.getBoundingClientRect().width)}px wide`]
              : []),
          ];
        });
      });

    it('css: looks as on a plain page', async () => {
      await openWithCard('plain');
      const plain = await looks();
      expect(JSON.stringify(plain)).not.toContain('is missing');
      await openWithCard('css');
      expect(await looks()).toEqual(plain);
      await expectWorkingCard();
    });

    it('restyle: stays where and as it was', async () => {
      await openWithCard('plain');
      const plain = await looks();
      await openWithCard('restyle');
      await waitFor('some rounds', async () => ((await loot('__trick')) ?? 0) > 8);
      expect(await looks()).toEqual(plain);
      const { width, height } = await card.rectOf('.ps-card');
      expect(width).toBeGreaterThan(250);
      expect(height).toBeGreaterThan(100);
    });

    it('remover: comes back, and gives up in the end', async () => {
      await open('remover');
      await expectRightFix();
      await waitFor('the end of the fight', async () => {
        const hosts = await loot('__hosts');
        return (hosts?.came ?? 0) > 10 && (await gone());
      });
      const { came = 0 } = (await loot('__hosts')) ?? {};
      await longerThanARepair();
      await waitFor(
        'the end of the fight',
        async () => {
          const before = (await loot('__hosts'))?.came;
          await longerThanARepair();
          return (await loot('__hosts'))?.came === before;
        },
        20_000,
      );
      expect(came).toBeLessThan(200);
      expect(await pageLives()).toBe(true);
      expect(await badgeTextOf(driver, tab.tabId)).not.toBe('');
    });

    it('body-swap: comes back and works', async () => {
      await openWithCard('body-swap');
      await waitFor('the last swap', async () => ((await loot('__trick')) ?? 0) > 6);
      await waitForCard();
      await expectWorkingCard();
      expect(await card.evaluate((root) => root.host.parentElement === document.body)).toBe(true);
    });
  });

  describe('that flood it', () => {
    /** Frames that the page's own loop gets in two seconds. */
    const frames = (): Promise<number> =>
      tab.evaluate(
        () =>
          new Promise<number>((done) => {
            let count = 0;
            const end = performance.now() + 2_000;
            const frame = (): void => {
              count += 1;
              if (performance.now() < end) requestAnimationFrame(frame);
              else done(count);
            };
            requestAnimationFrame(frame);
          }),
      );
    /** The same page under an address that Peerside may not read. */
    const openUnread = async (name: string): Promise<void> => {
      await tab.navigate('about:blank');
      await tab.navigate(`${unreadSite(demo)}/hostile/${name}`);
    };

    it.each(['flood', 'class-storm'])('%s: the page keeps its rhythm and the card stays', async (name) => {
      await openUnread(name);
      const alone = await frames();
      await openWithCard(name);
      const together = await frames();
      expect(await card.exists()).toBe(true);
      expect(together).toBeGreaterThan(alone * 0.4);
      await expectWorkingCard();
    });

    it('five-megabytes: spotted within bounds, and the page lives', async () => {
      await openWithCard('five-megabytes');
      expect(await pageLives()).toBe(true);
      const state = await tabStateOf(driver, tab.tabId);
      for (const error of state?.signal?.errors ?? []) {
        expect(error.text.length).toBeLessThanOrEqual(MAX_ERROR_TEXT);
      }
      expect(JSON.stringify(state?.signal).length).toBeLessThan(100_000);
      await expectWorkingCard();
    });
  });

  describe('that forge, listen and snoop', () => {
    it('forged-events: no card, nothing done, bounded', async () => {
      await open('forged-events');
      await waitFor('the last forged event', async () => ((await loot('__trick')) ?? 0) >= 100_000, 40_000);
      await waitFor('the reading', () => tabStateOf(driver, tab.tabId));
      await longerThanARepair();
      expect(await pageLives()).toBe(true);
      expect(await card.exists()).toBe(false);
      expect(await written()).toEqual({});
      expect(await loot('__reached')).toEqual([]);
      const state = await tabStateOf(driver, tab.tabId);
      expect(state?.cardErrorId).toBeNull();
      expect(state?.signal?.errors.length).toBeLessThanOrEqual(MAX_ERRORS);
    });

    it('patched-builtins: sees nothing of ours, and the card works', async () => {
      await openWithCard('patched-builtins');
      await expectWorkingCard();
      const stolen = (await loot('__stolen')) ?? ['no list'];
      expect(stolen.filter((taken) => /peerside|tap|card|SQLSTATE|spotted|answer|hits/i.test(taken))).toEqual(
        [],
      );
    });

    it('keys: no text can be typed into the card, and other keys do not name what they did', async () => {
      await openWithCard('keys');
      const fields = await card.evaluate(
        (root) => root.querySelectorAll('input, textarea, select, [contenteditable]').length,
      );
      expect(fields).toBe(0);
      await card.click('.ps-title');
      await tab.press('Tab');
      await tab.press('Tab');
      const keys = (await loot('__keys')) ?? [];
      expect(keys.filter(({ type }) => /input|paste/.test(type))).toEqual([]);
      expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(['Tab']));
    });

    it('traces: finds nothing', async () => {
      await openWithCard('traces');
      await waitFor('the page to have looked', () => loot('__looked'));
      expect(await loot('__found')).toEqual([]);
      const seen = await tab.evaluate(() => {
        const markup = new XMLSerializer().serializeToString(document);
        const text = `${markup} ${document.body.innerText} ${document.documentElement.textContent}`;
        return { text, roots: [...document.querySelectorAll('*')].filter((e) => e.shadowRoot).length };
      });
      expect(seen.roots).toBe(0);
      expect(seen.text).not.toMatch(/extension:\/\/|It worked|Didn’t help|Spotted here/);
      expect(seen.text).not.toContain(new URL(driver.extensionOrigin).host);
    });

    it('listener: no event and no message tells of the extension', async () => {
      const id = new URL(driver.extensionOrigin).host;
      const scripts = ['spot', 'reader', 'fix-card', 'console-tap'];
      const names = [
        ...[id, 'peerside', 'peerside@peerside.example'].flatMap((owner) => [
          owner,
          ...scripts.flatMap((script) => [
            `${owner}:${script}:wxt:content-script-started`,
            `${owner}:${script}`,
          ]),
        ]),
        'wxt:content-script-started',
        'wxt:locationchange',
        'wxt:reload-content-script',
        TAP_HELLO,
        'tap:report',
        'a-channel-of-the-page',
      ];
      const query = new URLSearchParams(names.map((name) => ['name', name]));
      await openWithCard('listener', `?${query}`);
      await tab.evaluate(() => console.error('TypeError: a.b is not a function'));
      await expectWorkingCard();
      const heard = (await loot('__heard')) ?? ['no list'];
      expect(heard).toEqual([]);
    });

    it('strict-csp: the card looks and works as on a plain page', async () => {
      await openWithCard('strict-csp');
      const style = await card.evaluate((root) => {
        const { backgroundColor, borderTopWidth } = getComputedStyle(
          root.querySelector('.ps-card') ?? root.host,
        );
        return { backgroundColor, borderTopWidth };
      });
      expect(style).toEqual({ backgroundColor: 'rgb(255, 255, 255)', borderTopWidth: '1px' });
      await expectWorkingCard();
    });

    it('no page reaches the background by messages', async () => {
      await openWithCard('plain');
      const answer = await tab.evaluate(async (id) => {
        const found: string[] = [];
        for (const name of ['chrome', 'browser']) {
          const { runtime } =
            (window as unknown as Record<string, { runtime?: { sendMessage(...of: unknown[]): unknown } }>)[
              name
            ] ?? {};
          if (!runtime) continue;
          try {
            const reply = await runtime.sendMessage(id, { type: 'own/rebuild-index' });
            found.push(`${name} ${JSON.stringify(reply)}`);
          } catch {
            // Refused: what is wanted.
          }
        }
        return found;
      }, new URL(driver.extensionOrigin).host);
      expect(answer).toEqual([]);
    });
  });

  it('a page without a hit is as it would be without Peerside', async () => {
    const path = '/news/launch-failed';
    await tab.navigate(unreadSite(demo) + path);
    const without = await tab.evaluate(() => new XMLSerializer().serializeToString(document));
    await longerThanARepair();
    expect(await tabStateOf(driver, tab.tabId)).toBeNull();
    await tab.navigate(demo.siteUrl + path);
    await waitFor('the reading', async () => (await tabStateOf(driver, tab.tabId))?.signal);
    await longerThanARepair();
    expect(await tab.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(without);
  });

  it('every hostile page was tried', () =>
    expect(HOSTILE_PAGES.filter(({ path }) => !tried.has(path))).toEqual([]));
});

/** The demo site under a loopback name that is not among the granted ones, so that no script of ours runs. */
const unreadSite = (demo: Demo): string => demo.siteUrl.replace('127.0.0.1', 'unread.localhost');

/** One interface to a real browser with the extension loaded, so that every test and `npm start` run in both. */
import type { NetworkProxy } from './network-proxy.ts';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

export interface LaunchOptions {
  /** The browser's program. */
  executable: string;
  /** Folder of the built extension. */
  extensionDir: string;
  /**
   * Profile folder. Given, it is kept at close, and launching with it again finds the extension's storage as it
   * was. Left out, a new one is made and removed at close.
   */
  profileDir?: string;
  /** Default true. */
  headless?: boolean;
  /** Preferred language of pages, e.g. `ar`. Default `en-US`. */
  lang?: string;
  colorScheme?: ColorScheme;
  /**
   * Firefox only: host permission, `webNavigation` and `webRequest` granted from inside the browser, so that the published
   * build is what runs. Chromium has no such door: pass the granted build's folder there.
   */
  grantSites?: 'loopback' | 'all';
  /** Sends every request through a logging proxy: `driver.network`. Dead ports then look different to the page. */
  logNetwork?: boolean;
  /** True: no name but loopback's resolves, so that what pages ask of other hosts fails in the same way everywhere. */
  loopbackOnly?: boolean;
  /** X display for a headed run, e.g. `:99`. */
  display?: string;
  /** Chromium only, and headed: DevTools open beside each tab, for `openDevtoolsPanel`. Firefox opens its own then. */
  devtools?: boolean;
}

export type ColorScheme = 'light' | 'dark';
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Runs inside the browser: it is sent as source, so it may use nothing from around it, and JSON goes in and out. */
export type Remote<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** A tab. Input goes through the browser's own input path, so pages see trusted events. */
export interface PageHandle {
  /** Its id in `browser.tabs`. */
  readonly tabId: number;
  /** Loads an address and waits for `load`. A network-error page is no failure. */
  navigate(url: string): Promise<void>;
  /** Calls a function in the page's own world, whatever the page's CSP. */
  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R>;
  /** The same from source text; for scripts that are not ours, such as axe. */
  evaluateSource(functionSource: string, ...args: unknown[]): Promise<unknown>;
  /**
   * Calls a function (source) with the card's closed shadow root first, in a world that the page cannot see.
   * Null when the page shows no card.
   */
  evaluateInCard(functionSource: string, ...args: unknown[]): Promise<{ value: unknown } | null>;
  /** PNG of the viewport, or of a part of it in CSS pixels. */
  screenshot(path: string, clip?: Rect): Promise<void>;
  click(x: number, y: number): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  /** One key with modifiers, named as `KeyboardEvent.key`: `Tab`, `Shift+Tab`, `Enter`, `a`. */
  press(key: string): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** Our panel inside the browser's own DevTools. */
export interface DevtoolsPanel {
  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R>;
  /** The same from source text; for scripts that are not ours, such as axe. */
  evaluateSource(functionSource: string, ...args: unknown[]): Promise<unknown>;
  /** Clicks the first match, with the rights of a person's click. */
  click(selector: string): Promise<void>;
  /** One key, named as `KeyboardEvent.key`, for what has the focus. In Firefox the event alone, not the key itself. */
  press(key: string): Promise<void>;
  setTheme(theme: ColorScheme): Promise<void>;
  /** PNG of the panel, in Chromium with the DevTools around it. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export type ByHandEvent =
  | { api: 'menu'; menuItemId: string; tabId: number; selectionText: string; editable: boolean }
  | { api: 'address-bar'; text: string; disposition: 'currentTab' | 'newForegroundTab' };

export interface BrowserDriver {
  readonly kind: BrowserKind;
  /** `chrome-extension://<id>` or `moz-extension://<id>`, without a slash at the end. */
  readonly extensionOrigin: string;
  readonly profileDir: string;
  /** Null unless launched with `logNetwork`. */
  readonly network: NetworkProxy | null;
  /** Settles when the browser has ended, by `close()` or by the person. */
  readonly closed: Promise<void>;
  /** Opens a new tab in front and loads the address. */
  openPage(url: string): Promise<PageHandle>;
  /** The same with a page of the extension, e.g. `popup.html?tab=3`. */
  openExtensionPage(path: string): Promise<PageHandle>;
  /**
   * Calls a function in a bare document of the extension's origin (no code of the extension runs in it): it has
   * `chrome.*` with promises in both browsers, and starts no background by itself.
   */
  evaluateInExtension<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R>;
  /** Stops the background at once, as the browser does when it is idle; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Ends the extension and starts it anew under the open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /**
   * The browser's own offline mode. Chromium then refuses loopback too; Firefox goes on serving loopback. To cut
   * everything but one site in both, launch with `logNetwork` and use `network.allowOnly`.
   */
  setOffline(offline: boolean): Promise<void>;
  /**
   * Hands the extension's own listener the event of a top document that could not load, for errors that cannot be
   * brought about for real. False where the browser has no door for that (Firefox).
   * @param error as the browser says it, e.g. `net::ERR_TIMED_OUT`
   */
  deliverFailedLoad(tabId: number, url: string, error: string): Promise<boolean>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /**
   * Answers the browser's own permission prompt as a person does; it must have been asked for by a click before.
   * Chromium shows it only headed: launch with `headless: false` and a `display`.
   */
  answerPrompt(answer: 'allow' | 'deny'): Promise<void>;
  /**
   * Clicks the extension's toolbar button for the tab in front, which opens the popup and grants `activeTab`.
   * Chromium only headed, by the button's keyboard shortcut: launch with `headless: false` and a `display`.
   */
  clickToolbarButton(): Promise<void>;
  /**
   * Tells the background's listeners what the browser's own menu, keyboard or address bar would: no test can choose
   * from those. The last tab in front is the one it happens in. In Chromium it counts as no person's act, so no side panel opens;
   * in Firefox the event takes the browser's own way, with the rights of a person's act.
   */
  tellBackground(event: ByHandEvent): Promise<void>;
  /**
   * Chooses the panel of this title in the DevTools of a tab, and waits until its page is there. Chromium: launched
   * with `devtools`.
   */
  openDevtoolsPanel(page: PageHandle, title: string): Promise<DevtoolsPanel>;
  close(): Promise<void>;
}

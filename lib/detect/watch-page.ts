/** Tells when a page is worth reading again, at a cost that stays small however much it changes. */

export interface WatchWorld {
  document: Document;
  window: Window;
  /** Reads the page; resolves when done, with the milliseconds that it took from the page. Never two at a time. */
  read(): Promise<number>;
  /** Shadow roots and frame documents to watch beside the document, as of the last reading. */
  roots(): Iterable<Node>;
  /** Milliseconds, monotonic. */
  now(): number;
}

export interface PageWatch {
  /** Reads soon, whether anything changed or not. */
  readNow(): void;
  /** Reads once the page had a moment to settle. */
  readSoon(): void;
  stop(): void;
}

/** Quiet time before a change is read: long enough for a framework's burst, shorter than nearly any toast lives. */
const QUIET_MS = 250;
/** The first change after a while is read sooner: some messages are gone in less than a second. */
const FIRST_MS = 100;
const WHILE_MS = 2_000;
/** Reading may take a twentieth of the time at most. */
const COST_FACTOR = 20;
/** Pages that change all the time without an error are read less and less often, down to this. */
const MAX_WAIT_MS = 3_000;
/** A page that never finishes loading is read anyway. */
const LOAD_PATIENCE_MS = 4_000;

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'style', 'open', 'aria-invalid', 'aria-hidden'],
};

export function watchPage(world: WatchWorld): PageWatch {
  const { document, window } = world;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let reading = false;
  let again = false;
  let stopped = false;
  let wait = QUIET_MS;
  let readAt = -Infinity;

  const readLater = (ms: number): void => {
    const at = world.now() + ms;
    if (stopped || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, ms);
  };

  // The observer is off between the first change and the reading it leads to: a page that changes a thousand
  // times a second pays for one of them.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    const isFirst = world.now() - readAt > Math.max(WHILE_MS, wait * 2);
    readLater(isFirst ? FIRST_MS : wait);
  });
  const observe = (): void => {
    if (stopped) return;
    listen();
    observer.observe(document, WATCHED);
    for (const root of world.roots()) {
      observer.observe(root, WATCHED);
      root.addEventListener('load', onLoad, true);
    }
  };

  const run = (): void => {
    due = Infinity;
    // Nobody looks at a hidden tab; it is read when it is shown.
    if (stopped || document.visibilityState === 'hidden') return;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    // Changes that come while it is read lead to the next reading.
    observer.disconnect();
    observe();
    void world.read().then((cost) => {
      reading = false;
      readAt = world.now();
      wait = Math.min(MAX_WAIT_MS, Math.max(QUIET_MS, cost * COST_FACTOR));
      if (due === Infinity) observe();
      if (again) readLater(wait);
      again = false;
    });
  };

  const readSoon = (): void => readLater(QUIET_MS);
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    // What was under way when the browser put the page aside may never end.
    if (persisted) reading = false;
    readSoon();
  };
  const onLoad = (event: Event): void => {
    // Frames load without any change to the document around them.
    if ((event.target as Partial<Element> | null)?.tagName === 'IFRAME') readSoon();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  /** Safe to repeat: `document.open()` takes all listeners away, and a page may use it at any time. */
  const listen = (): void => {
    document.addEventListener('visibilitychange', readSoon);
    document.addEventListener('load', onLoad, true);
    window.addEventListener('popstate', readSoon);
    window.addEventListener('hashchange', readSoon);
    window.addEventListener('pageshow', onShow);
    navigation?.addEventListener('currententrychange', readSoon);
  };
  listen();

  if (document.readyState === 'complete') readSoon();
  else {
    window.addEventListener('load', readSoon, { once: true });
    readLater(LOAD_PATIENCE_MS);
  }

  return {
    readNow: () => readLater(0),
    readSoon,
    stop() {
      stopped = true;
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', readSoon);
      document.removeEventListener('load', onLoad, true);
      for (const root of world.roots()) root.removeEventListener('load', onLoad, true);
      window.removeEventListener('load', readSoon);
      window.removeEventListener('popstate', readSoon);
      window.removeEventListener('hashchange', readSoon);
      window.removeEventListener('pageshow', onShow);
      navigation?.removeEventListener('currententrychange', readSoon);
    },
  };
}

import type { PageMessage } from '../messages/messages.ts';
import type { PageSignal } from '../model/signal.ts';
import { redactSignal } from '../redact/redact-signal.ts';
import { describePage } from './describe-page.ts';
import { rememberFleetingErrors } from './fleeting-errors.ts';
import { presentReader, type ErrorReader, type PageErrors } from './page-errors.ts';
import type { SpotHandle } from './spot-handle.ts';
import { hearTap } from './hear-tap.ts';
import { MAX_REPORTS } from './tap-protocol.ts';
import { watchPage } from './watch-page.ts';
import { isWorthReading } from './worth-reading.ts';
import type { TappedEvent, World } from './world.ts';

/** What the page script needs of its surroundings. */
export interface SpotWorld {
  document: Document;
  window: Window;
  /** Sends to the background; throws or rejects when the extension was updated or removed. */
  send(message: PageMessage): Promise<unknown>;
  /** False in a frame: frames speak up only when something is wrong in them, or every advertisement would. */
  isTop: boolean;
  /** Name of the event by which this frame's console tap reports. */
  channel: string;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Milliseconds, monotonic. */
  now(): number;
  /** Lets the page work between two slices of reading. */
  pause(): Promise<void>;
}

/** Longest stretch of reading before the page gets its turn; the step that is under way is still ended. */
const SLICE_MS = 4;
/** The background may die while it works on a report; one that cannot work must not be asked for ever. */
const MAX_RESENDS = 3;
/** Where scripts may not be injected, asking again and again would only wake the background. */
const MAX_READER_FAILURES = 3;

/** Status of the document as the browser measured it; null where it does not tell. */
function statusOf(window: Window): number | null {
  const [entry] = window.performance.getEntriesByType('navigation') as { responseStatus?: number }[];
  return entry?.responseStatus || null;
}

function frameDocumentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    // Another origin's frame: it has a script of its own.
    return null;
  }
}

/** What names a page within a program: many keep it behind the `#`, where others name a place on the page. */
const pageIn = ({ pathname, hash }: Location): string => (/^#!?\//.test(hash) ? pathname + hash : pathname);

const isVisible = (element: Element): boolean =>
  element.checkVisibility === undefined || element.checkVisibility({ visibilityProperty: true });

/** Reads the page whenever it settles or changes, reports what changed, and knows where each error stands. */
export function spotPage(world: SpotWorld): SpotHandle {
  const { document, window } = world;
  const tapped: TappedEvent[] = [];
  const fleeting = rememberFleetingErrors();
  const roots = new Set<Node>();
  let places: PageErrors['places'] = new Map();
  let readerFailures = 0;
  let sendFailures = 0;
  let sent = '';
  let path = '';
  let forced = false;
  let stopped = false;
  /** What a frame has to say when it goes, so that its errors do not outlive it. */
  let takeBack: PageSignal | null = null;

  const lookAround = (): World => {
    roots.clear();
    const keep = <T extends Node>(root: T | null): T | null => {
      if (root) roots.add(root);
      return root;
    };
    return {
      document,
      url: window.location.href,
      status: statusOf(window),
      tapped,
      isVisible,
      styleOf: (element) => window.getComputedStyle(element),
      shadowRootOf(element) {
        const root = world.shadowRootOf(element);
        // Our own card is not part of the page.
        return root?.querySelector('[data-peerside-card]') ? null : keep(root);
      },
      frameDocumentOf: (frame) => keep(frameDocumentOf(frame)),
    };
  };

  /** The reader, brought into this frame by the background the first time; undefined where that fails. */
  const fetchReader = async (): Promise<ErrorReader | undefined> => {
    const present = presentReader();
    if (present || readerFailures >= MAX_READER_FAILURES) return present;
    await world.send({ type: 'page/needs-reader' });
    const reader = presentReader();
    if (!reader) readerFailures += 1;
    return reader;
  };

  /** Milliseconds of our own in the present reading, without the page's turns between. */
  let spent = 0;
  const inSlices = async <T>(steps: Generator<void, T>): Promise<T> => {
    let sliceStart = world.now();
    for (;;) {
      const step = steps.next();
      const taken = world.now() - sliceStart;
      if (!step.done && taken < SLICE_MS) continue;
      spent += taken;
      if (step.done) return step.value;
      await world.pause();
      sliceStart = world.now();
    }
  };

  const findErrors = async (page: World): Promise<PageErrors | null> => {
    if (!(await inSlices(isWorthReading(page)))) return null;
    const reader = await fetchReader();
    if (!reader) return null;
    const found = await inSlices(reader(page));
    // What was learnt is told in a turn of its own.
    await world.pause();
    return found;
  };

  /** Another page of the same program: its old messages are over. */
  const turnPage = (): void => {
    const now = pageIn(window.location);
    if (path === now) return;
    if (path !== '') tapped.length = 0;
    path = now;
    fleeting.forget();
  };

  const read = async (): Promise<void> => {
    spent = 0;
    turnPage();
    const page = lookAround();
    const found = await findErrors(page);
    places = found?.places ?? new Map();
    const clean = redactSignal(describePage(page, found));
    const signal = { ...clean, errors: fleeting.merge(clean.errors, world.now()) };
    const forgetIn = fleeting.nextChange(world.now());
    if (forgetIn !== null && signal.errors.length > clean.errors.length) setTimeout(watch.readNow, forgetIn);
    const told = JSON.stringify(signal);
    if (told === sent && !forced) return;
    const isQuiet = !world.isTop && signal.errors.length === 0;
    if (isQuiet && sent === '' && !forced) return;
    // Told to stop while it was reading.
    if (stopped) return;
    forced = false;
    await world.send({ type: 'page/spotted', signal });
    sent = isQuiet ? '' : told;
    takeBack = isQuiet ? null : { ...signal, errors: [] };
    sendFailures = 0;
  };

  /** Sending fails while the background starts, and for good once the extension is updated or removed. */
  const readOrStop = async (): Promise<number> => {
    try {
      if (world.alive()) await read();
      else stop();
    } catch {
      sent = '';
      sendFailures += 1;
      if (!world.alive()) stop();
      else if (sendFailures <= MAX_RESENDS) watch.readSoon();
    }
    return spent;
  };

  const watch = watchPage({ document, window, read: readOrStop, roots: () => roots, now: world.now });

  const deafen = hearTap(document, world.channel, (report) => {
    if (tapped.length >= MAX_REPORTS) return;
    // Reported before the new page is read, but after the old one was left.
    turnPage();
    tapped.push(report);
    watch.readSoon();
  });
  const onHide = (): void => {
    if (world.isTop || !takeBack || !world.alive()) return;
    const signal = takeBack;
    takeBack = null;
    sent = '';
    // Nobody is left to hear whether it arrived.
    world.send({ type: 'page/spotted', signal }).catch(() => undefined);
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    // Back from the browser's memory: another page has reported for this tab in the meantime.
    if (persisted) forced = true;
  };
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  const stop = (): void => {
    stopped = true;
    watch.stop();
    deafen();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };

  return {
    placeOf(errorId) {
      const place = places.get(errorId);
      return place?.element.isConnected ? place : null;
    },
    recheck() {
      forced = true;
      watch.readNow();
    },
    stop,
    isStopped: () => stopped,
  };
}

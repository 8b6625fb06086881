import type { PageMessage } from '../messages/messages.ts';
import { redactSignal } from '../redact/redact-signal.ts';
import { anchorAt } from './anchors.ts';
import { detectSteps, type Detected } from './detect-signal.ts';
import { rememberFleetingErrors } from './fleeting-errors.ts';
import type { Anchor, SpotHandle } from './spot-handle.ts';
import { MAX_REPORTS, TAP_READY, TAP_REPORT, parseTapped } from './tap-protocol.ts';
import { watchPage } from './watch-page.ts';
import type { TappedEvent, World } from './world.ts';

/** What the page script needs of its surroundings. */
export interface SpotWorld {
  document: Document;
  window: Window;
  /** Sends to the background; throws or rejects when the extension was updated or removed. */
  send(message: PageMessage): Promise<unknown>;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Milliseconds, monotonic. */
  now(): number;
  /** Lets the page work between two slices of reading. */
  pause(): Promise<void>;
}

/** Longest stretch of reading before the page gets its turn. */
const SLICE_MS = 8;

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

const isVisible = (element: Element): boolean =>
  element.checkVisibility === undefined || element.checkVisibility({ visibilityProperty: true });

/** Reads the page whenever it settles or changes, reports what changed, and knows where each error stands. */
export function spotPage(world: SpotWorld): SpotHandle {
  const { document, window } = world;
  const tapped: TappedEvent[] = [];
  const fleeting = rememberFleetingErrors();
  const anchors = new Map<string, Anchor>();
  const roots = new Set<Node>();
  let places: Detected['places'] = new Map();
  let sent = '';
  let path = '';
  let forced = false;

  const detect = async (): Promise<Detected> => {
    roots.clear();
    const shadowRootOf = (element: Element): ShadowRoot | null => {
      const root = world.shadowRootOf(element);
      if (root) roots.add(root);
      return root;
    };
    const page: World = {
      document,
      url: window.location.href,
      status: statusOf(window),
      tapped,
      isVisible,
      shadowRootOf,
      frameDocumentOf(frame) {
        const inner = frameDocumentOf(frame);
        if (inner) roots.add(inner);
        return inner;
      },
    };
    const steps = detectSteps(page);
    let sliceStart = world.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (world.now() - sliceStart < SLICE_MS) continue;
      await world.pause();
      sliceStart = world.now();
    }
  };

  const read = async (): Promise<void> => {
    if (!world.alive()) return stop();
    if (path !== window.location.pathname) {
      // Another page of the same program: its old messages are over.
      if (path !== '') tapped.length = 0;
      path = window.location.pathname;
      fleeting.forget();
    }
    const found = await detect();
    places = found.places;
    anchors.clear();
    const clean = redactSignal(found.signal);
    const signal = { ...clean, errors: fleeting.merge(clean.errors, world.now()) };
    const forgetIn = fleeting.nextChange(world.now());
    if (forgetIn !== null && signal.errors.length > clean.errors.length) setTimeout(watch.readNow, forgetIn);
    const told = JSON.stringify(signal);
    if (told === sent && !forced) return;
    forced = false;
    sent = told;
    try {
      await world.send({ type: 'page/spotted', signal });
    } catch {
      // Nobody listened: the background is starting, or the extension is gone.
      sent = '';
      if (!world.alive()) stop();
    }
  };

  const watch = watchPage({ document, window, read, roots: () => roots, now: world.now });

  const onTap = (event: Event): void => {
    if (tapped.length >= MAX_REPORTS) return;
    const report = parseTapped((event as CustomEvent<unknown>).detail);
    if (!report) return;
    tapped.push(report);
    watch.readSoon();
  };
  const stop = (): void => {
    watch.stop();
    document.removeEventListener(TAP_REPORT, onTap);
  };
  document.addEventListener(TAP_REPORT, onTap);
  document.dispatchEvent(new CustomEvent(TAP_READY, { cancelable: true }));

  return {
    anchorOf(errorId) {
      const place = places.get(errorId);
      if (!place?.element.isConnected) return null;
      const anchor = anchors.get(errorId) ?? anchorAt(place);
      anchors.set(errorId, anchor);
      return anchor;
    },
    recheck() {
      forced = true;
      watch.readNow();
    },
  };
}

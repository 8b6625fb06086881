import { hiddenByPage } from './hidden-by-page.ts';
import { allTrees, homeFor, IN_TOP_LAYER, othersInTopLayer, overlap } from './top-layer.ts';

/** A page that wants the card away wins in the end; badge and side panel still show the fix. */
const MAX_ROUNDS = 100;
const MAX_FIGHTS = 5;
const FIGHT_WINDOW_MS = 5_000;
/** Repairs wait this long: a page that undoes them at once must not be able to hang itself with our help. */
const REPAIR_AFTER_MS = 30;
const LOOK_EVERY_MS = 1_000;
/** `:not(*)`, which matches nothing, where a browser does not know view transitions. */
const TRANSITION = CSS.supports('selector(:active-view-transition)') ? ':active-view-transition' : ':not(*)';

export interface Shown {
  /** When the card last came into view, in ms of `now`; null while it is not in the top layer. */
  since(): number;
  /** True when something that came to the top layer after the card lies over this box. */
  coveredBy(box: DOMRect): boolean;
  /** Puts the card on top again; counts as a fight. */
  raise(): void;
  /** The card stands somewhere else now: it came into view there only just. */
  moved(): void;
  stop(): void;
}

/**
 * Keeps `host` attached, on top and as it was made, against a page that removes, covers or changes it. Watches
 * the host's attributes and its parents' direct children only: watching a whole page has frozen browsers.
 * `onGone` is called once, when the page hides it or has won, or when `alive` says that the extension is gone.
 */
export function keepShown(
  host: HTMLElement,
  world: {
    document: Document;
    now: () => number;
    alive: () => boolean;
    /** Closed ones too; null for an element without. */
    shadowRootOf: (element: Element) => ShadowRoot | null;
    onGone: () => void;
    onLook: () => void;
  },
): Shown {
  const { document, now } = world;
  const view = document.defaultView;
  let rounds = 0;
  let fights: number[] = [];
  let since = now();
  let below = new WeakSet<Element>();
  const toggles = new AbortController();
  let roseInShadow = false;
  let repairTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    observer.disconnect();
    clearTimeout(repairTimer);
    clearInterval(lookTimer);
    toggles.abort();
  };
  const giveUp = (): void => {
    if (stopped) return;
    stop();
    world.onGone();
  };

  const trees = (): (Document | ShadowRoot)[] => allTrees(document, host, world.shadowRootOf);
  const show = (): void => {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    below = new WeakSet();
    for (const tree of trees()) {
      // Popovers tell of themselves inside their own tree only.
      if (tree !== document) listen(tree);
      for (const other of othersInTopLayer(tree, host)) below.add(other);
    }
    roseInShadow = false;
    since = now();
  };
  const watch = (): void => {
    observer.disconnect();
    observer.observe(host, { attributes: true });
    for (const parent of [host.parentElement, document.body, document.documentElement, document])
      if (parent) observer.observe(parent, { childList: true });
  };
  const foreignAttributes = (): string[] =>
    host.getAttributeNames().filter((name) => name !== 'popover' || host.getAttribute(name) !== 'manual');
  const coveredBy = (box: DOMRect): boolean =>
    // A view transition paints its pictures over the top layer too, and may let clicks through.
    document.documentElement.matches(TRANSITION) ||
    trees()
      .flatMap((tree) => othersInTopLayer(tree, host))
      .some((other) => !below.has(other) && overlap(other.getBoundingClientRect(), box));

  /** One fight for the top layer; false when it was one too many. */
  const fight = (): boolean => {
    fights = [...fights.filter((at) => now() - at < FIGHT_WINDOW_MS), now()];
    if (fights.length <= MAX_FIGHTS) return true;
    giveUp();
    return false;
  };

  const repair = (): void => {
    repairTimer = undefined;
    if (stopped) return;
    const home = homeFor(document);
    if (!world.alive() || !home) return giveUp();
    const foreign = foreignAttributes();
    const moved = host.parentElement !== home;
    const lowered =
      !moved &&
      (roseInShadow ||
        !host.matches(':popover-open') ||
        othersInTopLayer(document, host).some((other) => !below.has(other)));
    if (foreign.length > 0 || moved || lowered) {
      rounds += 1;
      if (rounds > MAX_ROUNDS || (lowered && !fight())) return giveUp();
      for (const name of foreign) host.removeAttribute(name);
      if (!host.hasAttribute('popover')) host.setAttribute('popover', 'manual');
      if (moved) home.append(host);
      if (moved || lowered || !host.matches(':popover-open')) show();
      watch();
    }
    if (view && hiddenByPage(host, (element) => view.getComputedStyle(element))) giveUp();
  };
  const repairSoon = (): void => {
    repairTimer ??= setTimeout(repair, REPAIR_AFTER_MS);
  };

  /** Something opens or closes in the top layer; what opens again comes out above the card. */
  const onToggle = (event: Event): void => {
    if (!(event.target instanceof Element) || event.target === host) return;
    below.delete(event.target);
    roseInShadow ||= event.target.getRootNode() !== document && event.target.matches(IN_TOP_LAYER);
    repairSoon();
  };
  const listen = (tree: Document | ShadowRoot): void => {
    // The first is told before it happens, so that no click can come between.
    for (const type of ['beforetoggle', 'toggle', 'fullscreenchange'])
      tree.addEventListener(type, onToggle, { capture: true, signal: toggles.signal });
  };

  const observer = new MutationObserver(repairSoon);
  const lookTimer = setInterval(() => {
    repair();
    if (!stopped) world.onLook();
  }, LOOK_EVERY_MS);
  listen(document);
  homeFor(document)?.append(host);
  if (host.isConnected) show();
  watch();
  repairSoon();

  return {
    since: () => since,
    coveredBy,
    raise: () => {
      if (!stopped && fight()) show();
    },
    moved: () => {
      since = now();
    },
    stop,
  };
}

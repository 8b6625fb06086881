import { createRoot } from 'react-dom/client';
import { copyThrough } from '../../components/answers/copy-text.ts';
import { anchorOf, type Anchor } from '../../lib/detect/anchors.ts';
import { readSpotHandle } from '../../lib/detect/spot-handle.ts';
import type { CardContent } from '../../lib/messages/messages.ts';
import { shadowRootOf } from '../../lib/platform/page-browser.ts';
import { guardActs } from './act-guard.ts';
import { cardActs } from './card-acts.ts';
import { CardApp } from './CardApp.tsx';
import { makeCardHost } from './card-host.ts';
import type { Send } from './card-messages.ts';
import { cardStore, startState, withContent } from './card-state.ts';
import css from './card.css?inline';
import { followError } from './follow-error.ts';
import { keepShown } from './keep-shown.ts';

/** With less height than this, head and foot leave nothing of the fix to be seen: the card opens as its mark. */
const LEAST_ROOM = 220;

function anchorOfError(errorId: string): Anchor | null {
  const place = readSpotHandle()?.placeOf(errorId);
  return place ? anchorOf(place) : null;
}

export interface OpenCard {
  update(content: CardContent): void;
  /** True after the person muted the site here: the card stays to offer the way back. */
  isMuted(): boolean;
  remove(): void;
}

/**
 * Shows the card. `onGone` is called once with what it showed last when it leaves by itself: closed by the
 * person, or lost to the page.
 */
export function openCard(
  content: CardContent,
  world: { document: Document; send: Send; alive: () => boolean; onGone: (shownLast: CardContent) => void },
): OpenCard {
  const { document, send } = world;
  const now = () => performance.now();
  const store = cardStore(startState(content));
  const { host, root, place } = makeCardHost(document, css);
  const react = createRoot(place);
  const following = followError(place, {
    document,
    anchorOf: anchorOfError,
    now,
    onJump: () => shown.moved(),
  });

  const remove = (): void => {
    unguard();
    shown.stop();
    following.stop();
    react.unmount();
    host.remove();
  };
  const leave = (): void => {
    remove();
    world.onGone(store.get().content);
  };

  const shown = keepShown(host, {
    document,
    now,
    alive: world.alive,
    shadowRootOf,
    onGone: leave,
    onLook: () => following.follow(store.get().content.error.id),
  });
  const unguard = guardActs({
    root,
    host,
    document,
    shown,
    now,
    alive: world.alive,
    onDead: leave,
    onRefused: (problem) => store.set((state) => ({ ...state, problem })),
  });
  place.dataset.theme = content.theme;
  following.follow(content.error.id);
  if (following.room() < LEAST_ROOM) store.set((state) => ({ ...state, collapsed: true }));
  react.render(
    <CardApp
      store={store}
      acts={cardActs(store, send)}
      onCopy={copyThrough(navigator.clipboard)}
      onClose={leave}
    />,
  );

  return {
    update(next) {
      place.dataset.theme = next.theme;
      store.set((state) => withContent(state, next));
      following.follow(next.error.id);
    },
    isMuted: () => store.get().muted,
    remove,
  };
}

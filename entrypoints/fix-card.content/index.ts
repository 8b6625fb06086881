import '../../lib/platform/no-eval.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ToPageMessage, type CardContent } from '../../lib/messages/messages.ts';
import { pageBrowser, removeFormerCards } from '../../lib/platform/page-browser.ts';
import { askInTurn } from './ask-in-turn.ts';
import { contentKey } from './card-state.ts';
import { openCard, type OpenCard } from './open-card.tsx';

/** Set in our isolated world, which the page cannot see: injected again, the script only refreshes. */
const KEY = '__peersideCard';
type World = { [KEY]?: () => void };

/** True until the extension is updated or removed under the open page. */
function alive(): boolean {
  try {
    return Boolean(pageBrowser().runtime.id);
  } catch {
    // The API itself goes away with the extension.
    return false;
  }
}

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  // Injected into the isolated world by the background; why `world` says otherwise stands in `spot.content`.
  world: 'MAIN',
  main() {
    const world = globalThis as World;
    const refreshOpen = world[KEY];
    if (refreshOpen) return refreshOpen();
    removeFormerCards(document);

    const { runtime } = pageBrowser();
    const closed = new Set<string>();
    let card: OpenCard | null = null;

    const show = (content: CardContent): void => {
      if (card) return card.update(content);
      if (closed.has(contentKey(content))) return;
      card = openCard(content, {
        document,
        send: turns.act,
        alive,
        onGone: (shownLast) => {
          closed.add(contentKey(shownLast));
          card = null;
        },
      });
    };
    const remove = (): void => {
      card?.remove();
      card = null;
    };
    const hide = (): void => {
      if (!card?.isMuted()) remove();
    };
    const turns = askInTurn(
      (message) => runtime.sendMessage(message),
      (content) => {
        if (content) show(content);
        else hide();
      },
    );

    runtime.onMessage.addListener((raw: unknown) => {
      const message = ToPageMessage.safeParse(raw);
      if (!message.success) return undefined;
      if (message.data.type === 'to-page/hide-card') hide();
      if (message.data.type === 'to-page/stop') remove();
      return undefined;
    });
    world[KEY] = turns.ask;
    turns.ask();
  },
});

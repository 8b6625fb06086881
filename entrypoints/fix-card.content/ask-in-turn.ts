import type { CardContent } from '../../lib/messages/messages.ts';
import { askForContent, type Send } from './card-messages.ts';

/**
 * The card's questions and the person's acts, one after the other. What the background says to a question may be
 * older than an act that came after it, or beside it: such an answer would take the act off the card again. It is
 * dropped, and asked for once more when the act has been answered.
 */
export function askInTurn(
  send: Send,
  onContent: (content: CardContent | null) => void,
): {
  /** Asks the background what to show; `onContent` hears the answer, or a newer one. */
  ask: () => void;
  /** Sends what the person did; at once, because a browser may want to see the click. */
  act: Send;
} {
  let turn = 0;
  let acting = 0;
  let awaited = false;

  const ask = (): void => {
    awaited = true;
    const mine = ++turn;
    if (acting > 0) return;
    void askForContent(send).then((content) => {
      if (mine !== turn) return;
      awaited = false;
      // What is shown stays: the background will say so itself when that is over.
      if (content !== 'unanswered') onContent(content);
    });
  };
  return {
    ask,
    async act(message) {
      acting += 1;
      turn += 1;
      try {
        return await send(message);
      } finally {
        acting -= 1;
        if (acting === 0 && awaited) ask();
      }
    },
  };
}

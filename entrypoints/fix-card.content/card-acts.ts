import { tell, type Send } from './card-messages.ts';
import { withVerdict, type CardStore } from './card-state.ts';

/** What the person can do on the card. Shown at once; taken back with a sentence where it failed. */
export function cardActs(store: CardStore, send: Send) {
  const report = (problem: string | null): void => store.set((state) => ({ ...state, problem }));
  return {
    async verdict(questionId: string, answerId: string, worked: boolean | null): Promise<void> {
      const before = store.get().content.verdicts[answerId] ?? null;
      store.set((state) => withVerdict(state, answerId, worked));
      const told = await tell(send, { type: 'card/verdict', questionId, answerId, worked });
      if (told.ok) return;
      store.set((state) => withVerdict(state, answerId, before));
      report(told.problem);
    },
    async mute(muted: boolean): Promise<void> {
      store.set((state) => ({ ...state, muted, problem: null }));
      const told = await tell(send, { type: 'card/mute', muted });
      if (told.ok) return;
      store.set((state) => ({ ...state, muted: !muted }));
      report(told.problem);
    },
    async openPanel(questionId: string): Promise<void> {
      // Sent before anything else happens: the browser opens the panel only within the click itself.
      const told = await tell(send, { type: 'card/open-panel', questionId });
      report(told.ok ? null : told.problem);
    },
    collapse: (collapsed: boolean): void => store.set((state) => ({ ...state, collapsed, problem: null })),
  };
}

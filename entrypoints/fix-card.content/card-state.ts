import type { CardContent } from '../../lib/messages/messages.ts';

/** All that the card knows; everything shown follows from it. */
export interface CardState {
  content: CardContent;
  collapsed: boolean;
  muted: boolean;
  /** One sentence about the last act that failed, or null. */
  problem: string | null;
}

export const startState = (content: CardContent): CardState => ({
  content,
  collapsed: false,
  muted: false,
  problem: null,
});

/** New content in an open card: what the person folded stays folded. */
export const withContent = (state: CardState, content: CardContent): CardState => ({
  ...state,
  content,
  problem: null,
});

/** `worked` null takes the verdict back. */
export function withVerdict(state: CardState, answerId: string, worked: boolean | null): CardState {
  const { [answerId]: _before, ...others } = state.content.verdicts;
  const verdicts = worked === null ? others : { ...others, [answerId]: worked };
  return { ...state, problem: null, content: { ...state.content, verdicts } };
}

/** The same error with the same fixes: a card that the person closed is not opened again for it. */
export const contentKey = ({ error, hits }: CardContent): string =>
  JSON.stringify([error.text, hits.map((hit) => hit.question.id)]);

export interface CardStore {
  get(): CardState;
  set(change: (state: CardState) => CardState): void;
  subscribe(listener: () => void): () => void;
}

/** One state with listeners, in the shape of React's `useSyncExternalStore`. */
export function cardStore(first: CardState): CardStore {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = change(state);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

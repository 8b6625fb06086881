/**
 * "Show this in the side panel", left by popup or background. A panel that is still opening cannot be sent a message,
 * so the request waits in `storage.session`, one a window, until a panel takes it.
 */
import { z } from 'zod';
import { Asked } from '../model/asked.ts';
import { browser } from '../platform/browser.ts';

export const PanelRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), questionId: z.string().min(1).max(200) }),
  /** A draft to go on with. */
  z.strictObject({ kind: z.literal('compose'), draftId: z.string().min(1).max(80) }),
  /** What a person asked by hand: the panel looks it up. */
  z.strictObject({ kind: z.literal('asked'), asked: Asked }),
  /** What a person tried by hand could not be done, and why. */
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['nothing-selected', 'secret-field', 'closed-page']),
  }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

const keyOf = (windowId: number): string => `panel:${windowId}`;

/** Leaves the request; the panel of this window shows it now, or when it opens. */
export async function askPanel(windowId: number, request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: request });
}

/**
 * Calls back with each request made in this window, one that was made before the panel opened included.
 * A request is taken once. Returns the way to stop.
 */
export function watchPanelRequests(windowId: number, onRequest: (request: PanelRequest) => void): () => void {
  const key = keyOf(windowId);
  const take = (stored: unknown): void => {
    const request = PanelRequest.safeParse(stored).data;
    if (!request) return;
    void browser.storage.session.remove(key);
    onRequest(request);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'session' && change) take(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.onChanged.removeListener(listener);
}

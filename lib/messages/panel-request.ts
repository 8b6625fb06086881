/**
 * How popup and background tell a side panel which question to show: the browser opens a panel without any
 * argument, so the request waits in `storage.session`, one a window, until a panel takes it.
 */
import { z } from 'zod';
import { browser } from '../platform/browser.ts';

const PanelRequest = z.object({ questionId: z.string().min(1).max(200) });

const keyOf = (windowId: number): string => `panel:${windowId}`;

/** Leaves the request; the panel of this window shows the question now, or when it opens. */
export async function askPanel(windowId: number, questionId: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: { questionId } });
}

/**
 * Calls back with each question asked for in this window, one that was asked before the panel opened included.
 * A request is taken once. Returns the way to stop.
 */
export function watchPanelRequests(windowId: number, onQuestion: (questionId: string) => void): () => void {
  const key = keyOf(windowId);
  const take = (stored: unknown): void => {
    const request = PanelRequest.safeParse(stored).data;
    if (!request) return;
    void browser.storage.session.remove(key);
    onQuestion(request.questionId);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'session' && change) take(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.onChanged.removeListener(listener);
}

import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onDeletion } from '../../lib/platform/deletion.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import { openOwnStore, type OwnStore } from '../../lib/store/own-store.ts';
import { deliverLeft } from './deliver-left.ts';

/** Opens what a person wrote, then renders the page into `#root`. Settings come first, so that no theme flashes. */
export async function mountPage(
  document: Document,
  render: (own: OwnStore) => Promise<ReactNode>,
): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  // A page that showed on what was deleted would also hold it.
  onDeletion((isOurs) => {
    if (!isOurs) location.replace('about:blank');
  });
  const own = await openOwnStore();
  createRoot(root).render(<StrictMode>{await render(own)}</StrictMode>);
  void deliverLeft({
    own,
    page: window,
    isOnline: () => navigator.onLine,
    deliver: () => sendOwn({ type: 'own/deliver' }),
    now: Date.now,
  });
}

import { browser } from './browser.ts';

/** In Chromium's API and not in the polyfill's types; Firefox has it for `storage.session` only. */
interface ClosableArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps page scripts out of `storage.local`, where what a person wrote is mirrored: a page that takes over its
 * process could read everything there. Firefox has no such switch for it, so nothing secret goes there.
 */
export async function closeLocalStorage(): Promise<void> {
  await (browser.storage.local as ClosableArea).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

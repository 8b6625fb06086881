import { extensionAccounts } from '../../lib/accounts/extension-accounts.ts';
import { deleteEverything } from '../../lib/answering/delete-everything.ts';
import type { Result } from '../../lib/model/result.ts';
import { browser } from '../../lib/platform/browser.ts';
import { announceDeletion } from '../../lib/platform/deletion.ts';
import { endOffscreen } from '../../lib/platform/offscreen.ts';

/** Deletes all that this extension keeps in this browser. */
export const deleteEverythingHere = (): Promise<Result<string[]>> =>
  deleteEverything({
    signOutEverywhere: () => extensionAccounts(null).signOutEverywhere(),
    announce: announceDeletion,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    databases: indexedDB,
    areas: [browser.storage.local, browser.storage.session],
    folder: async () => {
      // A file that its worker has open cannot be deleted.
      await endOffscreen();
      return navigator.storage.getDirectory();
    },
  });

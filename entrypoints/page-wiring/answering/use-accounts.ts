import { useEffect, useState } from 'react';
import type { ShownAccount } from '../../../lib/model/account.ts';

const NONE: readonly ShownAccount[] = [];

/** The person's accounts at forums; read again when they come back to the page. None where they cannot be read. */
export function useAccounts(): readonly ShownAccount[] {
  const [accounts, setAccounts] = useState(NONE);
  useEffect(() => {
    const read = async (): Promise<void> => {
      // Later than the page itself: nothing of it is needed to look something up.
      const { extensionAccounts } = await import('../../../lib/accounts/extension-accounts.ts');
      const listed = await extensionAccounts(null).list();
      setAccounts(listed.ok ? listed.value : NONE);
    };
    const refresh = (): void => void read();
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return accounts;
}

import { useCallback, useEffect, useState } from 'react';
import { watchPicking } from '../../lib/messages/picking.ts';
import { sendOwn } from '../../lib/messages/send.ts';

const REFUSED =
  'The browser does not let Peerside point here. Click its button in the toolbar on the page first; the browser’s own pages stay closed.';

/** Whether the person is pointing in this tab, live, and the way to begin; false where that was refused. */
export function usePicking(tabId: number | undefined): {
  picking: boolean;
  problem: string | null;
  begin: () => Promise<boolean>;
} {
  const [known, setKnown] = useState<{ tabId: number; picking: boolean } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(
    () => (tabId === undefined ? undefined : watchPicking(tabId, (picking) => setKnown({ tabId, picking }))),
    [tabId],
  );
  const begin = useCallback(async () => {
    if (tabId === undefined) {
      setProblem(REFUSED);
      return false;
    }
    const begun = await sendOwn({ type: 'own/pick', tabId });
    const why = begun.ok ? (begun.value === true ? null : REFUSED) : begun.problem;
    setProblem(why);
    return why === null;
  }, [tabId]);
  return { picking: known !== null && known.tabId === tabId && known.picking, problem, begin };
}

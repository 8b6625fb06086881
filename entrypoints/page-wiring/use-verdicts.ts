import { useCallback, useEffect, useState } from 'react';
import { sendOwn } from '../../lib/messages/send.ts';
import type { Result } from '../../lib/model/result.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

/**
 * This person's verdicts by answer id, and giving one (null takes it back): what worked is liked at the
 * forum too. A failed write changes nothing.
 * `tabId`: the tab that it was found for, null where the person searched.
 */
export function useVerdicts(own: OwnStore): {
  verdicts: Readonly<Record<string, boolean>>;
  give: (
    questionId: string,
    answerId: string,
    worked: boolean | null,
    tabId: number | null,
  ) => Promise<Result<unknown>>;
} {
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, boolean>>>({});
  const read = useCallback(async () => {
    const given = await own.readConfirmations();
    setVerdicts(Object.fromEntries(given.map(({ answerId, worked }) => [answerId, worked])));
  }, [own]);
  useEffect(() => void read(), [read]);
  const give = useCallback(
    async (questionId: string, answerId: string, worked: boolean | null, tabId: number | null) => {
      const kept = await sendOwn({ type: 'own/verdict', questionId, answerId, worked, tabId });
      if (kept.ok) await read();
      return kept;
    },
    [read],
  );
  return { verdicts, give };
}

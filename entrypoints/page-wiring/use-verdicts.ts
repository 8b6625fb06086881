import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

/** This person's verdicts by answer id, and giving one (null takes it back). A failed write changes nothing. */
export function useVerdicts(own: OwnStore): {
  verdicts: Readonly<Record<string, boolean>>;
  give: (questionId: string, answerId: string, worked: boolean | null, host: string) => Promise<Result<null>>;
} {
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, boolean>>>({});
  const read = useCallback(async () => {
    const given = await own.readConfirmations();
    setVerdicts(Object.fromEntries(given.map(({ answerId, worked }) => [answerId, worked])));
  }, [own]);
  useEffect(() => void read(), [read]);
  const give = useCallback(
    async (questionId: string, answerId: string, worked: boolean | null, host: string) => {
      const kept =
        worked === null
          ? await own.removeConfirmation(answerId)
          : await own.recordConfirmation({
              answerId,
              questionId,
              worked,
              keys: [],
              cameBackAt: null,
              host,
              at: new Date().toISOString(),
            });
      if (kept.ok) await read();
      return kept;
    },
    [own, read],
  );
  return { verdicts, give };
}

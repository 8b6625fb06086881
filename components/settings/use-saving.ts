import { useCallback, useRef, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';

export type Saving =
  | { kind: 'rest' }
  | { kind: 'saving' }
  | { kind: 'saved'; words: string }
  | { kind: 'problem'; problem: string };

/**
 * Follows one section's saves: `run` starts one and tells how it ended, with `words` on success.
 * Only the newest save speaks. Returns whether it worked.
 */
export function useSaving(): {
  saving: Saving;
  run: (save: Promise<Result<unknown>>, words: string) => Promise<boolean>;
} {
  const [saving, setSaving] = useState<Saving>({ kind: 'rest' });
  const newest = useRef(0);
  const run = useCallback(async (save: Promise<Result<unknown>>, words: string): Promise<boolean> => {
    const turn = ++newest.current;
    setSaving({ kind: 'saving' });
    const result = await save;
    if (turn === newest.current) {
      setSaving(result.ok ? { kind: 'saved', words } : { kind: 'problem', problem: result.problem });
    }
    return result.ok;
  }, []);
  return { saving, run };
}

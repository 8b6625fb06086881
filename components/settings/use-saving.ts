import { useCallback, useRef, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';

export type Saving =
  | { kind: 'rest' }
  | { kind: 'saving'; words: string }
  | { kind: 'saved'; words: string }
  | { kind: 'problem'; problem: string };

/**
 * Runs one save; `words` tell of its success, made from what it returned where they need it. `doing` says what is
 * being done meanwhile, for what takes longer than a blink.
 */
export type Run = <T>(
  save: Promise<Result<T>>,
  words: string | ((value: T) => string),
  doing?: string,
) => Promise<boolean>;

/**
 * Follows one section's saves: `run` starts one and tells how it ended.
 * Only the newest save speaks. Returns whether it worked.
 */
export function useSaving(): {
  saving: Saving;
  run: Run;
} {
  const [saving, setSaving] = useState<Saving>({ kind: 'rest' });
  const newest = useRef(0);
  const run = useCallback<Run>(async (save, words, doing = 'Saving…') => {
    const turn = ++newest.current;
    setSaving({ kind: 'saving', words: doing });
    const result = await save;
    if (turn === newest.current) {
      setSaving(
        result.ok
          ? { kind: 'saved', words: typeof words === 'string' ? words : words(result.value) }
          : { kind: 'problem', problem: result.problem },
      );
    }
    return result.ok;
  }, []);
  return { saving, run };
}

import { useEffect, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';

/** Long enough to skip the letters in between, short enough to feel immediate. */
const DEBOUNCE_MS = 120;

export type Search = (text: string) => Promise<Result<Hit[]>>;

export type SearchState =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'found'; hits: readonly Hit[]; text: string }
  | { kind: 'problem'; problem: string };

/**
 * Search as you type: asks `search` once typing pauses, and drops answers to text that is no longer there.
 * Blank text is `idle`.
 */
export function useSearch(text: string, search: Search): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const wanted = text.trim();
  useEffect(() => {
    if (!wanted) {
      setState({ kind: 'idle' });
      return;
    }
    let stale = false;
    // Results of the text before stay on screen while the next ones are looked up: no flicker.
    setState((before) => (before.kind === 'found' ? before : { kind: 'searching' }));
    const timer = setTimeout(() => {
      void search(wanted).then((result) => {
        if (stale) return;
        setState(
          result.ok
            ? { kind: 'found', hits: result.value, text: wanted }
            : { kind: 'problem', problem: result.problem },
        );
      });
    }, DEBOUNCE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [wanted, search]);
  return state;
}

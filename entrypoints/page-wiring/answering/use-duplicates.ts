import { useEffect, useState } from 'react';
import { isReply, type Draft } from '../../../lib/model/written.ts';
import type { Hit } from '../../../lib/model/search.ts';
import type { LocalIndex } from '../local-index.ts';

/** Typing pauses this long before it is searched again. */
const PAUSE_MS = 500;
const MOST_SHOWN = 3;
/** Less likely ones are about something else. */
const MIN_CONFIDENCE = 0.15;
const SHORTEST = 12;

/** Questions like the one that is being written; none for an answer. */
export function useDuplicates(draft: Draft | null | undefined, index: LocalIndex): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const text = draft && !isReply(draft) ? `${draft.title}\n${draft.body}`.trim() : '';
  useEffect(() => {
    if (text.length < SHORTEST) {
      setHits([]);
      return;
    }
    let stale = false;
    const timer = setTimeout(() => {
      void index.search(text).then((found) => {
        // A courtesy: where the search fails, one can still ask.
        if (!stale) setHits(found.ok ? found.value : []);
      });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, index]);
  return hits.filter(({ confidence }) => confidence >= MIN_CONFIDENCE).slice(0, MOST_SHOWN);
}

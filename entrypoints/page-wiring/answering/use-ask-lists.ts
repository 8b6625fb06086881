import { useEffect, useState } from 'react';
import { readAskLists } from '../../../lib/forums/ask-lists.ts';
import type { AskLists } from '../../../lib/model/ask-lists.ts';
import { isReply, type Draft, type Follow } from '../../../lib/model/written.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Categories and tags where a draft's question goes; null while they are read, for an answer, for forums without, and
 * where the forum does not answer: then it files the question in its usual place.
 */
export function useAskLists(draft: Draft | null | undefined, follows: readonly Follow[]): AskLists | null {
  const [read, setRead] = useState<{ communityId: string; lists: AskLists } | null>(null);
  const follow =
    draft && !isReply(draft)
      ? follows.find(({ communityId }) => communityId === draft.communityId)
      : undefined;
  const { communityId, kind, origin } = follow ?? {};
  useEffect(() => {
    if (communityId === undefined || kind === undefined || origin === undefined) return;
    let stale = false;
    void readAskLists(kind, { origin, fetch: globalThis.fetch.bind(globalThis), pause }).then((lists) => {
      if (!stale && lists?.ok) setRead({ communityId, lists: lists.value });
    });
    return () => {
      stale = true;
    };
  }, [communityId, kind, origin]);
  return read !== null && read.communityId === communityId ? read.lists : null;
}

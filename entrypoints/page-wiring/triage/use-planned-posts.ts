import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { PlannedPost } from '../../../components/triage/planned-post.ts';
import { accountOriginOf } from '../../../lib/answering/account-of.ts';
import {
  dayEntryId,
  entriesOfDay,
  newsOf,
  plannedText,
  toldIn,
  wayOf,
  type DayNews,
} from '../../../lib/answering/day-entries.ts';
import { postingIn } from '../../../lib/answering/posting-in.ts';
import { readKept } from '../../../lib/answering/read-kept.ts';
import { softwareOf } from '../../../lib/forums/softwares.ts';
import { sendOwn } from '../../../lib/messages/send.ts';
import type { ShownAccount } from '../../../lib/model/account.ts';
import { dayOf } from '../../../lib/model/look-ups.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { tellsOfVerdicts, type OwnStore } from '../../../lib/store/own-store.ts';
import type { LocalIndex } from '../local-index.ts';

/** What the background says of each community. */
const Posted = z.array(z.object({ state: z.string(), verdicts: z.number() }));

export interface PlannedWork {
  posts: readonly PlannedPost[];
  posting: boolean;
  outcome: { kind: 'done' | 'problem'; text: string } | null;
  post: () => void;
}

/** What waits to be told to forums, live, and telling it. */
export function usePlannedPosts(
  own: OwnStore,
  index: LocalIndex,
  communityNames: ReadonlyMap<string, string>,
  accounts: readonly ShownAccount[],
): PlannedWork {
  const [posts, setPosts] = useState<readonly PlannedPost[]>([]);
  const [posting, setPosting] = useState(false);
  const [outcome, setOutcome] = useState<PlannedWork['outcome']>(null);
  useEffect(() => {
    let stale = false;
    const read = (): void =>
      void plannedPosts(own, index, communityNames, accounts).then((planned) => {
        if (!stale) setPosts(planned);
      });
    read();
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (tellsOfVerdicts(changes, area)) read();
    };
    browser.storage.onChanged.addListener(listener);
    return () => {
      stale = true;
      browser.storage.onChanged.removeListener(listener);
    };
  }, [own, index, communityNames, accounts]);

  const post = useCallback(async () => {
    if (posting) return;
    setPosting(true);
    const reply = await sendOwn({ type: 'own/post-verdicts' });
    setPosting(false);
    if (!reply.ok) return setOutcome({ kind: 'problem', text: reply.problem });
    const queued = (Posted.safeParse(reply.value).data ?? []).filter(({ state }) => state === 'queued');
    const text =
      queued.length > 0
        ? 'On its way. It goes out when you are online; “Sent” shows how it stands.'
        : 'There was nothing to post that the forum does not have already.';
    setOutcome({ kind: 'done', text });
  }, [posting]);
  return { posts, posting, outcome, post: () => void post() };
}

async function plannedPosts(
  own: OwnStore,
  index: LocalIndex,
  communityNames: ReadonlyMap<string, string>,
  accounts: readonly ShownAccount[],
): Promise<PlannedPost[]> {
  const [read, follows] = await Promise.all([readKept(own), own.readFollows()]);
  // Where they cannot be read, the store's own problem says so.
  if (!read.ok || !follows.ok) return [];
  const kept = read.value;
  const now = Date.now();
  const plan = async (communityId: string, news: DayNews): Promise<PlannedPost> => {
    const follow = follows.value.find((one) => one.communityId === communityId);
    const account = follow && accounts.find(({ origin }) => origin === accountOriginOf(follow));
    const software = follow && softwareOf(follow.kind);
    const { canEdit, mostText } = software ? postingIn(software) : { canEdit: false, mostText: 0 };
    const text = plannedText(communityId, news, { kept, mostText, now });
    const ofToday = entriesOfDay(kept.rows, dayEntryId(communityId, dayOf(now)));
    const way = wayOf(ofToday, canEdit);
    const told = toldIn(text ?? '');
    const waiting = [...news.verdicts.map((one) => one.taskId), ...news.worked.map((one) => one.answerId)];
    const stateOf = async (): Promise<PlannedPost['state']> => {
      if (!(await index.hasTriageThread(communityId))) return 'no-thread';
      if (!account) return 'not-connected';
      if (way === 'tomorrow') return way;
      if (text !== null) return 'ready';
      return way === 'new' ? 'no-room' : 'tomorrow';
    };
    const state = await stateOf();
    return {
      communityId,
      community: communityNames.get(communityId) ?? communityId,
      verdicts: news.verdicts.length,
      worked: news.worked.length,
      left: waiting.filter((id) => !told.has(id)).length,
      mostText,
      text,
      state,
      userName: state === 'no-thread' ? null : (account?.userName ?? null),
    };
  };
  const planned = await Promise.all(
    [...newsOf(kept, true, now)].map(([communityId, news]) => plan(communityId, news)),
  );
  // What worked is shared where that can be; nobody is asked to connect for it.
  return planned.filter(({ verdicts, state }) => verdicts > 0 || state === 'ready' || state === 'tomorrow');
}

import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { PlannedPost } from '../../../components/triage/planned-post.ts';
import { accountOriginOf } from '../../../lib/answering/account-of.ts';
import {
  dayEntryId,
  dayOf,
  entriesOfDay,
  newsOf,
  plannedText,
  wayOf,
} from '../../../lib/answering/day-entries.ts';
import { softwareOf } from '../../../lib/forums/softwares.ts';
import { sendOwn } from '../../../lib/messages/send.ts';
import type { ShownAccount } from '../../../lib/model/account.ts';
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
  const [kept, outbox, follows, { shareWorked }] = await Promise.all([
    own.readVerdicts(),
    own.readOutbox(),
    own.readFollows(),
    own.readSettings(),
  ]);
  // Where they cannot be read, the store's own problem says so.
  if (!kept.ok || !outbox.ok || !follows.ok) return [];
  const waiting = newsOf(kept.value, shareWorked ? await own.readConfirmations() : []);
  const now = Date.now();
  const stateOf = async (communityId: string): Promise<Pick<PlannedPost, 'state' | 'userName'>> => {
    const follow = follows.value.find((one) => one.communityId === communityId);
    const account = follow && accounts.find(({ origin }) => origin === accountOriginOf(follow));
    if (!(await index.hasTriageThread(communityId))) return { state: 'no-thread', userName: null };
    if (!follow || !account) return { state: 'not-connected', userName: null };
    const canEdit = softwareOf(follow.kind)?.capabilities.write.includes('edit') ?? false;
    const ofToday = entriesOfDay(outbox.value, dayEntryId(communityId, dayOf(now)));
    const state = wayOf(ofToday, canEdit) === 'tomorrow' ? 'tomorrow' : 'ready';
    return { state, userName: account.userName };
  };
  const planned = await Promise.all(
    [...waiting].map(async ([communityId, news]) => ({
      communityId,
      community: communityNames.get(communityId) ?? communityId,
      verdicts: news.verdicts.length,
      worked: news.worked.length,
      text: plannedText(communityId, news, { kept: kept.value, rows: outbox.value, now }),
      ...(await stateOf(communityId)),
    })),
  );
  // What worked is shared where that can be; nobody is asked to connect for it.
  return planned.filter(({ verdicts, state }) => verdicts > 0 || state === 'ready' || state === 'tomorrow');
}

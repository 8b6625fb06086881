import type { Accounts } from '../accounts/accounts.ts';
import { answeredBy, isOwnOf } from '../helping/helper.ts';
import { waitingQuestions } from '../helping/waiting-questions.ts';
import { ok, type Result } from '../model/result.ts';
import { browser } from '../platform/browser.ts';
import type { OwnStore } from '../store/own-store.ts';
import { NO_BADGE } from './badge.ts';
import type { KeptIndex } from './kept-index.ts';

interface WaitingBadgeWorld {
  ownStore: Promise<Pick<OwnStore, 'readSettings' | 'readFollows' | 'readHelping' | 'readOutbox'>>;
  accounts: Pick<Accounts, 'list'>;
  index: Pick<KeptIndex, 'search'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** More are not counted: the mark has room for a digit. */
const MOST_COUNTED = 20;

/**
 * Marks the toolbar button with how many open questions fit what this person knows, where they want that. The mark of a
 * page's own errors stands before it on its tab.
 */
export async function showWaiting(world: WaitingBadgeWorld): Promise<Result<null>> {
  const own = await world.ownStore;
  const { waitingBadge, topics } = await own.readSettings();
  const count = waitingBadge ? await countWaiting(own, topics, world) : ok(0);
  if (!count.ok) return count;
  const { value } = count;
  await Promise.all([
    browser.action.setBadgeText({ text: value === 0 ? '' : value > 9 ? '9+' : String(value) }),
    browser.action.setBadgeBackgroundColor({ color: NO_BADGE.color }),
    // Without the number: tabs take it over, and do not hear when that changes.
    browser.action.setTitle({ title: value === 0 ? NO_BADGE.title : 'Peerside: questions wait for you' }),
  ]);
  return ok(null);
}

async function countWaiting(
  own: Awaited<WaitingBadgeWorld['ownStore']>,
  chosenTopics: readonly string[],
  { accounts, index, now }: WaitingBadgeWorld,
): Promise<Result<number>> {
  const [follows, outbox, listed] = [await own.readFollows(), await own.readOutbox(), await accounts.list()];
  if (!follows.ok) return follows;
  if (!outbox.ok) return outbox;
  const marks = await own.readHelping();
  const helper = {
    followed: follows.value.map(({ communityId }) => communityId),
    chosenTopics,
    answered: answeredBy(marks, outbox.value),
    marks,
    // Where the accounts cannot be read, an own question counts as one: no reason to show nothing.
    isOwn: isOwnOf(listed.ok ? listed.value : []),
    now: now(),
  };
  const list = await index.search((answers) => waitingQuestions({ ...helper, index: answers }, MOST_COUNTED));
  if (!list.ok) return list;
  if (!list.value.ok) return list.value;
  return ok(list.value.value.waiting.filter(({ fits, claimed }) => fits || claimed).length);
}

import { accountOriginOf } from './account-of.ts';
import { softwareOf } from '../forums/softwares.ts';
import type { ShownAccount } from '../model/account.ts';
import { isAccountOf } from '../model/contribution.ts';
import type { ForumActKind } from '../model/forum-act.ts';
import { postIdOf, threadIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { wishMark, type Wish } from '../outbox/wish-mark.ts';
import type { AnsweringWorld } from './answering-world.ts';
import { untellWorked } from './untell-worked.ts';

/** What a person said of an answer, and where. */
export interface GivenVerdict {
  questionId: string;
  answerId: string;
  /** Null takes it back. */
  worked: boolean | null;
  /** Host of the page; empty where there was none. */
  host: string;
  /** Signature keys of the page's errors (`keysOf`). */
  keys: readonly string[];
}

/**
 * Keeps what a person said of an answer, and tells the forum where they are signed in: "It worked" as a like, and as
 * the accepted mark where they asked the question; "Didn't help" only where they want that. Taken back, what was told
 * is taken back too. The verdict counts here even where the forum cannot be told.
 */
export async function giveVerdict(verdict: GivenVerdict, world: AnsweringWorld): Promise<Result<null>> {
  const { questionId, answerId, worked, host, keys } = verdict;
  const own = await world.ownStore;
  const at = new Date(world.now()).toISOString();
  const untold = worked === true ? ok(false) : await untellWorked({ answerId, questionId }, own, world.now());
  if (!untold.ok) return untold;
  // Said again, it is not told again.
  const before = (await own.readConfirmations()).find((one) => one.answerId === answerId);
  const kept =
    worked === null
      ? await own.removeConfirmation(answerId)
      : await own.recordConfirmation({
          questionId,
          answerId,
          worked,
          host,
          keys: keys.slice(0, 20),
          cameBackAt: null,
          toldIn: untold.value ? null : (before?.toldIn ?? null),
          at,
        });
  if (!kept.ok) return kept;
  const place = await signedInPlace(questionId, world);
  return place ? tellForum(verdict, place, world) : ok(null);
}

interface Place {
  follow: Follow;
  account: ShownAccount;
  question: Question;
}

/** Where the person could tell it; null where nobody is signed in, or the question is no longer known. */
async function signedInPlace(questionId: string, world: AnsweringWorld): Promise<Place | null> {
  const accounts = await world.accounts.list();
  if (!accounts.ok || accounts.value.length === 0) return null;
  const question = await world.readQuestion(questionId);
  const follows = await (await world.ownStore).readFollows();
  if (!question || !follows.ok) return null;
  const follow = follows.value.find(({ communityId }) => communityId === question.communityId);
  const account = follow && accounts.value.find(({ origin }) => origin === accountOriginOf(follow));
  return follow && account ? { follow, account, question } : null;
}

async function tellForum(
  { questionId, answerId, worked }: GivenVerdict,
  { follow, account, question }: Place,
  world: AnsweringWorld,
): Promise<Result<null>> {
  const { communityId } = follow;
  const threadId = threadIdOf(questionId, communityId);
  const postId = postIdOf(answerId, questionId);
  const answer = question.answers.find(({ id }) => id === answerId);
  if (threadId === null || postId === null || !answer) return ok(null);
  const own = await world.ownStore;
  const { likeWhatWorked, downvoteWhatFailed } = await own.readSettings();
  const can = (kind: ForumActKind): boolean =>
    softwareOf(follow.kind)?.capabilities.write.includes(kind) ?? false;
  const mayMark = likeWhatWorked && worked === true;
  const isDecided = question.answers.some(({ accepted }) => accepted);
  const wished = {
    like: mayMark && !isAccountOf(account, answer.author),
    accept: mayMark && isAccountOf(account, question.author),
    downvote: downvoteWhatFailed && worked === false && !isAccountOf(account, answer.author),
  };
  for (const kind of ['like', 'accept', 'downvote'] as const) {
    // It may be decided by the mark that was set from here: said again, that must not be taken back.
    if (!can(kind) || (kind === 'accept' && wished.accept && isDecided)) continue;
    const wish: Wish = {
      communityId,
      act: { kind, threadId, postId, on: wished[kind] },
      questionId,
      title: question.title,
    };
    const done = await wishMark(wish, { own, now: world.now, random: world.random }, world.newId);
    if (!done.ok) return done;
  }
  return ok(null);
}

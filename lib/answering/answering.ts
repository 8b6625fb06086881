import type { TabState } from '../messages/messages.ts';
import { AnsweringMessage } from '../messages/answering-messages.ts';
import { readTabState } from '../messages/tab-state.ts';
import { softwareOf } from '../forums/softwares.ts';
import type { PostPlace } from '../model/forum-act.ts';
import { answerIdOf, questionIdOf } from '../model/forum-ids.ts';
import { logProblem } from '../platform/log.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { confirmSeen } from '../outbox/confirm-seen.ts';
import { decide } from '../outbox/decide.ts';
import { deliverDue } from '../outbox/deliver-due.ts';
import type { OutboxWorld } from '../outbox/outbox-world.ts';
import { isLeft } from '../outbox/waiting-times.ts';
import { wakePlan } from '../outbox/wake-plan.ts';
import { accountOriginOf } from './account-of.ts';
import type { AnsweringWorld } from './answering-world.ts';
import { giveVerdict, type GivenVerdict } from './give-verdict.ts';
import { keysOf } from './outcome.ts';
import { postingIn } from './posting-in.ts';
import { postVerdicts, type Posting, type PostingWorld } from './post-verdicts.ts';

/** What goes to forums, as the background runs it. Nothing is kept in memory: all of it is rows. */
export interface Answering {
  /** Answers one of our own pages; always a Result. */
  answer(raw: unknown): Promise<Result<unknown>>;
  /** Keeps what a person said of an answer, and queues what the forum is to be told. */
  giveVerdict(verdict: GivenVerdict): Promise<Result<null>>;
  /**
   * Delivers what is due, and sees to it that the background wakes for what is not.
   * @param byHand what waits for a sign-in that has happened since and what reached no forum go on too
   */
  deliver(byHand?: boolean): Promise<Result<null>>;
  /** Delivers where an earlier pass left something; else it costs one look into the outbox. */
  deliverLeft(): Promise<Result<null>>;
}

const UNFOLLOWED = 'You do not follow that community any more. Follow it again to send this.';

export function openAnswering(world: AnsweringWorld): Answering {
  const waking = wakePlan(world);

  async function openOutbox(): Promise<OutboxWorld> {
    const { lock, now, random, pause } = world;
    const own = await world.ownStore;
    return { own, writerFor, lock, now, random, pause };
  }

  const writerFor: OutboxWorld['writerFor'] = async (communityId) => {
    const follows = await (await world.ownStore).readFollows();
    if (!follows.ok) return follows;
    const follow = follows.value.find((one) => one.communityId === communityId);
    return follow ? world.accounts.writerFor(follow) : failed(UNFOLLOWED);
  };

  async function deliver(byHand = false): Promise<Result<null>> {
    const delivered = await waking.during(() => pass(byHand));
    if (!delivered.ok) return delivered;
    const read = await world.readPosted();
    if (!read.ok) return read;
    return confirmSeen(await openOutbox(), isSeen);
  }

  async function pass(byHand: boolean): Promise<Result<string | null>> {
    const outbox = await openOutbox();
    const { postTasksDaily } = await (await world.ownStore).readSettings();
    if (postTasksDaily) await logProblem('tasks', postWaiting(true));
    const seen = await confirmSeen(outbox, isSeen);
    return seen.ok ? deliverDue(outbox, byHand) : seen;
  }

  const postWaiting = async (daily: boolean): Promise<Result<Posting[]>> =>
    postVerdicts(
      { own: await world.ownStore, threadOf: world.triageThread, accountAt, now: world.now },
      daily,
    );

  const accountAt: PostingWorld['accountAt'] = async (communityId) => {
    const follows = await (await world.ownStore).readFollows();
    const accounts = await world.accounts.list();
    if (!follows.ok || !accounts.ok) return null;
    const follow = follows.value.find((one) => one.communityId === communityId);
    if (!follow || !accounts.value.some(({ origin }) => origin === accountOriginOf(follow))) return null;
    const software = softwareOf(follow.kind);
    return software ? postingIn(software) : null;
  };

  /** What was posted is met again when its thread is read from the forum. */
  async function isSeen({ communityId, act }: OutboxEntry, place: PostPlace): Promise<boolean> {
    const question = await world.readQuestion(questionIdOf(communityId, place.threadId));
    if (question === null) return false;
    const id = answerIdOf(question.id, place.postId);
    return act.kind === 'question' || question.answers.some((answer) => answer.id === id);
  }

  async function verdictOf(given: Extract<AnsweringMessage, { type: 'own/verdict' }>): Promise<Result<null>> {
    const { questionId, answerId, worked, tabId } = given;
    const state: TabState | null = tabId === null ? null : await readTabState(tabId);
    const keys = state?.signal ? keysOf(state.signal) : [];
    return judge({ questionId, answerId, worked, host: state?.signal?.host ?? '', keys });
  }

  async function judge(verdict: GivenVerdict): Promise<Result<null>> {
    const given = await giveVerdict(verdict, world);
    // Nobody waits for the forum: there is time for second thoughts anyway.
    if (given.ok) void logProblem('outbox', deliver());
    return given;
  }

  return {
    async answer(raw) {
      const parsed = AnsweringMessage.safeParse(raw);
      if (!parsed.success) return failed('This message is not known here. Reload the extension.');
      const message = parsed.data;
      switch (message.type) {
        case 'own/deliver':
          return deliver(true);
        case 'own/post-verdicts': {
          const posted = await postWaiting(false);
          if (posted.ok) void logProblem('outbox', deliver());
          return posted;
        }
        case 'own/outbox-decide': {
          const decided = await decide(message.id, message.decision, await openOutbox());
          // What the person decided is done at once; the answer does not wait for the forum.
          if (decided.ok) void logProblem('outbox', deliver());
          return decided;
        }
        case 'own/verdict':
          return verdictOf(message);
      }
    },
    giveVerdict: judge,
    deliver,
    async deliverLeft() {
      const rows = await (await world.ownStore).readOutbox();
      if (!rows.ok) return rows;
      return isLeft(rows.value, world.now()) ? deliver(true) : ok(null);
    },
  };
}

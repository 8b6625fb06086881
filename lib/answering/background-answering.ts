import type { Accounts } from '../accounts/accounts.ts';
import { deliveryLock } from '../outbox/outbox-world.ts';
import { browser } from '../platform/browser.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import type { Result } from '../model/result.ts';
import type { OwnStore } from '../store/own-store.ts';
import { openAnswering, type Answering } from './answering.ts';
import type { AnsweringWorld } from './answering-world.ts';

/** Rings when something in the outbox is due. */
export const OUTBOX_ALARM = 'outbox';
/** The shortest that browsers allow. */
const ALARM_MIN_MS = 30_000;

/** Answering as the background runs it, on the browser's own clock, alarm and lock. */
export function answerInBackground(world: {
  ownStore: Promise<OwnStore>;
  accounts: Accounts;
  index: { search<T>(look: (index: AnswerIndex) => Promise<T>): Promise<Result<T>> };
  readPosted(): Promise<Result<null>>;
  triageThread: AnsweringWorld['triageThread'];
}): Answering {
  const { ownStore, accounts, index, readPosted, triageThread } = world;
  return openAnswering({
    ownStore,
    accounts,
    readQuestion: async (id) => {
      const question = await index.search((answers) => answers.readQuestion(id));
      return question.ok ? question.value : null;
    },
    triageThread,
    readPosted,
    lock: deliveryLock,
    wakeAt: async (time) => {
      if (time === null) await browser.alarms.clear(OUTBOX_ALARM);
      else await browser.alarms.create(OUTBOX_ALARM, { when: Math.max(time, Date.now() + ALARM_MIN_MS) });
    },
    now: Date.now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

import { boundFetch } from '../../lib/accounts/bound-fetch.ts';
import type { ForumReader, ForumWriter } from '../../lib/forums/forum.ts';
import type { ForumSoftware } from '../../lib/forums/software.ts';
import type { Account } from '../../lib/model/account.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import type { ForumAct } from '../../lib/model/forum-act.ts';
import type { Question } from '../../lib/model/question.ts';

/** What a test can have a forum do; a forum that cannot is not tried for it. */
interface Tricks {
  /** The next write is carried out, and its answer is lost. */
  loseAnswer(): void;
  /** The next write is lost on its way. */
  loseRequest(): void;
  /** The next write is carried out and answered with "internal error". */
  failAfter(): void;
  /** The next write is changed in small ways, as the forum itself does. */
  changeText(): void;
  /** The next write waits for a moderator. */
  hold(): void;
  /** The next request is refused as coming too fast. */
  slowDown(): void;
  /** The forum takes nothing new from now on. */
  readOnly(): void;
  /** The helper's key does not hold any more. */
  endKey(): void;
  /** Every request from now on is led to the same path at this address. */
  leadAway(to: string): void;
}
export type Trick = keyof Tricks;

/** One forum with people and threads in it, ready to be tried. */
export interface ForumOnTrial {
  software: ForumSoftware;
  /** As a person follows it. */
  origin: string;
  part: string | null;
  fetch: typeof fetch;
  /** Answers, and did not write anything in `thread` yet. */
  helper: Account;
  /** Asked what is in `thread`; the same as `helper` where the forum has one account only. */
  asker: Account;
  /** True where a key is not its owner's to end, so that signing out says so. */
  keyStays?: true;
  /** Open, with a post by someone else that the helper may like. */
  thread: { id: string; likeable: string };
  /** A thread that takes no answers; null where there is none. */
  closedThread: string | null;
  /** Where new questions go; null for the forum's usual place. */
  category: string | null;
  tags: string[];
  tricks: Partial<Tricks>;
  stop(): Promise<void>;
}

/** The forum that is tried now, and how to have a new one. */
export interface Held {
  trial: ForumOnTrial;
  open(): Promise<ForumOnTrial>;
}

/** A test that there is only where it applies: for `it.each`. */
export const only = (applies: boolean, name: string): string[] => (applies ? [name] : []);

export function readerOf({ software, origin, part, fetch, helper }: ForumOnTrial): ForumReader {
  const communityId = communityIdOf(origin);
  const signedIn = boundFetch(helper, software, fetch);
  return software.openReader({ origin, communityId, part, fetch, signedIn, pause: () => Promise.resolve() });
}

/** @param fetch in place of the forum's own */
export function writerOf(trial: ForumOnTrial, account: Account, fetch = trial.fetch): ForumWriter {
  const { software, origin, part } = trial;
  const writer = software.openWriter?.({
    origin,
    communityId: communityIdOf(origin),
    part,
    me: { id: account.userId, name: account.userName },
    way: account.way,
    fetch: boundFetch(account, software, fetch),
    now: Date.now,
  });
  if (!writer) throw new Error(`${software.name} has no writer: it has no place in this suite`);
  return writer;
}

/** Everything that can be read of the forum. */
export async function readAll(reader: ForumReader, since: string | null = null): Promise<Question[]> {
  const questions: Question[] = [];
  for await (const read of reader.changedSince(since)) if (read.ok) questions.push(read.value.question);
  return questions;
}

let written = 0;
/** A text that no post has yet. */
export function newText(about: string): string {
  written += 1;
  return `Contract test ${process.pid}-${Date.now()}-${written} about ${about}: take the *second* cable, then restart "everything" -- it helps.`;
}

export const answerTo = (
  threadId: string,
  body = newText('an answer'),
): Extract<ForumAct, { kind: 'answer' }> => ({
  kind: 'answer',
  threadId,
  body,
  typingMs: 45_000,
  openMs: 60_000,
});

export const questionIn = (trial: ForumOnTrial): Extract<ForumAct, { kind: 'question' }> => ({
  kind: 'question',
  title: newText('a question').slice(0, 60),
  body: newText('what is asked'),
  category: trial.category,
  tags: trial.tags,
  typingMs: 45_000,
  openMs: 60_000,
});

/** One act of each kind, on the trial's thread. */
export const actsOf = (trial: ForumOnTrial): ForumAct[] => {
  const post = { threadId: trial.thread.id, postId: trial.thread.likeable };
  return [
    answerTo(trial.thread.id),
    questionIn(trial),
    { kind: 'like', ...post, on: true },
    { kind: 'like', ...post, on: false },
    { kind: 'downvote', ...post, on: true },
    { kind: 'accept', ...post, on: true },
    { kind: 'accept', ...post, on: false },
    { kind: 'edit', ...post, body: newText('an edit'), before: 'before' },
    { kind: 'delete', ...post },
  ];
};

/** When something was sent that is sent now. */
export const sentNow = (): { from: string; until: string } => ({
  from: new Date(Date.now() - 60_000).toISOString(),
  until: new Date(Date.now() + 1_000).toISOString(),
});

import type { Answer, Question } from '../model/question.ts';
import { readsLikeSupportScam } from '../terms/support-scam.ts';
import { alike, type Standing } from './replies/reply-features.ts';
import { telling } from './replies/spaced-words.ts';
import type { Thread, Writer } from './replies/thread.ts';
import { weighReplies, type WeighedReply } from './replies/weigh-replies.ts';

export interface AnswerWorld {
  /** What a person said of answers on this machine, by answer id: it worked, or it did not. */
  verdicts: ReadonlyMap<string, boolean>;
  /** Milliseconds since 1970. */
  now: number;
  /** The error or the words that are looked up; absent where nothing is asked, as at publish time. */
  asked?: string;
  /** Answers of a writer (`writerKey`) that were accepted in other threads; absent where nobody counted. */
  standing?: Standing;
}

/** An answer with what speaks for it. */
export interface RankedAnswer {
  answer: Answer;
  /** In logits; compares within its question only. */
  score: number;
}

/**
 * What is known of an answer beside its thread, in logits. Set by hand: data with marks cannot tell what a mark is
 * worth, and verdicts stand only on this machine.
 */
const KNOWN = {
  /** More than all that a thread can say, less than what happened on this machine. */
  accepted: 12,
  /** Per natural log of 1 + people for whom it worked, aged. */
  confirmations: 0.8,
  workedHere: 25,
  failedHere: -25,
  /** A fix that needs a stranger's phone is never first. */
  spam: -60,
  /** The community settled that it no longer holds: takes the mark away and a little more, so that a reply that says nothing stays behind. */
  stale: -13,
  /** It has all the words that are asked for. */
  asked: 0.5,
};
/** Community.md, rule 9: confirmations lose half their weight in a year. */
const HALF_LIFE_MS = 365 * 86_400_000;

/** Equal for answers of the same person within a community. */
export const writerKey = (author: Answer['author']): string => author.url ?? author.name;

/**
 * A question's answers, best first; the earlier one on a tie. Their `merit` is taken where the publisher knew the
 * whole thread, else the answers are taken for the thread.
 */
export function rankAnswers(question: Question, world: AnswerWorld): RankedAnswer[] {
  const merits = meritsOf(question, world);
  const asked = world.asked === undefined ? null : telling(world.asked);
  return question.answers
    .map((answer, place) => ({
      answer,
      score:
        (merits[place] ?? 0) +
        known(answer, world) +
        (asked ? KNOWN.asked * alike(asked, telling(answer.body)) : 0),
    }))
    .sort((a, b) => b.score - a.score);
}

function known(answer: Answer, { verdicts, now }: AnswerWorld): number {
  const age = 0.5 ** (Math.max(0, now - Date.parse(answer.updatedAt)) / HALF_LIFE_MS);
  const here = verdicts.get(answer.id);
  return (
    (answer.accepted ? KNOWN.accepted : 0) +
    KNOWN.confirmations * Math.log1p(answer.confirmations) * age +
    (here === undefined ? 0 : here ? KNOWN.workedHere : KNOWN.failedHere) +
    (readsLikeSupportScam(answer.body) ? KNOWN.spam : 0) +
    (answer.stale ? KNOWN.stale : 0)
  );
}

function meritsOf(question: Question, { standing }: AnswerWorld): number[] {
  const [only, second] = question.answers;
  if (only === undefined) return [];
  if (second === undefined) return [0];
  const kept = question.answers.map(({ merit }) => merit).filter((merit) => merit !== undefined);
  if (kept.length === question.answers.length) return kept;
  return weighAnswers(question, standing).map(({ merit }) => merit);
}

/**
 * Weighs a question's answers by everything but their marks, for the publisher to keep as `merit` and `thanked`. Give
 * it all replies of the thread, thanks among them; which of them are kept as answers can be decided afterwards.
 */
export const weighAnswers = (question: Question, standing: Standing = () => 0): WeighedReply[] =>
  weighReplies(threadOf(question), standing);

/** Others call a person by the display name, or by the last part of the link: that is the user name on most forums. */
function writerOf(author: Answer['author']): Writer {
  const last = author.url === null ? undefined : new URL(author.url).pathname.split('/').findLast(Boolean);
  return {
    key: writerKey(author),
    names: last === undefined || last === author.name ? [author.name] : [author.name, last],
  };
}

const threadOf = (question: Question): Thread => ({
  title: question.title,
  opening: {
    writer: writerOf(question.author),
    text: question.body,
    votes: 0,
  },
  replies: question.answers.map(({ author, body, votes }) => ({
    writer: writerOf(author),
    text: body,
    votes,
  })),
});

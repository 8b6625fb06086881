import { memberKey } from '../model/contribution.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Help, SolvedQuestion } from '../model/standing.ts';
import { isTriageThread } from '../model/triage.ts';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 12;

/**
 * What one member's answers did. Solutions come with those first that most people look for, what is stale as well.
 * @param member as `memberKey`
 * @param now milliseconds since 1970
 */
export function helpOf(questions: readonly Question[], member: string, now: number): Help {
  const own = questions
    .filter((question) => !isTriageThread(question))
    .flatMap((question) =>
      question.answers
        .filter(({ author }) => memberKey(author) === member)
        .map((answer) => ({ question, answer })),
    );
  const isForOthers = ({ question }: { question: Question }): boolean =>
    memberKey(question.author) !== member;
  const solved = own.filter(
    (one) => one.answer.confirmations > 0 || (one.answer.accepted && isForOthers(one)),
  );
  const shown = oncePerQuestion(solved.map(shownOf)).sort(byDemand);
  return {
    solved: shown,
    lookedFor: shown.reduce((sum, { lookedFor }) => sum + lookedFor, 0),
    thanked: own.reduce((sum, { answer }) => sum + thanksFor(answer), 0),
    weeks: Array.from({ length: WEEKS }, (_, at) => {
      const until = now - (WEEKS - 1 - at) * WEEK_MS;
      const isWithin = (time: number): boolean => time > until - WEEK_MS && time <= until;
      return own.some((one) => isForOthers(one) && isWithin(Date.parse(one.answer.createdAt)));
    }),
    stale: own
      .filter(({ answer }) => answer.stale === true)
      .map(shownOf)
      .sort(byDemand),
  };
}

const thanksFor = ({ confirmations, votes, accepted }: Answer): number =>
  Math.max(confirmations, votes, accepted ? 1 : 0);

const shownOf = ({ question, answer }: { question: Question; answer: Answer }): SolvedQuestion => ({
  questionId: question.id,
  answerId: answer.id,
  title: question.title,
  url: answer.url ?? question.url,
  at: answer.createdAt,
  lookedFor: question.demand,
  thanked: thanksFor(answer),
  accepted: answer.accepted,
});

/** Of several own answers to one question, the one that was thanked for most. */
function oncePerQuestion(all: readonly SolvedQuestion[]): SolvedQuestion[] {
  const best = new Map<string, SolvedQuestion>();
  for (const one of all) {
    const before = best.get(one.questionId);
    if (!before || one.thanked > before.thanked) best.set(one.questionId, one);
  }
  return [...best.values()];
}

const byDemand = (a: SolvedQuestion, b: SolvedQuestion): number =>
  b.lookedFor - a.lookedFor || (a.answerId < b.answerId ? -1 : 1);

import type { Answer, Question } from '../model/question.ts';
import { rankAnswers, weighAnswers, writerKey } from './rank-answers.ts';

/** A question with what its thread says of each answer. */
export interface WeighedThread {
  question: Question;
  /** The answer to show first, null where nobody answers. */
  best: Answer | null;
  /** A later reply says that things are not so any more. */
  obsolete: boolean;
}

/** As many digits as tell one merit from another. */
const rounded = (merit: number): number => Math.round(merit * 1_000) / 1_000;

/**
 * Weighs a thread where all of it is known, so that a look-up need not.
 * @param standing accepted answers of each writer (`writerKey`) in the whole community
 * @param now milliseconds since 1970, from where ages are counted
 */
export function weighThread(
  question: Question,
  now: number,
  standing: Pick<ReadonlyMap<string, number>, 'get'> = new Map(),
): WeighedThread {
  const own = new Map<string, number>();
  for (const { accepted, author } of question.answers) {
    if (accepted) own.set(writerKey(author), (own.get(writerKey(author)) ?? 0) + 1);
  }
  // Of writers with few accepted answers nobody may have counted any.
  const elsewhere = (writer: string): number =>
    Math.max(0, (standing.get(writer) ?? 0) - (own.get(writer) ?? 0));
  const weighed = question.answers.length > 1 ? weighAnswers(question, elsewhere) : [];
  const answers = question.answers.map((answer, at): Answer => {
    const { merit = 0, thanked = false } = weighed[at] ?? {};
    return { ...answer, merit: rounded(merit), ...(thanked && { thanked }) };
  });
  const whole: Question = { ...question, answers };
  const best = rankAnswers(whole, { verdicts: new Map(), now })[0]?.answer ?? null;
  const place = answers.findIndex((answer) => answer === best);
  return { question: whole, best, obsolete: weighed.slice(place + 1).some(({ outdated }) => outdated) };
}

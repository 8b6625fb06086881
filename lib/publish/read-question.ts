import type { Answer, Question } from '../model/question.ts';
import { rankAnswers, weighAnswers, writerKey } from '../search/rank-answers.ts';

/** As many digits as tell one merit from another. */
const rounded = (merit: number): number => Math.round(merit * 1_000) / 1_000;

/**
 * A gathered question with what its thread says of each answer, and the answer to show first.
 * @param standing accepted answers of each writer in the whole community
 * @param asOf milliseconds since 1970, from where ages are counted
 */
export function readQuestion(
  json: string,
  standing: ReadonlyMap<string, number>,
  asOf: number,
): { question: Question; best: Answer | null } {
  // We wrote it ourselves a moment ago, after it was checked.
  const question = JSON.parse(json) as Question;
  const own = new Map<string, number>();
  for (const { accepted, author } of question.answers) {
    if (accepted) own.set(writerKey(author), (own.get(writerKey(author)) ?? 0) + 1);
  }
  const weighed =
    question.answers.length > 1
      ? weighAnswers(question, (writer) => (standing.get(writer) ?? 0) - (own.get(writer) ?? 0))
      : [];
  const answers = question.answers.map((answer, at): Answer => {
    const { merit = 0, thanked = false } = weighed[at] ?? {};
    return { ...answer, merit: rounded(merit), ...(thanked && { thanked }) };
  });
  const whole: Question = { ...question, answers };
  return { question: whole, best: rankAnswers(whole, { verdicts: new Map(), now: asOf })[0]?.answer ?? null };
}

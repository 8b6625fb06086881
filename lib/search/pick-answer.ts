import type { Answer, Question } from '../model/question.ts';
import { HALF_LIFE_DAYS, WEIGHTS } from './weights.ts';

/** "Call this number" is how support scams look; a fix that needs a stranger's phone is never first. */
const SCAM = /\b(call|dial|phone|toll.?free|helpline|contact)\b[^\n]{0,80}?\+?\d[\d ().-]{8,}\d/i;

export const looksLikeScam = (body: string): boolean => SCAM.test(body.slice(0, 8_000));

/** What a person said of answers on this machine, by answer id. */
export type Verdicts = ReadonlyMap<string, boolean>;

/** Half of the weight is gone after a year. @param now milliseconds since 1970 */
const aged = (at: string, now: number): number =>
  0.5 ** (Math.max(0, now - Date.parse(at)) / 86_400_000 / HALF_LIFE_DAYS);

/** How much people trust this answer, in logits. */
export function answerQuality(answer: Answer, verdicts: Verdicts, now: number): number {
  const age = aged(answer.updatedAt, now);
  const here = verdicts.get(answer.id);
  return (
    (answer.accepted ? WEIGHTS.accepted : 0) +
    WEIGHTS.votes * Math.sign(answer.votes) * Math.log1p(Math.abs(answer.votes)) * age +
    WEIGHTS.confirmations * Math.log1p(answer.confirmations) * age +
    (here === true ? WEIGHTS.workedHere : here === false ? WEIGHTS.failedHere : 0) +
    (looksLikeScam(answer.body) ? WEIGHTS.spam : 0)
  );
}

/** The answer to show first; the earlier one on a tie. Null where nobody answered. */
export function pickAnswer(question: Question, verdicts: Verdicts, now: number): Answer | null {
  let best: Answer | null = null;
  let bestQuality = -Infinity;
  for (const answer of question.answers) {
    const quality = answerQuality(answer, verdicts, now);
    if (quality > bestQuality) [best, bestQuality] = [answer, quality];
  }
  return best;
}

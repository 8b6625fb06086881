import type { Answer, Question } from '../../model/question.ts';
import { findDanger } from '../../redact/danger/find-danger.ts';
import { readsLikeSupportScam } from '../../terms/support-scam.ts';
import { possibleTask, type PossibleTask } from '../possible-task.ts';

const SCAM = 0.95;
const DANGER = 0.7;
const LINK = 0.4;
/** So many people found it good: it is no spam. */
const LIKED = 5;

/** "Is it spam or dangerous?" of the answer that most looks like it; known of one that was accepted and is liked. */
export function spamTasks(question: Question): PossibleTask[] {
  const [worst] = question.answers
    .map((answer) => ({ answer, doubt: doubtOf(answer) }))
    .toSorted((a, b) => b.doubt - a.doubt);
  if (worst && worst.doubt > 0) return [possibleTask('spam', { question, ...worst })];
  const good = question.answers.find(({ accepted, votes }) => accepted && votes >= LIKED);
  return good ? [possibleTask('spam', { question, answer: good, known: 'fine', doubt: 0 })] : [];
}

function doubtOf({ body, accepted, thanked, confirmations, votes }: Answer): number {
  if (readsLikeSupportScam(body)) return SCAM;
  if (findDanger(body).length > 0) return DANGER;
  const isTrusted = accepted || thanked === true || confirmations > 0 || votes > 0;
  return !isTrusted && /https?:\/\//.test(body) ? LINK : 0;
}

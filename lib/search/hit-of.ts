import type { Answer, Question } from '../model/question.ts';
import type { Hit, Reason } from '../model/search.ts';
import type { Candidate } from './candidate.ts';
import type { RankedCandidate } from './rank-candidates.ts';
import WEIGHTS from './weights.json' with { type: 'json' };

const MOST_REASONS = 12;

/** How sure a candidate's hit is at best. @param judged false where no verdict was given on this machine */
export const mostSure = (
  { confidence }: Pick<RankedCandidate<Candidate>, 'confidence'>,
  judged: boolean,
): number => (judged ? sureOf(confidence, WEIGHTS.here.worked) : confidence);

/** A probability moved by logits. */
const sureOf = (confidence: number, moved: number): number =>
  1 / (1 + (Math.exp(-moved) * (1 - confidence)) / confidence);

/**
 * A ranked candidate with its record, as a hit. What a person said of the answer on this machine moves score and
 * confidence, so hits are sorted again afterwards.
 * @param answer the one to show first, null where nobody answered
 * @param verdict "It worked" or "didn't help" said of it here; undefined without one
 */
export function hitOf(
  { score, confidence, reasons }: Omit<RankedCandidate<Candidate>, 'candidate'>,
  question: Question,
  answer: Answer | null,
  verdict: boolean | undefined,
): Hit {
  const moved = verdict === undefined ? 0 : verdict ? WEIGHTS.here.worked : WEIGHTS.here.failed;
  return {
    question,
    answer,
    score: score + moved,
    confidence: sureOf(confidence, moved),
    reasons: (answer
      ? [...settledOf(answer), ...reasonsBut(answer, reasons), ...trustIn(answer, verdict)]
      : [...reasons]
    ).slice(0, MOST_REASONS),
  };
}

/** What the community settled of it, which matters before all that speaks for it. */
function settledOf({ stale, fitsVersions = [], failsVersions = [] }: Answer): Reason[] {
  return [
    ...(stale ? [{ kind: 'stale' as const }] : []),
    ...failsVersions.slice(0, 1).map((version) => ({ kind: 'fails-version' as const, version })),
    ...fitsVersions.slice(0, 1).map((version) => ({ kind: 'fits-version' as const, version })),
  ];
}

/** What is settled need not be said to be so besides. */
const reasonsBut = ({ stale }: Answer, reasons: readonly Reason[]): readonly Reason[] =>
  stale ? reasons.filter(({ kind }) => kind !== 'obsolete') : reasons;

function trustIn({ accepted, confirmations, votes }: Answer, verdict: boolean | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (accepted) reasons.push({ kind: 'accepted' });
  if (confirmations > 0) reasons.push({ kind: 'worked-for', people: confirmations });
  if (votes > 0) reasons.push({ kind: 'votes', votes });
  if (verdict === true) reasons.push({ kind: 'worked-here' });
  return reasons;
}

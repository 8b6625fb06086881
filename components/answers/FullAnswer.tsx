import type { Answer } from '../../lib/model/question.ts';
import type { Hit, Reason } from '../../lib/model/search.ts';
import { AnswerBody } from './AnswerBody.tsx';
import { Attribution } from './Attribution.tsx';
import { Confidence } from './Confidence.tsx';
import type { CopyText } from './copy-text.ts';
import { FixParts } from './FixParts.tsx';
import { Reasons } from './Reasons.tsx';
import { Verdict } from './Verdict.tsx';

const AnswerText = ({ answer, onCopy }: { answer: Answer; onCopy: CopyText }) =>
  answer.parts ? (
    <FixParts parts={answer.parts} onCopy={onCopy} full />
  ) : (
    <AnswerBody markdown={answer.body} onCopy={onCopy} />
  );

/**
 * All of one hit: why and how sure, the question, the chosen answer with its verdict, then the other answers.
 * `verdicts` are this person's, by answer id. The title is an `h2`; the caller provides the level above.
 */
export function FullAnswer({
  hit,
  verdicts,
  onVerdict,
  onCopy,
  communityName,
}: {
  hit: Hit;
  verdicts: Readonly<Record<string, boolean>>;
  onVerdict: (answerId: string, worked: boolean | null) => void;
  onCopy: CopyText;
  communityName?: string;
}) {
  const { question, answer } = hit;
  const others = question.answers.filter(({ id }) => id !== answer?.id);
  /** What its hit says already is not said again. */
  const marksOf = (shown: Answer): Reason[] => {
    const marks: Reason[] = [
      ...(shown.accepted ? [{ kind: 'accepted' as const }] : []),
      ...(shown.stale ? [{ kind: 'stale' as const }] : []),
    ];
    const told = shown.id === answer?.id ? hit.reasons : [];
    return marks.filter((mark) => !told.some(({ kind }) => kind === mark.kind));
  };
  const withVerdict = (shown: Answer) => (
    <>
      {marksOf(shown).length > 0 && (
        <p className="ps-why">
          <Reasons reasons={marksOf(shown)} />
        </p>
      )}
      <AnswerText answer={shown} onCopy={onCopy} />
      <Verdict given={verdicts[shown.id] ?? null} onGive={(worked) => onVerdict(shown.id, worked)} />
      <Attribution question={question} answer={shown} communityName={communityName} />
    </>
  );
  return (
    <article className="ps-full">
      <h2 className="ps-title" dir="auto">
        {question.title}
      </h2>
      {/* Opened by its address there is no look-up behind it, so nothing to be sure of. */}
      {hit.reasons.length > 0 && (
        <p className="ps-why">
          <Confidence confidence={hit.confidence} />
          <Reasons reasons={hit.reasons} />
        </p>
      )}
      {question.body && (
        <details className="ps-asked">
          <summary>What was asked</summary>
          <AnswerBody markdown={question.body} onCopy={onCopy} />
        </details>
      )}
      {answer ? (
        withVerdict(answer)
      ) : (
        <>
          <p className="ps-unanswered">
            Nobody has answered this yet. Open the thread to follow it or to help.
          </p>
          <Attribution question={question} answer={null} communityName={communityName} />
        </>
      )}
      {others.length > 0 && (
        <section className="ps-others">
          <h3 className="ps-subtitle">
            {others.length === 1 ? 'One other answer' : `${others.length} other answers`}
          </h3>
          {others.map((other) => (
            <div key={other.id} className="ps-other">
              {withVerdict(other)}
            </div>
          ))}
        </section>
      )}
    </article>
  );
}

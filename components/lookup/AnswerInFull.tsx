import { useEffect, useState } from 'react';
import type { Question } from '../../lib/model/question.ts';
import type { Hit } from '../../lib/model/search.ts';
import type { CopyText } from '../answers/copy-text.ts';
import { FullAnswer } from '../answers/FullAnswer.tsx';

export interface AnswerProps {
  /** A question with all its answers; a tab's hits carry only the one they show. */
  readQuestion: (id: string) => Promise<Question | null>;
  /** Names of the followed communities by id. */
  communityNames: ReadonlyMap<string, string>;
  /** "It worked" (true) and "Didn't help" (false) given on this machine, by answer id. */
  verdicts: Readonly<Record<string, boolean>>;
  onVerdict: (questionId: string, answerId: string, worked: boolean | null) => void;
  onCopy: CopyText;
  /** Null where its community cannot be written to from here. */
  onAnswer: ((question: Question) => void) | null;
}

/** The full answer, with the question's other answers once they are read. */
export function AnswerInFull({
  hit,
  readQuestion,
  communityNames,
  verdicts,
  onVerdict,
  onCopy,
  onAnswer,
}: AnswerProps & { hit: Hit }) {
  const { id, communityId } = hit.question;
  const [whole, setWhole] = useState<Question | null>(null);
  useEffect(() => {
    let gone = false;
    void readQuestion(id).then((question) => {
      if (!gone) setWhole(question);
    });
    return () => {
      gone = true;
    };
  }, [id, readQuestion]);
  const communityName = communityNames.get(communityId);
  return (
    <div data-testid="panel-answer" data-question={id}>
      <FullAnswer
        hit={whole ? { ...hit, question: whole } : hit}
        verdicts={verdicts}
        onVerdict={(answerId, worked) => onVerdict(id, answerId, worked)}
        onCopy={onCopy}
        {...(communityName !== undefined && { communityName })}
      />
      {onAnswer && communityName !== undefined && hit.question.url !== null && (
        <button
          type="button"
          className="ps-button write-answer"
          onClick={() => onAnswer(whole ?? hit.question)}
          data-testid="panel-write-answer"
        >
          Write an answer
        </button>
      )}
    </div>
  );
}

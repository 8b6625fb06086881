import type { Answer, Question } from '../../lib/model/question.ts';
import { dayWords } from './day-words.ts';
import { OutLink } from './OutLink.tsx';
import { sourceName } from './source-name.ts';

/**
 * Who wrote it, where, when and under which licence, with the link to the thread.
 * `communityName` is the community's own name where the caller knows it; else the forum's host stands in.
 */
export function Attribution({
  question,
  answer,
  communityName,
}: {
  question: Question;
  answer: Answer | null;
  communityName?: string | undefined;
}) {
  const author = answer?.author ?? question.author;
  const written = answer?.updatedAt ?? question.createdAt;
  const thread = answer?.url ?? question.url;
  return (
    <p className="ps-attribution">
      <span>
        <bdi>
          {author.url ? <OutLink href={author.url} text={author.name} showHost={false} /> : author.name}
        </bdi>
      </span>
      <span>
        <bdi>{communityName ?? sourceName(question)}</bdi>
      </span>
      <time dateTime={written}>
        <bdi>{dayWords(written)}</bdi>
      </time>
      <span>
        <bdi>
          {question.licence.url ? (
            <OutLink href={question.licence.url} text={question.licence.name} showHost={false} />
          ) : (
            question.licence.name
          )}
        </bdi>
      </span>
      {thread && (
        <span>
          <OutLink href={thread} text="Open the thread" showHost={communityName !== undefined} />
        </span>
      )}
    </p>
  );
}

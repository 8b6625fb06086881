import type { Review, ReviewedField } from '../../../components/compose/review.ts';
import type { Draft } from '../../../lib/model/written.ts';
import { redactDraft } from '../../../lib/redact/find-personal.ts';

/** Everything that is said of a draft before it goes out: offline, and the same each time. */
export function reviewDraft({ title, body, answer, kept, kind }: Draft): Review {
  const field = (text: string): ReviewedField => {
    const { text: sent, findings } = redactDraft(text, kept);
    return { text, findings, sent };
  };
  // The title of an answer is the question's own: it is not sent.
  const shownTitle = kind === 'answer' ? '' : title;
  return {
    title: field(shownTitle),
    body: field(body),
    answer: field(kind === 'share' ? answer : ''),
    verdict: 'post',
    stop: null,
    dangers: [],
  };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Review } from '../../../components/compose/review.ts';
import type { Draft } from '../../../lib/model/written.ts';
import { reviewDraft } from './review-draft.ts';

/** A text of this length is looked through within a few milliseconds. */
const SHORT = 4_000;
/** A longer one when typing pauses so long. */
const PAUSE_MS = 300;

/** What is said of a draft before it goes out; null until it was looked through for the first time. */
export function useReview(draft: Draft | null | undefined): {
  /** Of the draft as it stood at most a pause ago. */
  review: Review | null;
  /** Looks through the draft as it stands now, and shows that. */
  check: (now: Draft) => Review;
} {
  const [reviewed, setReviewed] = useState<Draft | null>(null);
  const isFirst = reviewed === null;
  useEffect(() => {
    if (!draft) return;
    const isShort = draft.body.length + draft.answer.length <= SHORT;
    const timer = setTimeout(() => setReviewed(draft), isFirst || isShort ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isFirst]);
  const review = useMemo(() => reviewed && reviewDraft(reviewed), [reviewed]);
  const check = useCallback((now: Draft) => {
    setReviewed(now);
    return reviewDraft(now);
  }, []);
  return { review, check };
}

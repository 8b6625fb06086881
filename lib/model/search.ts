import { z } from 'zod';
import { Answer, Question } from './question.ts';

/** Why a hit is shown, as data; `components/answers` puts it in words. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-error') }),
  z.object({ kind: z.literal('similar-error') }),
  z.object({ kind: z.literal('same-code'), code: z.string() }),
  z.object({ kind: z.literal('same-product'), product: z.string() }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('worked-for'), people: z.number().int() }),
  z.object({ kind: z.literal('votes'), votes: z.number().int() }),
  z.object({ kind: z.literal('words'), words: z.array(z.string()) }),
  z.object({ kind: z.literal('worked-here') }),
  z.object({ kind: z.literal('version'), version: z.string() }),
  z.object({ kind: z.literal('unanswered') }),
  z.object({ kind: z.literal('obsolete') }),
  /** The community settled so, by five-minute tasks. */
  z.object({ kind: z.literal('stale') }),
  z.object({ kind: z.literal('fits-version'), version: z.string() }),
  z.object({ kind: z.literal('fails-version'), version: z.string() }),
]);
export type Reason = z.infer<typeof Reason>;

/** What to look up. Everything in it is already redacted. */
export interface Query {
  /** Error lines, key line first; empty for a product or free-text look-up. */
  errors: readonly string[];
  codes: readonly string[];
  /** Free text: what the person typed, or what the page is about. */
  text: string;
  products: readonly string[];
  /** Product name, as in `products`, → the version that the page names. */
  versions?: Readonly<Record<string, string>>;
  /** How many hits at most. */
  limit: number;
  /** The text is being typed: its last words may be unfinished or misspelt. */
  typing: boolean;
}

/** One found question with the answer to show first. */
export const Hit = z.object({
  question: Question,
  /** Null where nobody has answered yet. */
  answer: Answer.nullable(),
  /** Comparable within one result list only. */
  score: z.number(),
  /** Probability that this is the right fix, 0 to 1; the user's threshold works on it. */
  confidence: z.number().min(0).max(1),
  reasons: z.array(Reason).max(12),
});
export type Hit = z.infer<typeof Hit>;

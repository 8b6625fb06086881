import { z } from 'zod';

/**
 * One entry of the starter pack as written by hand in `lib/packs/starter/*.json`: a question people really
 * meet and one tested answer in our own words. `starter-pack.ts` turns entries into Questions.
 */
export const StarterEntry = z.strictObject({
  /** Kebab-case, unique over all files, stable for ever: confirmations point to it. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(12).max(160),
  /** What the person sees and was doing, one to three sentences. Markdown. */
  question: z.string().min(30).max(1_200),
  /** The message as programs print it, one per wording, with realistic volatile parts. May be empty only for how-to entries. */
  errors: z.array(z.string().min(6).max(400)).max(12),
  /** Product names a person would say, most specific first. Empty where any site can show it. */
  products: z.array(z.string().min(2).max(60)).max(6),
  tags: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9.+-]*$/))
    .min(1)
    .max(8),
  appliesWhen: z.string().min(20).max(700),
  /** Each one act, in order; Markdown, code in backticks or fenced blocks. */
  steps: z.array(z.string().min(8).max(1_500)).min(1).max(9),
  /** How to see that it worked. */
  check: z.string().min(12).max(600),
  versions: z.string().min(3).max(300),
  /** How often people meet it, 1 rare to 5 daily; orders a product's list. */
  demand: z.int().min(1).max(5),
});
export type StarterEntry = z.infer<typeof StarterEntry>;

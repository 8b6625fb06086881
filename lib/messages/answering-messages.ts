/** Messages about what goes to a forum; from our own pages only. */
import { z } from 'zod';
import { OutboxDecision } from '../model/written.ts';

export const AnsweringMessage = z.discriminatedUnion('type', [
  /** Deliver what is due now, and what waited for a sign-in. Reply: Result<null> when it was tried. */
  z.strictObject({ type: z.literal('own/deliver') }),
  /** Post what was said to five-minute tasks and waits. Reply: Result<{communityId, verdicts, state}[]>. */
  z.strictObject({ type: z.literal('own/post-verdicts') }),
  /** Reply: Result<{draftId}>, the draft that the text went back to with `edit`, else null. */
  z.strictObject({
    type: z.literal('own/outbox-decide'),
    id: z.string().min(1).max(100),
    decision: OutboxDecision,
  }),
  /** "It worked" / "Didn't help", or null to take it back. Reply: Result<null>. */
  z.strictObject({
    type: z.literal('own/verdict'),
    questionId: z.string().min(1).max(200),
    answerId: z.string().min(1).max(200),
    worked: z.boolean().nullable(),
    /** The tab that it was found for; null where the person searched. */
    tabId: z.int().nullable(),
  }),
]);
export type AnsweringMessage = z.infer<typeof AnsweringMessage>;

/** True for a message of this kind, well-formed or not. */
export const isAboutAnswering = (raw: unknown): boolean => {
  const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
  return AnsweringMessage.options.some(({ shape }) => shape.type.value === type);
};

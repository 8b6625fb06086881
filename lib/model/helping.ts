import { z } from 'zod';
import { IsoTime, type Question } from './question.ts';

/** What a helper decided about one open question, on this machine only. A row each; without one it simply waits. */
export const HelpingMark = z.object({
  questionId: z.string().min(3).max(200),
  /** `claimed`: "I'm on it". `answered` tells what they know. */
  is: z.enum(['snoozed', 'not-for-me', 'claimed', 'answered']),
  /** When a snoozed question comes back; null for the others. */
  until: IsoTime.nullable(),
  at: IsoTime,
});
export type HelpingMark = z.infer<typeof HelpingMark>;

/** Why an open question is shown to this helper; `components/helping` puts it in words. */
export interface WaitingReasons {
  /** A product or tag of the question that the helper chose; null where they chose none of its. */
  chosen: string | null;
  /** One of those that they answered before, and how often. */
  answered: { topic: string; times: number } | null;
}

/** An open question that waits for this helper. */
export interface Waiting {
  question: Question;
  /** Comparable within one list only. */
  score: number;
  /** They chose or answered something that it is about: these come first. */
  fits: boolean;
  reasons: WaitingReasons;
  claimed: boolean;
}

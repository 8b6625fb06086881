import { replyFeatures, type Standing } from './reply-features.ts';
import type { Thread } from './thread.ts';
import weights from './weights.json' with { type: 'json' };

type ReplyFeatures = ReturnType<typeof replyFeatures>[number];

/**
 * Weights in logits, fitted on threads with an accepted answer by `npm run fit:answers` (test/eval/fit-answers.ts):
 * softmax over the replies of a thread, drawn towards a few weights set by hand.
 */
type ReplyWeights = Record<keyof ReplyFeatures, number>;
const WEIGHTS: ReplyWeights = weights;

/** What a thread says of one of its replies. */
export interface WeighedReply {
  /** How much speaks for it as the answer, in logits; compares within its thread only. */
  merit: number;
  /** The asker thanked for it or said that it works. */
  thanked: boolean;
  /** It says that something is not so any more. */
  outdated: boolean;
}

/** Weighs each reply by everything in its thread but the accepted mark; in the thread's order. */
export const weighReplies = (thread: Thread, standing: Standing): WeighedReply[] =>
  replyFeatures(thread, standing).map((features) => {
    let merit = 0;
    let name: keyof ReplyFeatures;
    for (name in features) merit += WEIGHTS[name] * features[name];
    return { merit, thanked: features.thanked + features.worked > 0, outdated: features.outdated > 0 };
  });

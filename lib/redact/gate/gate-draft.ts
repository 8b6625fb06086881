import type { GateReason, GateVerdict } from '../../model/draft-check.ts';
import { findPersonal } from '../find-personal.ts';
import { BIAS, WEIGHTS } from './gate-weights.ts';
import { FEATURES, readDraft, type Counted } from './read-draft.ts';

/** How a topic weighs: above 0 means stop. */
export const weigh = (
  counted: Counted,
  weights: Readonly<Record<(typeof FEATURES)[number], number>>,
  bias: number,
): number => FEATURES.reduce((sum, feature) => sum + weights[feature] * counted[feature], bias);

/** The topic that weighs most; null where none has a cue. */
function heaviest(draft: { title: string; text: string }): { reason: GateReason; weight: number } | null {
  const weighed = readDraft(draft).map(({ reason, counted }) => ({
    reason,
    weight: weigh(counted, WEIGHTS, BIAS),
  }));
  return weighed.sort((a, b) => b.weight - a.weight)[0] ?? null;
}

/**
 * Whether a draft belongs into a public forum: post it, post it once what was found is taken out, or stop, because only
 * the official channel can help. Pure and offline; a person can appeal a stop by editing.
 * @param draft title, body and answer as they are written; empty where there is none
 */
export function gateDraft(draft: { title: string; body: string; answer: string }): GateVerdict {
  const text = `${draft.body}\n\n${draft.answer}`;
  const topic = heaviest({ title: draft.title, text });
  if (topic && topic.weight > 0) return { verdict: 'stop', reason: topic.reason };
  const found = findPersonal(`${draft.title}\n\n${text}`).length > 0;
  return { verdict: found ? 'redact' : 'post', reason: null };
}

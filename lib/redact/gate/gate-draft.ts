import type { GateReason, GateVerdict } from '../../model/draft-check.ts';
import { findPersonal } from '../find-personal.ts';
import { draftFeatures, saidIn } from './draft-features.ts';
import { BIAS, WEIGHTS } from './gate-weights.ts';
import { readCues, weighCues, type CuesOfTopic, type CueWeights } from './read-cues.ts';
import { anyOf, REASONS, shippedModel, weighFeatures, type WordModel } from './weigh-words.ts';

/** How much cues count beside words: chosen on drafts that neither had seen. */
const CUES_COUNT = 0.5;
/** A topic without any cue. */
const NO_CUE = -4;

/** A draft as both halves of the gate read it. */
export interface ReadDraft {
  features: Set<string>;
  cues: CuesOfTopic[];
}

export function readDraft(draft: { title: string; text: string }): ReadDraft {
  const said = saidIn(draft);
  return { features: draftFeatures(said), cues: readCues(draft, said) };
}

/** How a draft weighs: above 0 means stop, for `reason`. */
export function weighDraft(
  { features, cues }: ReadDraft,
  words: WordModel,
  cueWeights: CueWeights,
): { weight: number; reason: GateReason } {
  const odds = weighFeatures(features, words);
  const byReason = new Map(cues.map(({ reason, counted }) => [reason, weighCues(counted, cueWeights)]));
  const cueOf = (reason: GateReason): number => Math.max(NO_CUE, byReason.get(reason) ?? NO_CUE);
  const [first] = REASONS.map((reason, at) => ({
    reason,
    sure: (odds[at] ?? 0) + CUES_COUNT * cueOf(reason),
  })).sort((a, b) => b.sure - a.sure);
  const weight = anyOf(odds) + CUES_COUNT * Math.max(...REASONS.map(cueOf));
  return { weight, reason: first?.reason ?? 'billing' };
}

/** Why a draft must not be posted in public; null where it may be. Empty strings where there is no such text. */
export function stopReason(draft: { title: string; body: string; answer: string }): GateReason | null {
  const read = readDraft({ title: draft.title, text: `${draft.body}\n\n${draft.answer}` });
  const { weight, reason } = weighDraft(read, shippedModel(), { weights: WEIGHTS, bias: BIAS });
  return weight > 0 ? reason : null;
}

/**
 * Whether a draft belongs into a public forum: post it, post it once what was found is taken out, or stop, because only
 * the official channel can help. Pure and offline; a person can appeal a stop by editing.
 * @param draft title, body and answer as they are written; empty where there is none
 */
export function gateDraft(draft: { title: string; body: string; answer: string }): GateVerdict {
  const reason = stopReason(draft);
  if (reason) return { verdict: 'stop', reason };
  const found = findPersonal(`${draft.title}\n\n${draft.body}\n\n${draft.answer}`).length > 0;
  return { verdict: found ? 'redact' : 'post', reason: null };
}

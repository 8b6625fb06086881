/** Judges drafts by a gate that never saw them, nor anything close to them. */
import { readDraft, weighDraft, type ReadDraft } from '../../../lib/redact/gate/gate-draft.ts';
import type { CueWeights } from '../../../lib/redact/gate/read-cues.ts';
import type { WordModel } from '../../../lib/redact/gate/weigh-words.ts';
import { randomFrom } from '../fuzz/random.ts';
import { fitCues } from './fit-cues.ts';
import { backgroundOf, CUE_LESSONS, fitWords, lessonOf } from './fit-words.ts';
import type { LabelledDraft, Teaching } from './labelled-drafts.ts';

interface FittedGate {
  words: WordModel;
  cues: CueWeights;
}

/**
 * Lessons teach as examples do; the background teaches words only. Reports of holes talk of programs as ordinary posts do:
 * they would teach that such talk says nothing, which is wrong for all other reasons.
 */
export function fitGate(examples: readonly LabelledDraft[], { lessons, background }: Teaching): FittedGate {
  const drafts = [...examples, ...lessons];
  return {
    words: fitWords([
      ...drafts.map((draft) => lessonOf(draft)),
      ...background.map(backgroundOf),
      ...CUE_LESSONS,
    ]),
    cues: fitCues(
      drafts
        .filter(({ reason }) => reason !== 'security-hole')
        .map((draft) => ({ stop: draft.stop === true, cues: readDraft(draft).cues })),
    ),
  };
}

const CLOSE = 0.5;

/** Drafts that share half of their features say the same: they stay together. @returns a group for each */
function groupsOf(read: readonly ReadDraft[]): number[] {
  const groups = read.map((_, at) => at);
  for (const [at, { features }] of read.entries())
    for (let before = 0; before < at; before += 1) {
      const other = read[before]?.features ?? features;
      if (other.size > 2 * features.size || features.size > 2 * other.size) continue;
      let both = 0;
      for (const feature of features) if (other.has(feature)) both += 1;
      if (both / (features.size + other.size - both) < CLOSE) continue;
      const [from, to] = [groups[at], groups[before] ?? before];
      for (const [place, group] of groups.entries()) if (group === from) groups[place] = to;
    }
  return groups;
}

/** For each draft, how a gate that was fitted to the other folds weighs it. */
export function crossValidate(
  drafts: readonly LabelledDraft[],
  teaching: Teaching,
  folds: number,
  seed: number,
): number[] {
  const read = drafts.map(readDraft);
  const groups = groupsOf(read);
  const random = randomFrom(seed);
  const order = new Map(groups.map((group) => [group, 0]));
  for (const group of order.keys()) order.set(group, random.next());
  const places = [...order].sort(([, a], [, b]) => a - b).map(([group]) => group);
  const foldOf = new Map(places.map((group, place) => [group, place % folds]));
  const fold = groups.map((group) => foldOf.get(group) ?? 0);
  const gates = Array.from({ length: folds }, (_, left) =>
    fitGate(
      drafts.filter((__, at) => fold[at] !== left),
      teaching,
    ),
  );
  return read.map((draft, at) => {
    const gate = gates[fold[at] ?? 0];
    return gate ? weighDraft(draft, gate.words, gate.cues).weight : 0;
  });
}

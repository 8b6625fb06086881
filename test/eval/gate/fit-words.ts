/** Fits what words say of a draft: softmax regression over eleven classes, an ordinary post and ten reasons to stop. */
import { BUILD_CUES } from '../../../lib/redact/gate/cues/build-cues.ts';
import { TOPIC_CUES } from '../../../lib/redact/gate/cues/topic-cues.ts';
import { BEGINNING, countOf, draftFeatures, saidIn } from '../../../lib/redact/gate/draft-features.ts';
import { REASONS, shareOf, type WordModel } from '../../../lib/redact/gate/weigh-words.ts';
import { randomFrom } from '../fuzz/random.ts';
import type { LabelledDraft } from './labelled-drafts.ts';

/** A text as it teaches: class 0 is an ordinary post, the others are `REASONS`. */
interface Lesson {
  features: readonly string[];
  class: number;
  /** How much it counts; an example counts 1. */
  worth: number;
}

const CLASSES = REASONS.length + 1;
const [ROUNDS, RATE, RIDGE] = [12, 0.1, 1];
/** A stop that is missed costs more than one too many, which can be appealed. */
const MISSED_COSTS = 2;
/** A phrase of a list is no whole text. */
const PHRASE_WORTH = 0.15;
const BACKGROUND_WORTH = 0.5;
/** Two words that follow each other in one text only are chance. */
const SEEN_IN = 2;

export const lessonOf = ({ title, text, stop, reason }: LabelledDraft, worth = 1): Lesson => ({
  features: [...draftFeatures(saidIn({ title, text }))],
  class: stop === true ? 1 + REASONS.findIndex((one) => one === reason) : 0,
  worth,
});

/** Ordinary texts that nobody labelled one by one: they teach how people write of programs. */
export const backgroundOf = (draft: LabelledDraft): Lesson => lessonOf(draft, BACKGROUND_WORTH);

const phrase = (cue: string, of: number): Lesson => ({
  features: cue
    .split(' ')
    .filter((part) => part !== '..')
    .flatMap((part) => part.split('/'))
    .flatMap((word) => {
      const whole = word.replace('*', '');
      return whole.length >= BEGINNING ? [whole, `${whole.slice(0, BEGINNING)}*`] : [whole];
    }),
  class: of,
  worth: PHRASE_WORTH,
});

/** The lists of cues know words that no example has. */
export const CUE_LESSONS: readonly Lesson[] = [
  ...REASONS.flatMap((reason, at) => {
    const { strong, weak, faint } = TOPIC_CUES[reason];
    return [...strong, ...weak, ...faint].map((cue) => phrase(cue, at + 1));
  }),
  ...BUILD_CUES.map((cue) => phrase(cue, 0)),
];

interface Prepared {
  names: string[];
  /** How much each counts where it stands. */
  counts: number[];
  seen: number[];
  lessons: { at: Int32Array; class: number; worth: number }[];
}

function prepare(lessons: readonly Lesson[]): Prepared {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([name, count]) => count >= SEEN_IN || !name.includes(' '));
  const places = new Map(kept.map(([name], place) => [name, place]));
  return {
    names: kept.map(([name]) => name),
    counts: kept.map(([name]) => countOf(name)),
    seen: kept.map(([, count]) => count),
    lessons: lessons.map(({ features, ...lesson }) => ({
      ...lesson,
      at: Int32Array.from([...new Set(features)].flatMap((feature) => places.get(feature) ?? [])),
    })),
  };
}

/** AdaGrad (Duchi, Hazan and Singer, 2011) on one lesson after the other, with a ridge towards zero. */
export function fitWords(taught: readonly Lesson[], seed = 7): WordModel {
  const { names, counts, seen, lessons } = prepare(taught);
  const size = names.length * CLASSES;
  const [weights, squares] = [new Float64Array(size), new Float64Array(size).fill(1e-6)];
  const [bias, biasSquares] = [new Float64Array(CLASSES), new Float64Array(CLASSES).fill(1e-6)];
  const random = randomFrom(seed);
  const slope = new Float64Array(CLASSES);
  const move = (values: Float64Array, sums: Float64Array, at: number, by: number): void => {
    const sum = (sums[at] ?? 0) + by * by;
    sums[at] = sum;
    values[at] = (values[at] ?? 0) - (RATE * by) / Math.sqrt(sum);
  };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { lesson } of lessons
      .map((one) => ({ lesson: one, order: random.next() }))
      .sort((a, b) => a.order - b.order)) {
      const share = shareOf(lesson.at.length);
      slope.set(bias);
      for (const place of lesson.at) {
        const by = share * (counts[place] ?? 1);
        for (let one = 0; one < CLASSES; one += 1)
          slope[one] = (slope[one] ?? 0) + by * (weights[place * CLASSES + one] ?? 0);
      }
      const most = Math.max(...slope);
      const sum = slope.reduce((all, value) => all + Math.exp(value - most), 0);
      const cost = lesson.worth * (lesson.class > 0 ? MISSED_COSTS : 1);
      for (let one = 0; one < CLASSES; one += 1) {
        const chance = Math.exp((slope[one] ?? 0) - most) / sum;
        slope[one] = cost * (chance - (one === lesson.class ? 1 : 0));
        move(bias, biasSquares, one, slope[one] ?? 0);
      }
      for (const place of lesson.at)
        for (let one = 0; one < CLASSES; one += 1) {
          const at = place * CLASSES + one;
          const pull = (RIDGE * (weights[at] ?? 0)) / (seen[place] ?? 1);
          move(weights, squares, at, share * (counts[place] ?? 1) * (slope[one] ?? 0) + pull);
        }
    }
  const against = (values: Float64Array, from: number): number[] =>
    REASONS.map((_, reason) => (values[from + reason + 1] ?? 0) - (values[from] ?? 0));
  return {
    bias: against(bias, 0),
    weights: new Map(names.map((name, place) => [name, against(weights, place * CLASSES)])),
  };
}

/** Fits the weights of cues: logistic regression on the topic of each draft that weighs most. */
import { FEATURES, weighCues, type CuesOfTopic, type Feature } from '../../../lib/redact/gate/read-cues.ts';

interface Fitted {
  bias: number;
  weights: Record<Feature, number>;
}

/** The cues of one draft, and whether it is to be stopped. */
interface CountedDraft {
  stop: boolean;
  cues: readonly CuesOfTopic[];
}

/** What is believed before anything is seen: cues of a topic speak for it, talk of programs against it. */
const PRIOR: Fitted = {
  bias: -2.5,
  weights: {
    oneStrong: 4,
    twoStrong: 1,
    threeStrong: 1,
    oneWeak: 0.5,
    twoWeak: 0.5,
    threeWeak: 0.5,
    ownWeak: 1,
    troubleWeak: 0.5,
    oneFaint: 0.3,
    twoFaint: 0.5,
    threeFaint: 0.5,
    ownFaint: 0.5,
    plainFaint: 0.5,
    asking: 0.5,
    amount: 0.5,
    inTitle: 0,
    oneBuild: -1,
    twoBuild: -1,
    fourBuild: -1,
    code: -1.5,
    names: -0.5,
    long: -1,
    plain: 0.5,
  },
};
const [ROUNDS, STEPS, RATE, PULL] = [4, 150, 0.5, 0.02];
/** A stop that is missed costs a person more than one too many, which can be appealed. */
const MISSED_COSTS = 5;

/** Drafts without any cue teach nothing: no weight could stop them. */
export function fitCues(drafts: readonly CountedDraft[]): Fitted {
  const fitted: Fitted = { bias: PRIOR.bias, weights: { ...PRIOR.weights } };
  for (let round = 0; round < ROUNDS; round += 1) {
    const cases = drafts.flatMap(({ stop, cues }) => {
      const [heaviest] = cues
        .map(({ counted }) => ({ counted, weight: weighCues(counted, fitted) }))
        .sort((a, b) => b.weight - a.weight);
      // Counts are 0 or 1: only those that are there cost time.
      return heaviest ? [{ stop, there: FEATURES.filter((feature) => heaviest.counted[feature] > 0) }] : [];
    });
    for (let step = 0; step < STEPS; step += 1) {
      const slope = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Record<Feature, number>;
      let biasSlope = 0;
      for (const { stop, there } of cases) {
        let weight = fitted.bias;
        for (const feature of there) weight += fitted.weights[feature];
        const chance = 1 / (1 + Math.exp(-weight));
        const miss = stop ? MISSED_COSTS * (1 - chance) : -chance;
        biasSlope += miss;
        for (const feature of there) slope[feature] += miss;
      }
      const share = RATE / Math.max(1, cases.length);
      fitted.bias += share * biasSlope - RATE * PULL * (fitted.bias - PRIOR.bias);
      for (const feature of FEATURES)
        fitted.weights[feature] +=
          share * slope[feature] - RATE * PULL * (fitted.weights[feature] - PRIOR.weights[feature]);
    }
  }
  return fitted;
}

/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */
import type { Feature } from './read-draft.ts';

export const BIAS = -1.6;
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  oneStrong: 4.07,
  twoStrong: 1.25,
  threeStrong: 1.22,
  oneWeak: -0.35,
  twoWeak: 0.32,
  threeWeak: 0.54,
  ownWeak: 0.7,
  troubleWeak: 0.12,
  oneFaint: 0.41,
  twoFaint: 1.1,
  threeFaint: 1.13,
  ownFaint: 1.08,
  plainFaint: 0.56,
  asking: 0.79,
  amount: 0.62,
  inTitle: 0.01,
  oneBuild: -0.67,
  twoBuild: -1.28,
  fourBuild: -1.02,
  code: -1.55,
  names: -0.53,
  long: -1,
  plain: 1.16,
};

/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */
import type { Feature } from './read-cues.ts';

export const BIAS = -0.96;
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  oneStrong: 3.56,
  twoStrong: 0.96,
  threeStrong: 1.03,
  oneWeak: 0.51,
  twoWeak: 0.84,
  threeWeak: 0.65,
  ownWeak: 0.68,
  troubleWeak: 0.41,
  oneFaint: 0.5,
  twoFaint: 0.51,
  threeFaint: 0.54,
  ownFaint: 0.8,
  plainFaint: 0.55,
  asking: 0.75,
  amount: 0.7,
  inTitle: -0.1,
  oneBuild: -0.05,
  twoBuild: -0.74,
  fourBuild: -0.93,
  code: -1.62,
  names: -0.44,
  long: -0.93,
  plain: 1.23,
};

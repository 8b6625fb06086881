/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */
import type { Feature } from './read-cues.ts';

export const BIAS = -1.48;
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  oneStrong: 3.67,
  twoStrong: 0.95,
  threeStrong: 1.02,
  oneWeak: 0.45,
  twoWeak: 0.78,
  threeWeak: 0.66,
  ownWeak: 0.99,
  troubleWeak: 0.38,
  oneFaint: 0.61,
  twoFaint: 0.58,
  threeFaint: 0.49,
  ownFaint: 1.35,
  plainFaint: 0.5,
  asking: 1.05,
  amount: 0.76,
  inTitle: -0.13,
  oneBuild: -0.56,
  twoBuild: -1.41,
  fourBuild: -1.32,
  code: -1.58,
  names: -0.67,
  long: -0.89,
  plain: 1.24,
};

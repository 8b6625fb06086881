/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */
import type { Feature } from './read-cues.ts';

export const BIAS = -1.42;
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  oneStrong: 3.55,
  twoStrong: 0.97,
  threeStrong: 1.02,
  oneWeak: 0.46,
  twoWeak: 0.7,
  threeWeak: 0.66,
  ownWeak: 0.95,
  troubleWeak: 0.32,
  oneFaint: 0.74,
  twoFaint: 0.46,
  threeFaint: 0.4,
  ownFaint: 1.39,
  plainFaint: 0.49,
  asking: 1.04,
  amount: 0.82,
  inTitle: -0.26,
  oneBuild: -0.45,
  twoBuild: -1.33,
  fourBuild: -1.34,
  code: -1.43,
  names: -0.83,
  long: -0.92,
  plain: 1.11,
};

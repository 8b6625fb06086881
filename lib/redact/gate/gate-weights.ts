/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */
import type { Feature } from './read-draft.ts';

export const BIAS = -1.674;
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  oneStrong: 4.968,
  twoStrong: 1.319,
  threeStrong: 1.051,
  oneWeak: 0.383,
  twoWeak: 0.694,
  ownWeak: 2.214,
  inTitle: 0,
  oneBuild: -1.704,
  twoBuild: -1.451,
  fourBuild: -1.016,
  code: -1.503,
  long: -1,
};

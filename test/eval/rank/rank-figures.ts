import { calibrationError } from '../figures.ts';
import { confidenceOf, inOrder, type FittedWeights } from './fit-hits.ts';
import type { JudgedLookUp } from './judged-look-up.ts';

export interface RankFigures {
  lookUps: number;
  hit1: number;
  hit3: number;
  MRR10: number;
  /** Expected calibration error of the first hit's confidence. */
  ece: number | null;
  /** Share of look-ups whose first hit reaches the threshold, and of those the share that is right. */
  shown: number;
  precision: number;
}

/** Figures over look-ups, each judged by the weights given for it. */
export function rankFigures(
  lookUps: readonly JudgedLookUp[],
  weightsFor: (lookUp: JudgedLookUp) => FittedWeights,
  threshold: number,
): RankFigures {
  const judged = lookUps.map((lookUp) => {
    const weights = weightsFor(lookUp);
    const ordered = inOrder(lookUp, weights.order);
    const [first] = ordered;
    return {
      place: ordered.findIndex(({ isRight }) => isRight),
      hasRight: lookUp.hasRight,
      confidence: first ? confidenceOf(first, weights) : 0,
      isError: first?.isRight === true || first?.isSibling === true,
    };
  });
  const answerable = judged.filter(({ hasRight }) => hasRight);
  const share = (count: number, all: number): number => (all === 0 ? 0 : count / all);
  const within = (most: number): number =>
    share(answerable.filter(({ place }) => place >= 0 && place < most).length, answerable.length);
  const shown = judged.filter(({ confidence }) => confidence >= threshold);
  return {
    lookUps: judged.length,
    hit1: within(1),
    hit3: within(3),
    MRR10: share(
      answerable.reduce((sum, { place }) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0),
      answerable.length,
    ),
    ece: calibrationError(judged),
    shown: share(shown.length, judged.length),
    precision: share(shown.filter(({ isError }) => isError).length, shown.length),
  };
}

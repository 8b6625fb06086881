/** Fits the weights of detection on labelled pages, and applies them as detection does. */
import type { Weights } from '../../../lib/detect/confidence.ts';
import { inOrder, pickErrors } from '../../../lib/detect/find-errors.ts';
import { isKeyLine } from '../match.ts';
import { sureness } from '../../../lib/detect/features.ts';
import type { Line, PageLines } from './lines.ts';
import { dot, fitChoice, fitLogistic, sigmoid, type Choice, type Sample } from './logistic.ts';

/** One page with what a person said about it. */
export interface LabelledLines extends PageLines {
  id: string;
  program: string;
  isError: boolean;
  /** '' where there is none. */
  key: string;
}

/** How strongly the fit is drawn to the weights set by hand, in samples. */
const RIDGE = 3;
/** Which line of a page is its most certain depends on the weights, which depend on it: a few rounds settle it. */
const ROUNDS = 8;
/** A page without an error teaches by its worst lines; the worst counts most. */
const WORST = [1, 0.5, 0.5];

const vectorOf = (features: Record<string, number>, names: readonly string[]): number[] =>
  names.map((name) => features[name] ?? 0);
const recordOf = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, Math.round((values[i] ?? 0) * 1000) / 1000])) as Record<
    Name,
    number
  >;
const namesOf = <Name extends string>(weights: Record<Name, number>): Name[] =>
  Object.keys(weights) as Name[];

export function fitWeights(pages: readonly LabelledLines[], prior: Weights, ridge = RIDGE): Weights {
  const { bias, confidence } = fitConfidence(pages, prior, ridge);
  return { bias, confidence, key: fitKey(pages, { ...prior, bias, confidence }, ridge) };
}

function fitConfidence(pages: readonly LabelledLines[], prior: Weights, ridge: number) {
  const names = namesOf(prior.confidence);
  const start = [prior.bias, ...vectorOf(prior.confidence, names)];
  const lines = pages.map((page) => {
    const withKey = page.groups.filter((group) => group.some((line) => isKeyLine(line.text, page.key)));
    // Where no line is the key, the page is still an error, and its surest line has to carry that.
    const groups = page.isError && withKey.length > 0 ? withKey : page.groups;
    return groups.flat().map((line) => [1, ...vectorOf(line.features, names)]);
  });
  let weights = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const samples: Sample[] = pages.flatMap((page, i) => {
      const worst = (lines[i] ?? []).toSorted((a, b) => dot(weights, b) - dot(weights, a));
      return page.isError
        ? worst.slice(0, 1).map((features) => ({ features, target: 1, weight: 1 }))
        : worst.slice(0, WORST.length).map((features, n) => ({ features, target: 0, weight: WORST[n] ?? 0 }));
    });
    weights = fitLogistic(samples, start, ridge);
  }
  const [fittedBias = 0, ...fitted] = weights;
  return { bias: Math.round(fittedBias * 1000) / 1000, confidence: recordOf(names, fitted) };
}

function fitKey(pages: readonly LabelledLines[], prior: Weights, ridge: number): Weights['key'] {
  const names = namesOf(prior.key);
  const confidenceAt = scorer(prior);
  const choices: Choice[] = pages.flatMap((page) => {
    const lines = page.groups.flat();
    const right = lines.map((line) => isKeyLine(line.text, page.key));
    if (!page.isError || !right.includes(true) || !right.includes(false)) return [];
    const vectors = lines.map((line) =>
      vectorOf({ ...line.keyFeatures, sure: sureness(confidenceAt(line)) }, names),
    );
    return [{ lines: vectors, right }];
  });
  return recordOf(names, fitChoice(choices, vectorOf(prior.key, names), ridge));
}

/** Confidence of a line under given weights. */
function scorer(weights: Weights): (line: Line) => number {
  const names = namesOf(weights.confidence);
  const by = vectorOf(weights.confidence, names);
  return (line) => sigmoid(weights.bias + dot(by, vectorOf(line.features, names)));
}

/** What detection would report with these weights: its most certain error. */
export function predict(page: LabelledLines, weights: Weights): { confidence: number; text: string } {
  const keyNames = namesOf(weights.key);
  const keyBy = vectorOf(weights.key, keyNames);
  const confidenceAt = scorer(weights);
  const score = (line: Line) => {
    const confidence = confidenceAt(line);
    const keyed = { ...line.keyFeatures, sure: sureness(confidence) };
    return {
      text: line.text,
      order: line.order,
      confidence,
      keyScore: dot(keyBy, vectorOf(keyed, keyNames)),
    };
  };
  const picked = pickErrors(page.groups.map((group) => group.map(score)));
  const visible = picked.map(({ key, confidence }) => ({
    text: key.text,
    confidence,
    kind: 'visible' as const,
  }));
  const errors = inOrder([...visible, ...page.fixed]);
  return {
    confidence: Math.max(0, ...errors.map((error) => error.confidence)),
    text: errors[0]?.text ?? '',
  };
}

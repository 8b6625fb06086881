/**
 * Weights of the confidence, in logits: confidence = 1 / (1 + e^-(sum of weight x feature)). Features lie
 * between 0 and 1 unless said otherwise. Set by hand; to be fitted on labelled pages.
 */
const WEIGHTS = {
  bias: -4.2,
  /** The document came with a status of 500 and above, or of 400 and above. */
  status5: 5.2,
  status4: 4.6,
  /** The document's title speaks of trouble or shows a status. */
  title: 0.9,
  /** ARIA says alert; it looks like a toast or dialog; its name says error; its name says success. */
  alert: 2,
  toast: 1.3,
  errorTone: 3,
  goodTone: -2.6,
  /** Stands in a development server's overlay. */
  overlay: 3.4,
  /** Names an exception class; begins with a severity; shows a status; frames of a trace near it. */
  exception: 1.8,
  severity: 2.4,
  statusLine: 1.4,
  frames: 1.6,
  /** Words of trouble: any, more. */
  trouble: 1.4,
  moreTrouble: 0.7,
  /** Another line of the same message box speaks of trouble too. */
  agrees: 1,
  /** Carries an error code. */
  code: 1.1,
  /** JSON body with an error member. */
  json: 5,
  /** Little else on the page; among the first things on it; a large part of it. */
  short: 1.6,
  top: 0.4,
  share: 1,
  /** Paragraphs of prose on the page; in an article, a post, a quotation; code on a page of prose. */
  prose: -4.5,
  quoted: -3,
  sample: -1.6,
  /** One of many in a list or table, in a menu or footer, mostly links, a question, a long paragraph. */
  listed: -1.2,
  aside: -2,
  linked: -2.2,
  question: -1.6,
  paragraph: -1.5,
} as const;

export type Features = Record<Exclude<keyof typeof WEIGHTS, 'bias'>, number>;

/** Probability that a person faces this error, 0 to 1. */
export function confidenceOf(features: Features): number {
  let sum: number = WEIGHTS.bias;
  for (const [name, value] of Object.entries(features)) sum += WEIGHTS[name as keyof Features] * value;
  return 1 / (1 + Math.exp(-sum));
}

/** Figures over judged pages. Every ratio is null where nothing is there to divide by. */
import type { ProductCount } from './match.ts';

/** One page as the extension saw it, held against its label. */
export interface Judged {
  id: string;
  kind: string;
  isError: boolean;
  /** Confidence of the most certain error, 0 when none was found. */
  confidence: number;
  /** The confidence reaches the shipped threshold. */
  detected: boolean;
  /** Key line right; null on pages without an error. */
  keyRight: boolean | null;
  products: ProductCount;
  /** Milliseconds from the page's load to the report; null for pages that did not load. */
  ms: number | null;
}

export interface Figures {
  pages: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Over all error pages: a missed page is a missed key line. */
  keyLine: number | null;
  /** Over pages whose label lists products: an empty list says that nobody listed any. */
  productPrecision: number | null;
  productRecall: number | null;
  /** Expected calibration error. */
  ece: number | null;
  p50Ms: number | null;
  p95Ms: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
const share = <T>(items: readonly T[], has: (item: T) => boolean): number | null =>
  ratio(items.filter(has).length, items.length);

export function figuresOf(pages: readonly Judged[]): Figures {
  const precision = share(
    pages.filter(({ detected }) => detected),
    ({ isError }) => isError,
  );
  const errors = pages.filter(({ isError }) => isError);
  const recall = share(errors, ({ detected }) => detected);
  const listed = pages.filter(({ products }) => products.listed > 0);
  const right = sum(listed, ({ products }) => products.right);
  const times = pages.map(({ ms }) => ms).filter((ms) => ms !== null);
  return {
    pages: pages.length,
    precision,
    recall,
    f1: precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall),
    keyLine: share(errors, ({ keyRight }) => keyRight === true),
    productPrecision: ratio(
      right,
      sum(listed, ({ products }) => products.reported),
    ),
    productRecall: ratio(
      right,
      sum(listed, ({ products }) => products.listed),
    ),
    ece: calibrationError(pages),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

/**
 * Expected calibration error over ten bins of equal width: the bins' gaps between mean confidence and share of
 * errors, weighted by their pages (Guo et al. 2017, "On Calibration of Modern Neural Networks", equation 3).
 */
export function calibrationError(
  pages: readonly { confidence: number; isError: boolean }[],
  bins = 10,
): number | null {
  let gaps = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inBin = pages.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins + 1e-9)) === bin,
    );
    gaps += Math.abs(sum(inBin, ({ confidence, isError }) => confidence - Number(isError)));
  }
  return ratio(gaps, pages.length);
}

/** The smallest value that `part` of all values do not exceed (nearest rank); null without values. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

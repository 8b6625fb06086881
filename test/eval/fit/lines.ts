import type { ErrorSignal } from '../../../lib/model/signal.ts';
import type { ConfidenceFeatures, KeyFeatures } from '../../../lib/detect/features.ts';

/** One line that may be an error. */
export interface Line {
  text: string;
  order: number;
  features: ConfidenceFeatures;
  keyFeatures: KeyFeatures;
}

/** What a page holds for the fit. */
export interface PageLines {
  /** Errors whose confidence is not made of weights: JSON bodies, console, requests. */
  fixed: Pick<ErrorSignal, 'kind' | 'text' | 'confidence'>[];
  /** Lines by message, as detection groups them. */
  groups: Line[][];
}

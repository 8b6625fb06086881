import type { Hit } from '../../lib/model/search.ts';

/**
 * A hit chosen by the person from a search or a product's list. How sure the look-up was says nothing about this
 * page's error then, so its answer is shown without reasons and confidence.
 */
export const plainHit = (hit: Hit): Hit => ({ ...hit, reasons: [] });

import type { TabState } from '../messages/messages.ts';
import type { Settings } from '../model/settings.ts';
import { isHidden, isSeen } from './seen-error.ts';

/** The toolbar mark of a tab: never more than a digit or a dot. */
export interface Badge {
  text: string;
  /** Background colour; white text has a contrast of at least 4.5 on each. */
  color: string;
  title: string;
}

const FIX = '#0f766e';
const QUIET = '#57606a';
const PRODUCT = '#1d4ed8';
const WAITING = '#6d28d9';
/** The colour is that of what waits for the person, which shows where a tab has no mark of its own. */
export const NO_BADGE: Badge = { text: '', color: WAITING, title: 'Peerside' };

/** Fixes for what a person sees; else a count of hidden errors; else a dot for a product that the index knows. */
export function badgeOf(state: TabState, settings: Pick<Settings, 'threshold'>): Badge {
  const errors = state.signal?.errors ?? [];
  const seen = errors.some((error) => isSeen(error, state.signal));
  const fixes = state.hits.filter(
    (hit) => hit.answer !== null && hit.confidence >= settings.threshold,
  ).length;
  if (seen && fixes > 0) {
    const title = `Peerside: ${fixes} ${fixes === 1 ? 'fix' : 'fixes'} for the error on this page`;
    return { text: String(Math.min(fixes, 9)), color: FIX, title };
  }
  const hidden = errors.filter((error) => isHidden(error, state.signal)).length;
  if (hidden > 0) {
    const title = `Peerside: ${hidden} hidden ${hidden === 1 ? 'error' : 'errors'} on this page`;
    return { text: hidden > 9 ? '9+' : String(hidden), color: QUIET, title };
  }
  const [product] = state.knownProducts;
  if (product !== undefined) return { text: '•', color: PRODUCT, title: `Peerside knows ${product}` };
  return NO_BADGE;
}

import { BROKEN_PAGE } from '../model/limits.ts';
import type { ErrorSignal } from '../model/signal.ts';

/**
 * Errors that a person faces: what stands on the page, a page that could not load, and what only the console tells
 * where it left the page visibly broken. The others are marked quietly and never make a card.
 */
export const isSeen = ({ kind, confidence }: ErrorSignal): boolean =>
  kind === 'visible' || kind === 'network' || confidence >= BROKEN_PAGE;

/** Somebody else's script that a blocker stopped, a picture's server: listed, but no reason for a mark. */
const TRIFLE = 0.07;

/** Errors that are counted by the quiet mark. */
export const isHidden = (error: ErrorSignal): boolean => !isSeen(error) && error.confidence >= TRIFLE;

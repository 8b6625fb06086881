import { BROKEN_PAGE } from '../model/limits.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';

type Page = Pick<PageSignal, 'broken'> | null;

/**
 * Errors that a person faces: what stands on the page, a page that could not load, and what only the console tells
 * where it left the page visibly broken. The others are marked quietly and never make a card, however sure they are.
 */
export const isSeen = ({ kind, confidence }: ErrorSignal, page: Page): boolean =>
  kind === 'visible' || kind === 'network' || (page?.broken === true && confidence >= BROKEN_PAGE);

/** Somebody else's script that a blocker stopped, a picture's server: listed, but no reason for a mark. */
const TRIFLE = 0.07;

/** Errors that are counted by the quiet mark. */
export const isHidden = (error: ErrorSignal, page: Page): boolean =>
  !isSeen(error, page) && error.confidence >= TRIFLE;

/**
 * Every message between contexts. Direction stands in the name: `page/…`, `card/…` and `pick/…` come from page scripts
 * (a hostile renderer may forge them: only acts that can be undone), `own/…` only from our own pages,
 * `to-page/…` from the background to a page script.
 */
import { z } from 'zod';
import { Asked } from '../model/asked.ts';
import { ErrorSignal, PageSignal } from '../model/signal.ts';
import { Hit } from '../model/search.ts';
import { Settings } from '../model/settings.ts';

const AnswerRef = { questionId: z.string().min(1).max(200), answerId: z.string().min(1).max(200) };

export const PageMessage = z.discriminatedUnion('type', [
  /** The page settled or changed. Reply: nothing. */
  z.strictObject({ type: z.literal('page/spotted'), signal: PageSignal }),
  /** Something on the page is worth reading. Reply: Result<null> once the reader runs in the sender's frame. */
  z.strictObject({ type: z.literal('page/needs-reader') }),
  /** The card started and asks what to show. Reply: CardContent or null. */
  z.strictObject({ type: z.literal('card/ready') }),
  /** "It worked" / "Didn't help", or null to take it back. Reply: Result<null>. */
  z.strictObject({ type: z.literal('card/verdict'), ...AnswerRef, worked: z.boolean().nullable() }),
  /** Mute or unmute the sender's host. Reply: Result<null>. */
  z.strictObject({ type: z.literal('card/mute'), muted: z.boolean() }),
  /** Open the side panel with the full answer. Reply: Result<null>. */
  z.strictObject({ type: z.literal('card/open-panel'), questionId: z.string().min(1).max(200) }),
  /** The picker started and asks whether it may. Reply: {theme}, or null where nobody asked for it. */
  z.strictObject({ type: z.literal('pick/ready') }),
  /** The person picked this. Reply: Result<null>. */
  z.strictObject({ type: z.literal('pick/asked'), asked: Asked }),
  /** The person gave up. Reply: Result<null>. */
  z.strictObject({ type: z.literal('pick/ended') }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

export const OwnMessage = z.discriminatedUnion('type', [
  /** Look the tab up now (activeTab: the person clicked the toolbar button). Reply: Result<boolean>, false where the browser refuses. */
  z.strictObject({ type: z.literal('own/look-at-tab'), tabId: z.int() }),
  /** Let the person point at something in this tab. Reply: Result<boolean>, false where the browser refuses. */
  z.strictObject({ type: z.literal('own/pick'), tabId: z.int() }),
  /**
   * Follow the forum at this address (any of its pages) and read it now; `offered` where the person did not type it. Reply:
   * Result<{questions, leftOut, more, name, already}>.
   */
  z.strictObject({
    type: z.literal('own/follow'),
    address: z.string().max(2_000),
    offered: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('own/sync'), communityId: z.string().max(100) }),
  z.strictObject({ type: z.literal('own/unfollow'), communityId: z.string().max(100) }),
  /** Throw the index away and build it again. Reply: Result<null>. */
  z.strictObject({ type: z.literal('own/rebuild-index') }),
]);
export type OwnMessage = z.infer<typeof OwnMessage>;

/** What the card shows; the hits are trimmed to the one answer each that is shown. */
export const CardContent = z.object({
  error: ErrorSignal,
  hits: z.array(Hit).min(1).max(3),
  theme: Settings.shape.theme,
  /** Verdicts given on this machine, by answer id. */
  verdicts: z.record(z.string(), z.boolean()),
});
export type CardContent = z.infer<typeof CardContent>;

/** What the picker needs to start. */
export const PickStart = z.object({ theme: Settings.shape.theme });
export type PickStart = z.infer<typeof PickStart>;

export const ToPageMessage = z.discriminatedUnion('type', [
  /** Read the page again now and send `page/spotted` even if nothing changed. */
  z.strictObject({ type: z.literal('to-page/recheck') }),
  /** Take the card away: muted, or the error is gone. */
  z.strictObject({ type: z.literal('to-page/hide-card') }),
  /** The permission for this page was taken back: read and show nothing any more. */
  z.strictObject({ type: z.literal('to-page/stop') }),
  /** The site was muted: read nothing any more; the card that says so stays. */
  z.strictObject({ type: z.literal('to-page/rest') }),
  /** The site is muted no longer: what rests reads again. */
  z.strictObject({ type: z.literal('to-page/wake') }),
]);
export type ToPageMessage = z.infer<typeof ToPageMessage>;

/** What popup and side panel show of a tab; kept in `storage.session` under `tab:<id>`, out of reach of page scripts. */
export const TabState = z.object({
  tabId: z.int(),
  /**
   * Redacted address that the top document was loaded from, as the browser tells it; null where no document was
   * loaded. It stays when a single-page application moves on, so it tells documents apart.
   */
  documentUrl: z.string().max(2_000).nullable(),
  /** Null when nothing was read yet (no permission, or a page where no script can run). */
  signal: PageSignal.nullable(),
  /** Fixes for the page's errors, best first; below the threshold too: panel and popup show them with their confidence. */
  hits: z.array(Hit).max(20),
  /** Names of the page's products that the index knows. */
  knownProducts: z.array(z.string()).max(12),
  /** Most-asked questions about those products, those closest to what the page is about first. */
  productQuestions: z.array(Hit).max(20),
  /** The error that the card stands beside, null when there is no card. */
  cardErrorId: z.string().max(60).nullable(),
  /** The error that the first hit is for; none without a hit. */
  fixErrorId: z.string().max(60).optional(),
  /** One sentence when look-up failed, else null. */
  problem: z.string().nullable(),
  at: z.iso.datetime(),
});
export type TabState = z.infer<typeof TabState>;
export const TAB_PREFIX = 'tab:';
export const tabStateKey = (tabId: number): string => `${TAB_PREFIX}${tabId}`;

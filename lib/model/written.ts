import { z } from 'zod';
import { ForumAct, PostPlace } from './forum-act.ts';
import { ForumKind } from './forum-kind.ts';
import { Hex32 } from './pack-manifest.ts';
import { IsoTime, WebUrl } from './question.ts';

/** What a person wrote or decided: kept in the small database, mirrored, never thrown away. */

/**
 * What is being written: an answer, a question, both together ("share what worked"), or a new text of one's own answer
 * (`edit`). Saved with every keystroke.
 */
export const Draft = z.object({
  id: z.string().min(1).max(80),
  kind: z.enum(['answer', 'question', 'share', 'edit']).default('answer'),
  /** The question it answers, or null for a new question. */
  questionId: z.string().max(200).nullable(),
  /** Null until the person chose where to ask. */
  communityId: z.string().max(100).nullable(),
  title: z.string().max(300),
  body: z.string().max(50_000),
  /** The answer that goes with the question of a `share`. */
  answer: z.string().max(50_000).default(''),
  /** The answer that an `edit` changes (`Answer.id`), and its text as it stood when that was begun. */
  edits: z
    .object({ answerId: z.string().min(1).max(200), before: z.string().max(50_000) })
    .nullable()
    .default(null),
  category: z.string().max(300).nullable().default(null),
  tags: z.array(z.string().min(1).max(60)).max(10).default([]),
  /** Found items that the person chose to leave in the text, by `Finding.key` (redact). */
  kept: z.array(z.string().max(600)).max(200).default([]),
  /** How long keys were pressed, and how long the composer was open, in milliseconds. */
  typingMs: z.int().min(0).default(0),
  openMs: z.int().min(0).default(0),
  /** When the person took it to the forum's own page to put it there themselves; null before. */
  handedOverAt: IsoTime.nullable().default(null),
  updatedAt: IsoTime,
});
export type Draft = z.infer<typeof Draft>;

/** It belongs to a question that is there; its title is that question's. */
export const isReply = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'answer' || kind === 'edit';

/** One person's "this worked" or "it did not", on this machine. */
export const Confirmation = z.object({
  answerId: z.string().min(1).max(200),
  questionId: z.string().min(1).max(200),
  worked: z.boolean(),
  /** Host it was seen on. */
  host: z.string().max(255),
  /** Signature keys of the errors that the page showed then; none where it was found by words. */
  keys: z.array(z.string().max(250)).max(20).default([]),
  /** When one of these errors was first seen again on that host; null as long as it was not. */
  cameBackAt: IsoTime.nullable().default(null),
  /** Id of the outbox entry that tells it in a day post; null where none does. */
  toldIn: z.string().max(100).nullable().default(null),
  at: IsoTime,
});
export type Confirmation = z.infer<typeof Confirmation>;

/** What an outbox entry waits for the person to decide. */
export const OutboxAsk = z.enum([
  /** It may have arrived: it was not found when the thread was read back. */
  'maybe-sent',
  /** Someone else answered since it was written. */
  'answered-meanwhile',
  'closed-meanwhile',
  /** The forum wants the person to sign in (again). */
  'sign-in',
]);
export type OutboxAsk = z.infer<typeof OutboxAsk>;

/** A write on its way to a forum. `sending` is on disk before the forum is called. */
export const OutboxEntry = z.object({
  id: z.string().min(1).max(100),
  communityId: z.string().min(1).max(100),
  act: ForumAct,
  state: z.enum([
    'queued',
    'sending',
    'posted',
    'confirmed',
    'waiting-for-moderator',
    'rejected',
    'asking',
    'cancelled',
  ]),
  /** Set while the state is `asking`. */
  ask: OutboxAsk.nullable(),
  /** One sentence: why it was rejected, or why it waits. */
  reason: z.string().max(1_000).nullable(),
  /** The entry that must be up first; its thread becomes this act's (a share's answer follows its question). */
  after: z.string().max(100).nullable(),
  /** What the person answers or likes, as the index names it; null for a new question. */
  questionId: z.string().max(200).nullable(),
  /** Title of the thread, for the list. */
  title: z.string().max(300),
  /** How many replies the thread had when the person wrote; more of them are a reason to ask. */
  repliesSeen: z.int().min(0).nullable(),
  createdAt: IsoTime,
  /** When the forum was last called with it; null before. */
  sentAt: IsoTime.nullable(),
  /** Not before this time. */
  nextAt: IsoTime,
  /** How often its delivery was tried, whether or not the forum was called. */
  attempts: z.int().min(0),
  /** How often it was looked for since the last call without being found. */
  lookedFor: z.int().min(0),
  /** The forum gave no answer at the last try: it is tried again as soon as there is a connection. */
  unreached: z.boolean().default(false),
  place: PostPlace.nullable(),
  /** What the person already said yes to: it is not asked again. */
  agreed: z.array(OutboxAsk).max(10).default([]),
  /** The draft that it was made of, until the forum has it: cancelled or refused, it can be taken up again. */
  draft: Draft.nullable().default(null),
  updatedAt: IsoTime,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** What a person may decide about an outbox entry. */
export const OutboxDecision = z.enum([
  /** It was not found: once more. */
  'send-again',
  /** It was not found, but the person sees it there. */
  'it-is-there',
  /** It was a mistake to say so. */
  'not-there',
  /** Someone answered meanwhile, or the thread was closed. */
  'send-anyway',
  /** Now, not when its time comes; also what a forum refused. */
  'try-now',
  'cancel',
  /** Not this way: its text becomes a draft again. */
  'edit',
  /** Off the list: it is over. */
  'remove',
]);
export type OutboxDecision = z.infer<typeof OutboxDecision>;

/** A community that the user follows: kept with what a person decided, so that the index can be rebuilt from it. */
export const Follow = z.object({
  communityId: z.string().min(1).max(100),
  name: z.string().min(1).max(120),
  origin: WebUrl,
  kind: ForumKind.default('discourse'),
  /** The part of the site that is followed, where it is not the whole (`owner/name` at GitHub, a site or tag name). */
  part: z.string().max(300).nullable().default(null),
  at: IsoTime,
});
export type Follow = z.infer<typeof Follow>;

/**
 * A pack that the user installed, and what its next version is held against: kept with what a person decided, so that a
 * broken database of packs can be filled again and hides neither an older version nor another key.
 */
export const PackPin = z.object({
  community: z.string().min(1).max(100),
  name: z.string().min(1).max(120),
  /** Null for a pack out of a file. */
  address: WebUrl.nullable(),
  /** As `PackTrust` in the store of segments. */
  rootKey: Hex32,
  roots: z.array(Hex32).min(1).max(100),
  floor: z.int().min(0),
  floorHash: Hex32,
});
export type PackPin = z.infer<typeof PackPin>;

import { z } from 'zod';
import { ForumKind } from './forum-kind.ts';

/** http(s) only: a `javascript:` or `data:` link from a pack or forum must never reach an anchor. */
export const WebUrl = z
  .string()
  .max(2_000)
  .refine((s) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol), {
    message: 'must be an http(s) address',
  });

/** Calendar time as ISO 8601 in UTC, e.g. `2026-11-21T20:00:00.000Z`. */
export const IsoTime = z.iso.datetime();

const Author = z.object({ name: z.string().min(1).max(120), url: WebUrl.nullable() });

export const Licence = z.object({ name: z.string().min(1).max(80), url: WebUrl.nullable() });
export type Licence = z.infer<typeof Licence>;

/** An answer in parts, so that the card can show steps one by one. All text is Markdown. */
export const FixParts = z.object({
  appliesWhen: z.string().min(1).max(2_000),
  steps: z.array(z.string().min(1).max(4_000)).min(1).max(20),
  check: z.string().min(1).max(2_000),
  versions: z.string().min(1).max(500),
});
export type FixParts = z.infer<typeof FixParts>;

/** A reply that answers. `body` is Markdown; `parts` stands where the author wrote it in parts. */
export const Answer = z.object({
  id: z.string().min(1).max(200),
  author: Author,
  body: z.string().max(50_000),
  parts: FixParts.nullable(),
  accepted: z.boolean(),
  /** Likes or votes at the forum. */
  votes: z.number().int(),
  /** Distinct people who said "this worked for me". */
  confirmations: z.number().int().min(0),
  url: WebUrl.nullable(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
  /** Where it is not the question's: some sites changed theirs over the years. */
  licence: Licence.optional(),
  /** How much its thread speaks for it, in logits (search/rank-answers); absent where the thread was not read whole. */
  merit: z.number().min(-100).max(100).optional(),
  /** The asker thanked for it or said that it works. */
  thanked: z.boolean().optional(),
  /** The community settled that it no longer holds. */
  stale: z.literal(true).optional(),
  /** Versions, with their product, that the community settled it to help with, or not. */
  fitsVersions: z.array(z.string().min(1).max(160)).max(20).optional(),
  failsVersions: z.array(z.string().min(1).max(160)).max(20).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** What is left of an answer that was taken down. */
const TakenDown = Answer.pick({ id: true, author: true, createdAt: true });

/** A thread's opening post with its answers, as the local index holds it. */
export const Question = z.object({
  /** `<communityId>/<thread id>`, unique in the index. */
  id: z.string().min(3).max(200),
  communityId: z.string().min(1).max(100),
  title: z.string().min(1).max(300),
  /** Markdown. */
  body: z.string().max(50_000),
  /** Error lines as people met them, one message each. Signature keys are derived from these. */
  errors: z.array(z.string().min(1).max(2_000)).max(40),
  /** Product names, most specific first. */
  products: z.array(z.string().min(1).max(120)).max(20),
  tags: z.array(z.string().min(1).max(60)).max(30),
  author: Author,
  /** The thread; null only where the pack ships inside the extension and has no thread. */
  url: WebUrl.nullable(),
  licence: Licence,
  createdAt: IsoTime,
  /** How many people look for this (views at the forum); orders a product's most-asked list. */
  demand: z.number().int().min(0),
  answers: z.array(Answer).max(200),
  /** The thread takes no reply any more. */
  closed: z.boolean().optional(),
  /** All replies when it was read, those that answer nothing too; absent where the forum did not say. */
  replies: z.int().min(0).optional(),
  /** Ids of questions that the community settled to be the same; their own entries are left out. */
  mergedFrom: z.array(z.string().min(3).max(200)).max(50).optional(),
  /** Answers that the community took down as spam, without their words: what their authors did still counts. */
  takenDown: z.array(TakenDown).max(200).optional(),
});
export type Question = z.infer<typeof Question>;

/** How far the sync of a forum has come. */
export const SyncProgress = z.object({
  /** Threads that were read, or could not be. */
  read: z.int().min(0),
  /** How large the forum says that it is; null where it does not. */
  size: z.object({ threads: z.int().min(0), posts: z.int().min(0) }).nullable(),
  /** True once it was read to its end; also of a large forum, whose older threads are not read. */
  whole: z.boolean(),
  /** It is too large to be read from end to end here: older threads come with a pack. */
  large: z.boolean(),
  /** When all its threads were last listed to the end; null before. */
  sweptAt: IsoTime.nullable(),
  /** How often in a row it could not be read. */
  failures: z.int().min(0),
  /** It is left alone until then; null while it answers. */
  restUntil: IsoTime.nullable(),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

/** A forum that the user follows, or the starter pack. */
export const Community = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(120),
  kind: z.enum(['starter', ...ForumKind.options]),
  /** Origin of the forum, e.g. `https://forum.example.org`; null for the starter pack. */
  origin: WebUrl.nullable(),
  licence: Licence,
  /** Last successful sync, null before the first. */
  syncedAt: IsoTime.nullable(),
  /** Where the next sync goes on: the newest activity seen; null before the first. */
  cursor: IsoTime.nullable(),
  /** Content hash of the installed pack; null for a forum that is synced directly. */
  revision: z.string().max(128).nullable(),
  /** What could not be read the last time: how many entries, and why the first; null when everything was read. */
  leftOut: z.object({ entries: z.int().min(1), problem: z.string().max(1_000) }).nullable(),
  /** How far reading has come; absent before the first sync, and for what is not synced. */
  progress: SyncProgress.optional(),
});
export type Community = z.infer<typeof Community>;

/** @param problems one sentence per entry that could not be read */
export const leftOutOf = (problems: readonly string[]): Community['leftOut'] =>
  problems[0] === undefined ? null : { entries: problems.length, problem: problems[0].slice(0, 1_000) };

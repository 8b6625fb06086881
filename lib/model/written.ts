import { z } from 'zod';
import { Hex32 } from './pack-manifest.ts';
import { IsoTime, WebUrl } from './question.ts';

/** What a person wrote or decided: kept in the small database, mirrored, never thrown away. */

/** An answer or question being written. */
export const Draft = z.object({
  id: z.string().min(1).max(80),
  /** The question it answers, or null for a new question. */
  questionId: z.string().max(200).nullable(),
  communityId: z.string().max(100).nullable(),
  title: z.string().max(300),
  body: z.string().max(50_000),
  updatedAt: IsoTime,
});
export type Draft = z.infer<typeof Draft>;

/** One person's "this worked" or "it did not", on this machine. */
export const Confirmation = z.object({
  answerId: z.string().min(1).max(200),
  questionId: z.string().min(1).max(200),
  worked: z.boolean(),
  /** Host it was seen on. */
  host: z.string().max(255),
  at: IsoTime,
});
export type Confirmation = z.infer<typeof Confirmation>;

/** A write waiting to be delivered. Delivery is built with the answering work; the row is safe already. */
export const OutboxEntry = z.object({
  id: z.string().min(1).max(80),
  communityId: z.string().max(100),
  state: z.enum(['queued', 'sending', 'posted', 'confirmed', 'waiting-for-moderator', 'rejected']),
  reason: z.string().max(1_000).nullable(),
  draft: Draft,
  at: IsoTime,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** A community that the user follows: kept with what a person decided, so that the index can be rebuilt from it. */
export const Follow = z.object({
  communityId: z.string().min(1).max(100),
  name: z.string().min(1).max(120),
  origin: WebUrl,
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

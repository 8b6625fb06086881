/** What a pack says of itself. `lib/packs/FORMAT.md` tells how it is signed and where its files lie. */
import { z } from 'zod';
import { IsoTime, Licence, WebUrl } from './question.ts';

/** SHA-256 or an Ed25519 public key, in lower-case hex. */
export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
/** Bytes in base64, as `btoa` writes them. */
const Base64 = z.base64();

/** Segments of one pack: a publisher that adds a small one per day merges them long before. */
const MAX_SEGMENTS = 64;
/** 4 GiB: above that, an offset needs more bits than the segment format is tested with. */
const MAX_SEGMENT_BYTES = 2 ** 32;

/** One segment file, `segments/<id>.psg` beside the manifest. */
export const PackSegment = z.object({
  /** SHA-256 of `chunks`' bytes: it stands for the content, and for the list that checks it piece by piece. */
  id: Hex32,
  length: z.int().min(1).max(MAX_SEGMENT_BYTES),
  documents: z
    .int()
    .min(0)
    .max(2 ** 32),
  /** SHA-256 of each MiB of the file, one after the other (the last piece is what is left). */
  chunks: Base64.max(200_000),
  /** Documents that no longer count, as a segment's tombstones are written; absent for none. */
  removed: Base64.max(4 * 1024 * 1024).optional(),
});
export type PackSegment = z.infer<typeof PackSegment>;

/** How many ranks a community has (`standing/rules.ts`). */
const RANKS = 10;

/** Packs of the extension's own, `starter` and `local/…`; a community of such a name would take their place. */
export const isOwnPack = (community: string): boolean => community === 'starter' || community.includes('/');

/** Id of a community that publishes, e.g. its forum's host. */
export const PublisherId = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => !isOwnPack(id));

export const PackManifest = z.object({
  format: z.literal(1),
  community: z.object({
    id: z.string().min(1).max(100),
    name: z.string().min(1).max(120),
    /** The forum's own address; null where there is none. */
    origin: WebUrl.nullable(),
    /** What this community calls its ten ranks, the first one first; absent for the usual names. */
    ranks: z.array(z.string().trim().min(1).max(40)).length(RANKS).optional(),
    /** Whose triage threads take its day posts, by `memberKey`; absent for whoever opened the first. */
    keepers: z.array(z.string().min(1).max(2_100)).max(20).optional(),
  }),
  licence: Licence,
  /** Grows with each publication. */
  sequence: z.int().min(0),
  created: IsoTime,
  /** From then on the pack goes on answering, but as one that was not updated. */
  expires: IsoTime,
  questions: z.int().min(0),
  answers: z.int().min(0),
  /** Folded names of the products that it says most about, most questions first. */
  products: z.array(z.string().min(1).max(120)).max(500),
  segments: z.array(PackSegment).max(MAX_SEGMENTS),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** Who may publish for a community. Version N + 1 is signed by the root keys of N and of N + 1. */
export const PackRoot = z.object({
  format: z.literal(1),
  community: z.string().min(1).max(100),
  version: z.int().min(1).max(1_000),
  /** Kept offline; signs nothing but roots. */
  rootKey: Hex32,
  /** Kept where the publisher runs; they sign manifests. */
  publishingKeys: z.array(Hex32).min(1).max(8),
});
export type PackRoot = z.infer<typeof PackRoot>;

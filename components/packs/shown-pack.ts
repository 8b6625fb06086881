import type { Licence } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';

/** An installed pack as it is shown. */
export interface ShownPack {
  community: string;
  name: string;
  licence: Licence | null;
  questions: number;
  /** Bytes on this machine. */
  bytes: number;
  /** When its version was published, in milliseconds since 1970; null where it does not say. */
  published: number | null;
  /** It was to be replaced by a newer version before now. */
  stale: boolean;
  /** When an answer of it was last shown, or when it was installed, in milliseconds since 1970. */
  lastUsed: number;
  /** Whether the version that is kept beside the one in use is older, or newer after a roll-back; null for none. */
  otherVersion: 'older' | 'newer' | null;
  /** Where updates come from; null for a pack out of a file. */
  address: string | null;
  /** When it was removed; it can be put back for a while. Null while it is in use. */
  removedAt: number | null;
}

/** Where a pack comes from. An update comes from where the installed one did. */
export type PackFrom =
  { kind: 'address'; address: string } | { kind: 'file'; file: File } | { kind: 'update'; community: string };

/** A pack that would be given up for another. */
interface DroppedPack {
  community: string;
  name: string;
  bytes: number;
}

/** How an install ended, or what it stopped to ask. */
export type InstallEnd =
  | { kind: 'installed'; name: string; questions: number }
  | { kind: 'current'; name: string }
  | { kind: 'key-changed'; community: string; name: string; known: string; offered: string }
  | { kind: 'needs-space'; name: string; needed: number; drop: readonly DroppedPack[] };

/** What the person answered to questions so far. */
export interface InstallAnswers {
  /** The new key that was agreed to. */
  accepted?: string;
  /** Communities whose packs may go. */
  drop?: readonly string[];
}

/** Bytes. */
export interface Progress {
  done: number;
  total: number;
}

export interface PackActs {
  /** Asks the browser for the host, so it must be called within a click; true when granted. */
  requestHost: (origin: string) => Promise<boolean>;
  install: (
    from: PackFrom,
    answers: InstallAnswers,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Result<InstallEnd>>;
  /** Whether there is something newer, and how many bytes it would fetch. */
  check: (community: string) => Promise<Result<{ newer: boolean; bytes: number }>>;
  rollBack: (community: string) => Promise<Result<unknown>>;
  remove: (community: string) => Promise<Result<unknown>>;
  restore: (community: string) => Promise<Result<unknown>>;
  /** Lets the person save the pack as a file. */
  save: (community: string) => Promise<Result<unknown>>;
}

/** What the segment database keeps: few rows, so that opening it from a cold start stays cheap. */
import type { KeptCatalogue } from '../model/pack-catalogue.ts';
import type { PackManifest } from '../model/pack-manifest.ts';

/** One immutable index file. */
export interface SegmentRow {
  id: string;
  length: number;
  documents: number;
  /** Trailer page and head, as `readHead` gives them: opening the segment then reads nothing. */
  head: Uint8Array;
  blob: Blob;
}

/** A segment as a pack uses it. */
export interface UsedSegment {
  id: string;
  /** Tombstones, as `openSegment` takes them; empty for none. */
  removed: Uint8Array;
}

/** One publication of a pack. */
export interface PackVersion {
  /** Null for what was made on this machine. */
  manifest: PackManifest | null;
  /** The manifest file as it was published, for export; empty for what was never signed. */
  signed: Uint8Array;
  segments: readonly UsedSegment[];
}

/** What a community's packs are held against. */
export interface PackTrust {
  /** The root key in force, in hex. */
  rootKey: string;
  /** SHA-256 of every root seen, as published, in hex, version 1 first. */
  roots: readonly string[];
  /** The highest sequence seen under the newest root, and the SHA-256 of its manifest. */
  floor: number;
  floorHash: string;
}

export interface PackRow {
  /** The key. */
  community: string;
  /** `local`: segments merged on this machine out of what was synced or written. */
  kind: 'starter' | 'published' | 'local';
  current: PackVersion;
  /** What `rollBack` goes back to. */
  previous: PackVersion | null;
  /** Null for what needs no signature: it came with the extension, or was made here. */
  trust: PackTrust | null;
  /** Where updates come from; null for a pack out of a file. */
  address: string | null;
  /** Milliseconds since 1970, as all times here. */
  installedAt: number;
  /** When the person removed it, so that they can take that back; null while it is in use. */
  removedAt: number | null;
}

/** A checked piece of a segment that is being fetched. */
export interface PartRow {
  segment: string;
  /** Which piece, from 0. */
  index: number;
  blob: Blob;
  at: number;
}

/** The one row that tells a look-up what to read. */
export interface StateRow {
  key: 'state';
  /** Grows with every change of what is active. */
  version: number;
  /** How many questions wait in the tail: 0 spares a look-up the other database. */
  tail: number;
  active: readonly ActiveUse[];
}

/** When an answer of each community was last shown: apart from the packs, whose rows are large. */
export interface UsesRow {
  key: 'uses';
  at: Readonly<Record<string, number>>;
}

/** Catalogues by address: apart from settings, because they are large and can be fetched again. */
export interface CataloguesRow {
  key: 'catalogues';
  kept: Readonly<Record<string, KeptCatalogue>>;
}

export interface ActiveUse extends UsedSegment {
  community: string;
  kind: PackRow['kind'];
}

/** An active segment with all that opening it takes. */
interface ActiveSegment extends ActiveUse {
  documents: number;
  head: Uint8Array;
  blob: Blob;
}

export interface ActiveSegments {
  version: number;
  tail: number;
  segments: readonly ActiveSegment[];
}

/** A verified manifest held against what is installed: what TUF calls rollback, freeze and fast-forward ends here. */
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow, PackTrust } from '../store/segment-rows.ts';
import type { VerifiedManifest } from './verify-manifest.ts';

export type Judgement =
  | { kind: 'newer'; trust: PackTrust }
  /** It is installed already, or was until the person rolled it back. */
  | { kind: 'current' }
  /** Another key than the one known: stop and ask. Both are root keys in hex. */
  | { kind: 'key-changed'; known: string; offered: string };

export interface ExpectedKeys {
  /** The root key that the person's link, the forum or a catalogue names; null where nobody did. */
  expected: string | null;
  /** The new root key that the person agreed to after "key-changed"; null before. */
  accepted: string | null;
  /** What was known of a pack that is not installed any more, because its database was lost; null for nothing. */
  remembered: PackTrust | null;
}

const OLDER =
  'The host offers an older version of this pack than the one installed, so it was refused. Try again later; if it stays so, tell its community.';
const TWO_OF_ONE_NUMBER =
  'The host offers two different packs under one number, so it was refused. Tell its community; the pack in use stays.';

/** @param row what is installed of that community; null for nothing */
export function judgeManifest(
  { manifest: { sequence }, hash, roots }: VerifiedManifest,
  row: PackRow | null,
  { expected, accepted, remembered }: ExpectedKeys,
): Result<Judgement> {
  const newest = roots.at(-1) ?? roots[0];
  const trust: PackTrust = {
    rootKey: newest.rootKey,
    roots: roots.map(({ hash: root }) => root),
    floor: sequence,
    floorHash: hash,
  };
  if (expected !== null && newest.rootKey !== accepted && roots.every(({ rootKey }) => rootKey !== expected))
    return ok({ kind: 'key-changed', known: expected, offered: newest.rootKey });
  const known = row?.trust ?? remembered;
  if (!known) return ok({ kind: 'newer', trust });
  const fork = trust.roots.findIndex((root, place) => root !== known.roots[place]);
  const shared = fork < 0 ? trust.roots.length : fork;
  // Both go on after what they share: another key took over.
  if (shared < known.roots.length && shared < trust.roots.length) {
    // With the person's yes it is a new beginning, so numbers begin anew too.
    return ok(
      newest.rootKey === accepted
        ? { kind: 'newer', trust }
        : { kind: 'key-changed', known: known.rootKey, offered: newest.rootKey },
    );
  }
  if (shared < known.roots.length) return failed(OLDER);
  // New roots begin to count anew: the cure for a stolen publishing key that jumped to the last number.
  if (shared < trust.roots.length) return ok({ kind: 'newer', trust });
  if (sequence < known.floor) return failed(OLDER);
  if (sequence > known.floor) return ok({ kind: 'newer', trust });
  if (hash !== known.floorHash) return failed(TWO_OF_ONE_NUMBER);
  return ok(row?.removedAt === null ? { kind: 'current' } : { kind: 'newer', trust });
}

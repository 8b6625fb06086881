/** Bytes of a segment → one Blob of which every piece was checked. What was checked is kept, so a stop loses little. */
import type { PackManifest, PackSegment } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { fromBase64, toHex } from './bytes-as-text.ts';
import { CHUNK_BYTES, DIGEST_BYTES, digestOf } from './chunk-digests.ts';
import type { PackSource } from './pack-source.ts';

/** Four pieces make a row: fewer rows, and no more memory than that. */
export const PART_BYTES = 4 * CHUNK_BYTES;

export interface FetchWorld {
  store: Pick<SegmentStore, 'readParts' | 'putPart'>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Called with bytes as they come, and first with those that an earlier try kept. */
  onBytes(bytes: number): void;
  signal?: AbortSignal | undefined;
}

const OTHER_BYTES =
  'What came is not what the community signed, so it was refused and nothing was changed. Try again later, then tell its community.';
const BROKE_OFF = 'The pack did not come whole. Check the connection and try again; nothing was changed.';
const STOPPED = 'Stopped. Nothing was changed.';

/** @param manifest verified, and naming `segment` */
export async function fetchSegment(
  source: PackSource,
  manifest: PackManifest,
  segment: PackSegment,
  world: FetchWorld,
): Promise<Result<Blob>> {
  const kept = await keptParts(segment, world.store);
  if (!kept.ok) return kept;
  const parts = kept.value;
  const from = parts.reduce((sum, part) => sum + part.size, 0);
  world.onBytes(from);
  if (from < segment.length) {
    const stream = await source.readSegment(manifest, segment, from, world.signal);
    if (!stream.ok) return stream;
    const rest = await keepRest(stream.value, segment, parts.length, world);
    if (!rest.ok) return rest;
    const whole = await keptParts(segment, world.store);
    if (!whole.ok) return whole;
    return blobOf(whole.value, segment);
  }
  return blobOf(parts, segment);
}

/** Of the stored parts, both the browser's and ours, a Blob that copies nothing. */
const blobOf = (parts: readonly Blob[], { length }: PackSegment): Result<Blob> => {
  const blob = new Blob([...parts]);
  return blob.size === length ? ok(blob) : failed(BROKE_OFF);
};

/** Parts from the beginning, as far as there is no gap. */
async function keptParts({ id, length }: PackSegment, store: FetchWorld['store']): Promise<Result<Blob[]>> {
  const rows = await store.readParts(id);
  if (!rows.ok) return rows;
  const gap = rows.value.findIndex(
    ({ index, blob }, place) =>
      index !== place || blob.size !== Math.min(PART_BYTES, length - place * PART_BYTES),
  );
  return ok(rows.value.slice(0, gap < 0 ? undefined : gap).map(({ blob }) => blob));
}

async function keepRest(
  pieces: AsyncIterable<Uint8Array>,
  segment: PackSegment,
  firstPart: number,
  { store, now, onBytes, signal }: FetchWorld,
): Promise<Result<null>> {
  const digests = fromBase64(segment.chunks) ?? new Uint8Array(0);
  const buffer = new Uint8Array(Math.min(PART_BYTES, segment.length - firstPart * PART_BYTES));
  /** Of the file: what came, and what of it is being checked. */
  let came = firstPart * PART_BYTES;
  let asked = came;
  let part = firstPart;
  // Hashing and storing copy what they are given at once, so both go on while the next bytes come.
  let checks: Promise<boolean>[] = [];
  const check = (): void => {
    const start = asked % PART_BYTES;
    const place = Math.floor(asked / CHUNK_BYTES) * DIGEST_BYTES;
    const expected = toHex(digests.subarray(place, place + DIGEST_BYTES));
    const digest = digestOf(buffer.subarray(start, start + came - asked));
    checks.push(digest.then((found) => toHex(found) === expected));
    asked = came;
  };
  /** The part before: it is stored once all its pieces are checked. */
  let storing: Promise<Result<null>> = Promise.resolve(ok(null));
  const keep = async (): Promise<Result<null>> => {
    const blob = new Blob([buffer.subarray(0, came - part * PART_BYTES)]);
    const row = { segment: segment.id, index: part++, blob };
    const checked = Promise.all(checks);
    checks = [];
    const before = await storing;
    if (!before.ok) return before;
    storing = checked.then((right) =>
      right.includes(false) ? failed(OTHER_BYTES) : store.putPart({ ...row, at: now() }),
    );
    return ok(null);
  };
  const readAll = async (): Promise<Result<null>> => {
    for await (const piece of pieces) {
      if (came + piece.length > segment.length) return failed(OTHER_BYTES);
      onBytes(piece.length);
      for (let at = 0; at < piece.length;) {
        const taken = piece.subarray(at, at + CHUNK_BYTES - (came - asked));
        buffer.set(taken, came % PART_BYTES);
        at += taken.length;
        came += taken.length;
        const ended = came === segment.length;
        if (ended || came - asked === CHUNK_BYTES) check();
        if (ended || came % PART_BYTES === 0) {
          const put = await keep();
          if (!put.ok) return put;
        }
      }
    }
    return came === segment.length ? ok(null) : failed(BROKE_OFF);
  };
  // A stream that breaks, or is told to stop, throws.
  const read = await readAll().catch(() => failed(signal?.aborted ? STOPPED : BROKE_OFF));
  const stored = await storing;
  return read.ok ? stored : read;
}

import type { ByteRange, ByteSource } from './byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from './format.ts';
import type { PageCache } from './page-cache.ts';
import { readPage } from './page-check.ts';
import { SegmentDamaged } from './segment-damaged.ts';

/** Logical bytes: places in the file as if there were no checks. */
export interface LogicalRange {
  offset: number;
  length: number;
}

export interface PagedReader {
  /**
   * The bytes of each range, in one round trip at most: none when all pages are in the cache.
   * @throws SegmentDamaged where a page fails its check, or a range leaves the file
   */
  read(ranges: readonly LogicalRange[]): Promise<Uint8Array<ArrayBuffer>[]>;
}

/**
 * Pages that nobody asked for are read when they stand between two that are: of a Blob, one more range costs Chromium as
 * much time as 200 kB more, and Firefox as 30 kB.
 */
const NEAR_BYTES = 65_536;

export function createPagedReader(source: ByteSource, cache: PageCache): PagedReader {
  const file = cache.addFile();
  const end = Math.floor(source.size / PAGE_BYTES) * PAYLOAD_BYTES;

  return {
    read: async (ranges) => {
      const joined = ranges.map(({ offset, length }) => {
        if (!(offset >= 0 && length >= 0 && offset + length <= end)) {
          throw new SegmentDamaged('a part of it points outside');
        }
        return new Uint8Array(length);
      });
      // What the cache has is copied before the wait: another look-up may push it out meanwhile.
      const missing = new Set<number>();
      eachPage(ranges, (range, page, at) => {
        const payload = cache.find(file, page);
        if (payload) copyPage(payload, page, range, joined[at]);
        else missing.add(page);
      });
      if (missing.size === 0) return joined;
      const fetched = await fetchPages(source, missing);
      eachPage(ranges, (range, page, at) => {
        const payload = fetched.get(page);
        if (payload) copyPage(payload, page, range, joined[at]);
      });
      for (const [page, payload] of fetched) cache.keep(file, page, payload);
      return joined;
    },
  };
}

function eachPage(
  ranges: readonly LogicalRange[],
  visit: (range: LogicalRange, page: number, at: number) => void,
): void {
  ranges.forEach((range, at) => {
    const last = Math.ceil((range.offset + range.length) / PAYLOAD_BYTES);
    for (let page = Math.floor(range.offset / PAYLOAD_BYTES); page < last; page++) visit(range, page, at);
  });
}

/** Copies what a range has of a page to its place in the range's bytes. */
function copyPage(
  payload: Uint8Array,
  page: number,
  { offset, length }: LogicalRange,
  into: Uint8Array | undefined,
): void {
  const pageStart = page * PAYLOAD_BYTES;
  const from = Math.max(offset - pageStart, 0);
  const to = Math.min(offset + length - pageStart, PAYLOAD_BYTES);
  into?.set(payload.subarray(from, to), pageStart + from - offset);
}

/** Reads pages in one round trip, and checks each. @returns page → payload */
async function fetchPages(source: ByteSource, pages: ReadonlySet<number>): Promise<Map<number, Uint8Array>> {
  const runs = joinRuns(
    [...pages].sort((one, other) => one - other),
    source.near ?? NEAR_BYTES,
  );
  try {
    return checkPages(await source.read(runs), runs, pages);
  } catch (error) {
    if (!(error instanceof SegmentDamaged) || !source.readOriginal) throw error;
    return checkPages(await source.readOriginal(runs), runs, pages);
  }
}

function checkPages(
  chunks: readonly Uint8Array[],
  runs: readonly ByteRange[],
  pages: ReadonlySet<number>,
): Map<number, Uint8Array> {
  const payloads = new Map<number, Uint8Array>();
  runs.forEach(({ start, end }, at) => {
    const chunk = chunks[at];
    if (chunk?.length !== end - start) throw new SegmentDamaged('it is cut off');
    for (let from = 0; from < chunk.length; from += PAGE_BYTES) {
      const page = (start + from) / PAGE_BYTES;
      if (pages.has(page)) payloads.set(page, readPage(chunk, from, page));
    }
  });
  return payloads;
}

/** Pages, ascending, as physical ranges: neighbours and near ones in one. */
function joinRuns(pages: readonly number[], near: number): ByteRange[] {
  const runs: ByteRange[] = [];
  for (const page of pages) {
    const start = page * PAGE_BYTES;
    const last = runs.at(-1);
    if (last && start <= last.end + near) last.end = start + PAGE_BYTES;
    else runs.push({ start, end: start + PAGE_BYTES });
  }
  return runs;
}

import type { ByteRange, ByteSource, LogicalRange } from './byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from './format.ts';
import type { PageCache } from './page-cache.ts';
import { readPage } from './page-check.ts';
import { SegmentDamaged } from './segment-damaged.ts';

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

  /** Reads ranges that are not in the cache, as few bytes as can be. @returns false where the source cannot */
  async function readChecked(
    ranges: readonly LogicalRange[],
    lacking: readonly number[],
    joined: readonly Uint8Array[],
  ): Promise<boolean> {
    const own = lacking.map((at) => ranges[at] ?? { offset: 0, length: 0 });
    const wide = own.map((range) => (isWorthKeeping(range) ? wholePages(range) : range));
    const read = await source.readChecked?.(wide);
    if (!read) return false;
    own.forEach(({ offset, length }, place) => {
      const { offset: start } = wide[place] ?? { offset };
      const bytes = read[place];
      if (!bytes) return;
      joined[lacking[place] ?? -1]?.set(bytes.subarray(offset - start, offset - start + length));
      if (!isWorthKeeping({ offset, length })) return;
      for (let at = 0; at < bytes.length; at += PAYLOAD_BYTES) {
        cache.keep(file, (start + at) / PAYLOAD_BYTES, bytes.subarray(at, at + PAYLOAD_BYTES));
      }
    });
    return true;
  }

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
      const lacking = new Set<number>();
      eachPage(ranges, (range, page, at) => {
        const payload = cache.find(file, page);
        if (payload) return copyPage(payload, page, range, joined[at]);
        missing.add(page);
        lacking.add(at);
      });
      if (missing.size === 0) return joined;
      if (source.readChecked && (await readChecked(ranges, [...lacking], joined))) return joined;
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

/** Leaves and lists; of single blocks and entries, which seldom come again, the cache would keep mostly other bytes. */
const isWorthKeeping = ({ length }: LogicalRange): boolean => length >= PAYLOAD_BYTES;

function wholePages({ offset, length }: LogicalRange): LogicalRange {
  const start = Math.floor(offset / PAYLOAD_BYTES) * PAYLOAD_BYTES;
  return { offset: start, length: Math.ceil((offset + length - start) / PAYLOAD_BYTES) * PAYLOAD_BYTES };
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
  const runs = joinRuns([...pages].sort((one, other) => one - other));
  const chunks = await source.read(runs);
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
function joinRuns(pages: readonly number[]): ByteRange[] {
  const runs: ByteRange[] = [];
  for (const page of pages) {
    const start = page * PAGE_BYTES;
    const last = runs.at(-1);
    if (last && start <= last.end + NEAR_BYTES) last.end = start + PAGE_BYTES;
    else runs.push({ start, end: start + PAGE_BYTES });
  }
  return runs;
}
